// The description: drafted from a template, mended, approved, taken out on paper.
import { expect } from "@playwright/test";
import { fetchedFrom, fillIn, send } from "../forms.js";

export async function description(walk) {
  const page = await walk.as("leader");
  await walk.visit("description-choose", page, "/description");
  await fillIn(page, { template: "rop-team", language: "nb" });
  await send(page, "/description/begin");
  await walk.look("description-draft", page);

  const sections = await page.locator('main a[href*="/description/sections/"]').evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(sections.length).toBeGreaterThan(2);
  await page.goto(sections[0]);
  const text = page.locator("main [name=text]");
  await text.fill(`${await text.inputValue()}\nKveldene er den tiden på døgnet da flest er alene.`);
  await walk.look("description-section", page);
  await send(page, "", { button: "Lagre og gå videre" });
  await walk.visit("description-written", page, "/description");
  await expect(page.getByText("Kveldene er den tiden på døgnet")).toBeVisible();

  await send(page, "/description/approve");
  await expect(page.getByText("Beskrivelsen er godkjent").first()).toBeVisible();
  await walk.visit("description-approved", page, "/description");
  await fetchedFrom(page, "/pdf", "/word");
}
