// The position is thought through, part by part, until nothing stands in the way.
import { expect } from "@playwright/test";
import { fillIn, follow, send } from "../forms.js";

export const title = "Erfaringskonsulent i kveldsteamet";

const expected = {
  "required-in-the-ad": "yes",
  "necessary-for-the-tasks": "yes",
  "purpose-says-so": "yes",
  "tasks-use-it": "yes",
  "employed-with-a-leader": "yes",
};

export async function position(walk) {
  const page = await walk.as("leader", "/o/fjordvik-kommune/positions");
  await walk.look("positions", page);
  await follow(page, "Ny stilling");
  await send(page, "/new", { refused: true });
  await walk.look("position-new-refused", page);
  await fillIn(page, { title, unit: /Oppfølgingstjenesten/ });
  await send(page, "/new");
  walk.desk = new URL(page.url()).pathname.match(/.*\/positions\/[0-9a-f-]{36}/)[0];

  await walk.visit("position-drafted", page, "");
  await page.goto(`${walk.desk}/edit/purpose`);
  await fillIn(page, {
    purpose: "Vise at det går an å få det bedre, og gjøre kveldene mindre ensomme for dem som bor for seg selv.",
    goals: "Om et år kjenner alle på vakt en de kan ringe.\nFlere finner veien til noe de vil være med på.",
    level: "individual",
  });
  await walk.look("position-purpose", page);
  await send(page, "/edit/purpose");

  await fillIn(page, {
    tasks: ["peer-conversations", "co-lead-groups", "follow-into-community"],
    own_tasks: "Møte dem som er nye i teamet, den første kvelden",
  });
  await walk.look("position-tasks", page);
  await send(page, "/edit/tasks");

  await fillIn(page, { unit: /Oppfølgingstjenesten/, leader: /Kari/, percentage: "180" });
  await send(page, "/edit/place", { refused: true });
  await expect(page.locator("[name=percentage]")).toHaveValue("180");
  await walk.look("position-place-refused", page);
  await fillIn(page, { percentage: "80" });
  await send(page, "/edit/place");

  await fillIn(page, { duration: "permanent", starts: walk.day(120) });
  await walk.look("position-terms", page);
  await send(page, "/edit/terms");

  await fillIn(page, { source: "Egen ramme", amount: "420 000" });
  await send(page, "/funding");
  await fillIn(page, { source: "Tilskudd fra statsforvalteren", amount: "150000", ends: walk.day(500) });
  await send(page, "/funding");
  await walk.look("position-funding", page);
  await send(page, "/funding", { button: "Gå videre" });

  // The summary says what is lacking before the test is taken.
  await page.goto(`${walk.desk}/edit/summary`);
  await walk.look("position-not-ready", page);
  await page.goto(`${walk.desk}/edit/test`);
  await takeTest(page);
  await walk.look("position-test", page);
  await send(page, "/edit/test");
  await expect(page).toHaveURL(/\/edit\/summary/);
  await walk.look("position-summary", page);
  await send(page, "/plan");
  await expect(page.getByText("Stillingen er planlagt")).toBeVisible();
  await walk.look("position-planned", page);
}

// A peer position answers yes where experience is needed, and no where it could be anyone's.
async function takeTest(page) {
  const names = await page.locator("main .bb-choices input[value=yes]").evaluateAll((all) => all.map((one) => one.name));
  expect(names.length).toBeGreaterThan(6);
  for (const name of names) {
    const known = Object.keys(expected).find((id) => name.endsWith(id));
    await fillIn(page, { [name]: known ? "yes" : "no" });
  }
}
