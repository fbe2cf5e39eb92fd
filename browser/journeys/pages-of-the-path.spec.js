// Every page of the hiring path, as the demo's people meet it: looked at in light and dark, for everyone who needs it.
import { expect, test } from "../journey.js";
import { people, signIn } from "../people.js";

// The addresses of the demo's positions, by where they are on the path.
async function positions(page, stage) {
  await page.goto(`/o/fjordvik-kommune/positions?stage=${stage}`);
  return page.locator('main a[href*="/positions/0"]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href").match(/.*\/positions\/[0-9a-f-]{36}/)?.[0]).filter(Boolean))]);
}

const pages = {
  drafted: ["", "/edit/purpose", "/edit/tasks", "/edit/place", "/edit/terms", "/funding", "/edit/test", "/edit/summary"],
  planned: ["", "/description"],
  described: ["", "/description", "/ad"],
  published: ["", "/ad", "/applications", "/panel", "/assessment"],
  interviewing: ["", "/interviews", "/interviews/guide"],
  filled: ["", "/decision", "/start"],
};

for (const [stage, parts] of Object.entries(pages)) {
  test(`the pages of a position that is ${stage} are for everyone`, { tag: ["@phone"] }, async ({ page, look }) => {
    await signIn(page, people.hr);
    const [desk] = await positions(page, stage);
    expect(desk, `the demo has a position that is ${stage}`).toBeTruthy();
    for (const part of parts) {
      const answer = await page.goto(`${desk}${part}`);
      if (answer.status() === 404 || answer.status() === 405) continue;
      await look(`${stage}${part.replaceAll("/", "-")}`);
    }
  });
}

test("the leader's own pages are for everyone", { tag: ["@phone"] }, async ({ page, look }) => {
  await signIn(page, people.leader);
  for (const path of ["/now", "/o/fjordvik-kommune", "/o/fjordvik-kommune/positions", "/o/fjordvik-kommune/positions/new", "/o/fjordvik-kommune/readiness", "/account"]) {
    await page.goto(path);
    await look(`leader${path.replaceAll("/", "-")}`);
  }
});

test("the public's pages are for everyone", { tag: ["@phone", "@no-javascript"] }, async ({ page, look }) => {
  for (const path of ["/jobs", "/method", "/method/peer-position", "/method/roles", "/method/glossary/terms", "/method/sources"]) {
    await page.goto(path);
    await look(`public${path.replaceAll("/", "-")}`);
  }
  await page.goto("/jobs");
  await page.locator('main a[href^="/jobs/"]').filter({ hasNotText: "Atom" }).first().click();
  await look("public-ad");
});
