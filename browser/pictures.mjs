// Takes the README's pictures, of the demo at BASE_URL: one page each, as a visitor sees it first.
import { chromium as browserType } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { chromium } from "./chromium.js";
import { people, signIn } from "./people.js";

const pages = [
  { name: "front-door", path: "/" },
  { name: "now", as: people.leader, path: "/now" },
  { name: "position", as: people.leader, path: "/o/fjordvik-kommune/positions?stage=interviewing", follow: "main tbody a" },
  { name: "method", path: "/method" },
  { name: "vacancies", path: "/jobs" },
  { name: "now-on-a-phone", as: people.leader, path: "/now", phone: true, dark: true },
  { name: "ad-on-a-phone", path: "/jobs", follow: "main li a[href^='/jobs/'], main article a[href^='/jobs/']", phone: true },
];

const folder = new URL("../docs/screenshots/", import.meta.url).pathname;
const baseURL = process.env.BASE_URL;
mkdirSync(folder, { recursive: true });

const browser = await browserType.launch(chromium);
let missing = 0;
for (const { name, path, follow, as, phone = false, dark = false } of pages) {
  const context = await browser.newContext({
    baseURL,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    reducedMotion: "reduce",
    colorScheme: dark ? "dark" : "light",
    viewport: phone ? { width: 390, height: 780 } : { width: 1200, height: 780 },
  });
  const page = await context.newPage();
  if (as) await signIn(page, as);
  const answer = await page.goto(path);
  // A page whose address is another in every demo is reached the way a person reaches it.
  if (follow) await Promise.all([page.waitForURL((url) => !url.href.endsWith(path)), page.locator(follow).first().click()]);
  if (answer.ok()) {
    await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled" });
    console.log(`docs/screenshots/${name}.png`);
  } else {
    console.error(`${path} answered ${answer.status()}: no picture of ${name}`);
    missing += 1;
  }
  await context.close();
}
await browser.close();
process.exitCode = missing === 0 ? 0 : 1;
