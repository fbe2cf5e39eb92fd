// Turns the theme's few chosen colours into the whole scale of tokens, offline, and keeps the result beside them.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { transformSync } from "esbuild";

const config = "theme/designsystemet.config.json";
const tokens = "node_modules/.cache/brobygger/tokens";
const output = "node_modules/.cache/brobygger/theme";
const run = (...step) =>
  execFileSync("node_modules/.bin/designsystemet", ["tokens", ...step, "--config", config, "--clean"], { stdio: "inherit" });

run("create");
run("build", "--tokens", tokens, "--out-dir", output);

const css = readFileSync(`${output}/brobygger.css`, "utf8");
const { code } = transformSync(css, { loader: "css", minify: true, legalComments: "none" });
writeFileSync("theme/brobygger.css", `/* The theme's tokens, made from designsystemet.config.json by "npm run theme"; never edited by hand. */\n${code}`);
