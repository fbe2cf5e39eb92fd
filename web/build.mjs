// Builds dist/: one style sheet, one script, the fonts and the two pictures. Everything comes from this folder and its packages.
import { build } from "esbuild";
import { cpSync, mkdirSync, rmSync, statSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { iconStyles } from "./icons.mjs";

const browsers = ["chrome117", "firefox121", "safari17"];
const fonts = ["inter-latin-wght-normal.woff2", "inter-latin-ext-wght-normal.woff2"];

const icons = {
  name: "icons",
  setup(bundler) {
    bundler.onResolve({ filter: /^icons:all$/ }, ({ path }) => ({ path, namespace: "icons" }));
    bundler.onLoad({ filter: /.*/, namespace: "icons" }, () => ({ contents: iconStyles(), loader: "css" }));
  },
};
const shared = { bundle: true, minify: true, target: browsers, legalComments: "none", logLevel: "warning" };

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/fonts", { recursive: true });

await build({ ...shared, entryPoints: ["styles/app.css"], outfile: "dist/app.css", external: ["*.woff2"], plugins: [icons] });
await build({ ...shared, entryPoints: ["script/main.js"], outfile: "dist/app.js", format: "iife" });
for (const font of fonts) cpSync(`node_modules/@fontsource-variable/inter/files/${font}`, `dist/fonts/${font}`);
cpSync("assets", "dist", { recursive: true });

for (const file of ["app.css", "app.js"]) {
  const path = `dist/${file}`;
  const packed = gzipSync(readFileSync(path)).length;
  console.log(`${file}: ${Math.round(statSync(path).size / 1024)} kB, ${(packed / 1024).toFixed(1)} kB packed`);
}
