// The end of the path: ranked and signed, offered and accepted, the others told, the first day made ready.
import { expect } from "@playwright/test";
import { fetchedFrom, fillIn, send } from "../forms.js";
import { people } from "../people.js";
import { jonas, nora, ragnhild } from "./applying.js";
import { members } from "./panel.js";
import { title } from "./position.js";

export async function recommend(walk) {
  const page = await walk.as("leader");
  await walk.visit("decision", page, "/decision");
  await fillIn(page, { [`place-${nora.id}`]: "1", [`reason-${nora.id}`]: "Viste hvordan egne kvelder blir til nytte for andre, og hvor grensene går." });
  await fillIn(page, { [`place-${jonas.id}`]: "1" });
  await send(page, "/decision", { refused: true });
  await walk.look("decision-refused", page);
  await fillIn(page, { [`place-${jonas.id}`]: "2", [`reason-${jonas.id}`]: "Møter folk med ro, og trenger noe mer tid på å bli kjent med rollen." });
  await send(page, "/decision");
  await walk.look("decision-written", page);
  await send(page, "/decision/ask");
  await walk.look("decision-asked", page);
  const asked = await walk.letter(people.representative, "klar til å bli lest");
  expect(asked.text, "the mail says nothing of whom").not.toContain("Nora");

  for (const name of members) {
    const member = await walk.as(name, "/now");
    await walk.visit(`sign-${name}`, member, "/decision");
    if (name === "union") await fillIn(member, { agrees: "no", dissent: "Eg meiner at han som er sett på andre plass, bør stå først: han har arbeidd kveldar før." });
    else await fillIn(member, { agrees: "yes" });
    await send(member, "/decision/sign");
  }
  await walk.visit("decision-signed", page, "/decision");
  await expect(page.locator(".bb-comment[data-answer=objects]")).toContainText("andre plass");
  await send(page, "/decision/finish");
  await walk.look("decision-finished", page);
  await fetchedFrom(page, "/recommendation.pdf", "/recommendation.docx");
}

export async function offer(walk) {
  const page = await walk.as("leader");
  await page.goto(`${walk.desk}/decision`);
  await fillIn(page, { starts: walk.day(60), percentage: "80", pay: "486 500", place: "Oppfølgingstjenesten, Fjordvik", answer_by: walk.day(7) });
  await walk.look("offer", page);
  await send(page, "/decision/offer", { answer: 200 });
  await expect(page.locator(".bb-mail"), "the letter is shown, and pay is not in it").not.toContainText("486");
  await walk.look("offer-confirm", page);
  await send(page, "/decision/offer", { button: "Tilbake", answer: 200 });
  await expect(page.locator("main [name=pay]"), "nothing that was typed is lost").toHaveValue("486 500");
  await send(page, "/decision/offer", { answer: 200 });
  await send(page, "/decision/offer");
  await walk.look("offer-sent", page);
  await walk.visit("offer-end", page, "/decision/offer/end");

  const candidate = await walk.guest("nora");
  const letter = await walk.letter(nora.email, "/application/");
  expect(letter.text, "pay is not for the mail").not.toContain("486");
  await candidate.goto(nora.path);
  await walk.look("nora-offered", candidate);
  await candidate.goto(`${nora.path}/offer`);
  await fillIn(candidate, { answer: "yes" });
  await send(candidate, "/offer", { refused: true });
  await walk.look("nora-offer-refused", candidate);
  await fillIn(candidate, { answer: "yes", sure: "yes" });
  await walk.look("nora-offer", candidate);
  await send(candidate, "/offer");
  await walk.look("nora-accepted", candidate);
  await candidate.goto(nora.path);
  await walk.look("nora-hired", candidate);
  await candidate.goto(`${nora.path}/readers`);
  await walk.look("nora-readers", candidate);
}

// The others are told, each on the page behind their link too.
export async function theOthers(walk) {
  const letter = await walk.letter(jonas.email, "Ansettelsen er avsluttet");
  expect(letter.text, "nothing of the letter is left open").not.toContain("{");
  for (const [name, person] of [["jonas", jonas], ["ragnhild", ragnhild]]) {
    const page = await walk.guest(name);
    await page.goto(person.path);
    await expect(page.locator("main")).toContainText("Avsluttet");
    await walk.look(`${name}-told`, page);
  }
}

export async function firstDay(walk) {
  const page = await walk.as("leader");
  await walk.visit("filled", page, "/decision");
  await walk.visit("start", page, "/start");
  await fillIn(page, { sent_on: walk.day(0) });
  await send(page, "/start/contract");
  await fillIn(page, { seen_on: walk.day(0) });
  await send(page, "/start/certificate", { refused: true });
  await walk.look("start-refused", page);
  await fillIn(page, { seen_on: walk.day(0), assessed: "yes" });
  await send(page, "/start/certificate");
  await walk.look("start-ready", page);

  await walk.visit("position-filled", page, "");
  const steps = page.locator(".bb-bridge > li");
  await expect(steps).toHaveCount(8);
  await expect(page.locator('.bb-bridge > li[data-state="ahead"]')).toHaveCount(0);

  for (const name of members) {
    const now = await walk.as(name, "/now");
    await expect(now.locator("main"), `${name} has nothing more to do here`).not.toContainText(title);
    await walk.look(`now-after-${name}`, now);
  }
  const outside = await walk.as("representative");
  expect((await outside.goto(`${walk.desk}/panel`)).status(), "who came from outside, is outside again").toBe(404);
  const passer = await walk.guest("passer-by");
  await passer.goto(walk.public);
  await walk.look("public-ad-closed", passer);
}
