// What a journey is made of: Playwright's test, a look at each page on the way, and silence in the browser's console.
import { test as base, expect } from "@playwright/test";
import { appendFileSync, mkdirSync } from "node:fs";
import { scan, scanWithoutScript, sticksOut } from "./accessibility.js";
import { people, signIn } from "./people.js";

export { expect };

const artefacts = new URL("artefacts/", import.meta.url).pathname;

// The browsers among those opened on the way that run no script.
const withoutScript = new WeakSet();

export const test = base.extend({
  // await look("sign-in"): checks the page and keeps a picture of it in artefacts/. Another person's page comes second.
  look: async ({ page }, use, info) => {
    const database = process.env.DATABASE === "postgres" ? "-postgres" : "";
    const folder = `${artefacts}${info.project.name}${database}`;
    const scriptless = info.project.use.javaScriptEnabled === false;
    mkdirSync(folder, { recursive: true });
    await use(async (name, other = page) => {
      await picture(other, `${folder}/${name}`);
      const check = scriptless || withoutScript.has(other.context()) ? scanWithoutScript : scan;
      const { found, unsure } = await check(other);
      found.push(...(await sticksOut(other)));
      // Which pages were looked at, for every-page.mjs; and what a person must judge.
      const { pathname } = new URL(other.url());
      appendFileSync(`${artefacts}looked-at.txt`, `${pathname}\n`);
      if (unsure.length > 0) appendFileSync(`${artefacts}contrast-to-judge.txt`, `${name} (${pathname})\n  ${unsure.join("\n  ")}\n`);
      expect.soft(found, `${name} (${other.url()})\n${found.join("\n")}`).toHaveLength(0);
    });
  },

  // Every page that a journey opens, in any of its browsers, is listened to.
  context: async ({ context }, use) => {
    const complaints = listen(context);
    await use(context);
    expect(complaints, complaints.join("\n")).toHaveLength(0);
  },

  // await open({ javaScriptEnabled: false }): an empty page in a browser of its own, for one who comes from elsewhere.
  open: async ({ browser }, use) => {
    const contexts = [];
    const complaints = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      if (options.javaScriptEnabled === false) withoutScript.add(context);
      listen(context, complaints);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(complaints, complaints.join("\n")).toHaveLength(0);
  },

  // const { leader, union } = await together("leader", "union"): a signed-in browser for each of several people.
  together: async ({ open }, use) => {
    await use(async (...names) => {
      const pages = {};
      for (const name of names) {
        pages[name] = await open();
        await signIn(pages[name], people[name]);
      }
      return pages;
    });
  },
});

// The whole page in light, and what is first seen of it in dark. A long page takes its time on a machine with much to do,
// and a picture that is late is no fault of the page.
async function picture(page, path) {
  const how = { scale: "css", animations: "disabled", timeout: 60_000 };
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: `${path}-dark.png`, ...how });
  await page.emulateMedia({ colorScheme: "light" });
  await page.screenshot({ path: `${path}.png`, fullPage: true, ...how });
}

// Collects what a page should never do: call elsewhere, miss a file, break the content policy, throw.
function listen(context, complaints = []) {
  context.on("weberror", (error) => complaints.push(`The script threw: ${error.error().message}`));
  context.on("console", (message) => {
    // A refused form is answered with 422, and the browser remarks on it; that is how it should be.
    const remark = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !remark) complaints.push(`The browser complained: ${message.text()}`);
  });
  context.on("response", (response) => {
    const kind = response.request().resourceType();
    if (["stylesheet", "script", "font", "image"].includes(kind) && response.status() >= 400) {
      complaints.push(`Not found: ${response.url()}`);
    }
  });
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") complaints.push(`The page calls elsewhere: ${request.url()}`);
  });
  return complaints;
}
