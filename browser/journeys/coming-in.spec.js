// Coming in: invited by mail, with a password of one's own, which is forgotten and chosen anew.
import { fillIn, send } from "../forms.js";
import { expect, test } from "../journey.js";
import { people, signIn, signOut } from "../people.js";

const everywhere = { tag: ["@phone", "@no-javascript", "@postgres"] };
const password = "blåbær på seterveien";

// The newest letter to an address, and where its link leads.
async function letter(page, to) {
  const card = page.locator("main article").filter({ hasText: to }).first();
  await expect(async () => {
    await page.goto("/sent-mail");
    await expect(card.locator("a")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  return new URL(await card.locator("a").first().getAttribute("href")).pathname;
}

test("someone is invited, comes in, forgets the password and gets another", everywhere, async ({ page, open, look }, info) => {
  test.setTimeout(180_000);
  const email = `tuva.${info.project.name}@fjordvik.example`;
  await signIn(page, people.administrator, "/o/fjordvik-kommune/invitations/new");
  await fillIn(page, { name: "", email: "" });
  await send(page, "", { refused: true });
  await look("invite-refused");
  await fillIn(page, { name: "Tuva Nes", email, role: "leader" });
  await send(page, "");
  await look("invited");

  const invitation = await letter(page, email);
  await signOut(page);
  await page.goto(invitation);
  await look("invitation");
  await fillIn(page, { password: "kort" });
  await send(page, invitation, { refused: true });
  await expect(page.locator("[name=name]")).toHaveValue("Tuva Nes");
  await look("invitation-refused");
  await fillIn(page, { password });
  await send(page, invitation);
  await expect(page.getByRole("banner")).toContainText("Tuva Nes");
  await look("come-in");
  await page.goto("/account/log");
  await look("account-log");

  // What is written when the session has run out, comes along through the sign-in page, and is sent when its writer says so.
  await page.goto("/account");
  await fillIn(page, { name: "Tuva Marie Nes" });
  await signOut(page);
  await send(page, "/account", { answer: 401 });
  await look("session-over");
  await fillIn(page, { email, password });
  await send(page, "/sign-in", { answer: 200 });
  await look("send-again");
  await send(page, "/account");
  await expect(page.getByRole("banner")).toContainText("Tuva Marie Nes");

  await signOut(page);
  await page.goto("/forgotten-password");
  await fillIn(page, { email });
  await send(page, "", { answer: 200 });
  await look("forgotten-password-sent");
  const reader = await open();
  const reset = await letter(reader, email);
  await page.goto(reset);
  await look("new-password");
  await fillIn(page, { password: "tyttebær på seterveien" });
  await send(page, reset);
  await look("new-password-chosen");
  await page.goto(reset);
  await look("new-password-used");
});
