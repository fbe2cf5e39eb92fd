// Are we ready? The leader goes through the points, and takes on what is not in place yet.
import { expect } from "@playwright/test";
import { fetchedFrom, fillIn, follow, send } from "../forms.js";

const list = "/o/fjordvik-kommune/readiness";

export async function readiness(walk) {
  const page = await walk.as("leader", "/now");
  await walk.look("leader-now", page);
  await page.goto(list);
  await walk.look("readiness", page);
  await send(page, "/readiness");
  const parts = [];
  while (page.url().includes("/part/")) {
    expect(parts, "each part comes once").not.toContain(page.url());
    parts.push(page.url());
    await answer(page, walk);
    if (parts.length < 2) await walk.look("readiness-part", page);
    await send(page, new URL(page.url()).pathname);
  }
  await walk.look("readiness-answered", page);
  await send(page, "/finish");
  await expect(page.getByText("Gjennomgangen er avsluttet")).toBeVisible();
  await walk.look("readiness-result", page);
  await fetchedFrom(page, "/pdf", "/word");

  await follow(page, /^Endre/);
  await fillIn(page, { text: "Snakke med kollegene om hva de lurer på, før annonsen går ut", owner: /Kari/, due: walk.day(10) });
  await walk.look("readiness-action", page);
  await send(page, new URL(page.url()).pathname);
  await walk.look("readiness-action-saved", page);
  await page.goto("/now");
  await expect(page.getByText("Snakke med kollegene om hva de lurer på")).toBeVisible();
}

// Everything is in place, but for the doubts that nobody has spoken aloud.
async function answer(page, walk) {
  const names = await page.locator('main input[name^="answer-"][value="yes"]').evaluateAll((all) => all.map((one) => one.name));
  for (const name of names) {
    const open = name === "answer-doubts-spoken-aloud";
    await fillIn(page, { [name]: open ? "no" : "yes" });
    if (!open) continue;
    await fillIn(page, { "note-doubts-spoken-aloud": "Noen er usikre på taushetsplikten. Det har vi ikke snakket om ennå." });
    await page.locator("details", { has: page.locator('[name="owner-doubts-spoken-aloud"]') }).locator("summary").click();
    await fillIn(page, { "owner-doubts-spoken-aloud": /Kari/, "due-doubts-spoken-aloud": walk.day(21) });
    await walk.look("readiness-part-with-doubts", page);
  }
}

// At the end of the path: what was taken on is done.
export async function tookTheAction(walk) {
  const page = await walk.as("leader", "/now");
  const duty = page.locator(".bb-duty").filter({ hasText: "Snakke med kollegene om hva de lurer på" });
  await duty.getByRole("link").click();
  await page.locator(".bb-duty").filter({ hasText: "Snakke med kollegene om hva de lurer på" }).getByRole("button", { name: "Gjort" }).click();
  await expect(page.getByText("Bra! Tiltaket er gjort.")).toBeVisible();
}
