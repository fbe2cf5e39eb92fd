// The panel: seated by the leader, one of them invited from outside; each says whether anything stands in their way.
import { expect } from "@playwright/test";
import { fillIn, send } from "../forms.js";
import { people } from "../people.js";

export const members = ["leader", "hr", "union", "peerWorker", "representative"];

export async function panel(walk) {
  const page = await walk.as("leader");
  await walk.visit("panel-empty", page, "/panel");
  for (const [person, seat_role] of [[/Kari/, "leader"], [/Hanne/, "hr"], [/Torstein/, "union"], [/Maja/, "peer-worker"]]) {
    await fillIn(page, { person, seat_role });
    await send(page, "/panel/seats");
  }
  await walk.look("panel-seated", page);
  await fillIn(page, { name: "Liv Strand", email: people.representative, invite_role: "user-representative" });
  await send(page, "/panel/invitations");
  await walk.look("panel-invited", page);

  const letter = await walk.letter(people.representative, "/panel-invitation/");
  const stranger = await walk.guest("reader");
  await stranger.goto(letter.path);
  await walk.look("panel-invitation", stranger);
  const invited = await walk.as("representative", letter.path);
  await walk.look("panel-invitation-signed-in", invited);
  await send(invited, letter.path, { button: "Ja, jeg blir med" });
  await walk.look("panel-joined", invited);

  for (const name of members) await declare(walk, name);
  await walk.visit("panel-whole", page, "/panel");
}

// Before any application opens.
async function declare(walk, name) {
  const page = await walk.as(name, `${walk.desk}/applications`);
  await expect(page.locator('main a[href*="/applications/0"]'), "no application opens before the declaration").toHaveCount(0);
  await page.goto(`${walk.desk}/panel/declaration`);
  if (name === "representative") {
    await send(page, "/declaration", { refused: true });
    await walk.look("declaration-refused", page);
  }
  await fillIn(page, { answer: "free" });
  await walk.look(`declaration-${name}`, page);
  await send(page, "/declaration");
}
