// Interviews: a guide that asks nothing unlawful, times that the candidates choose among, notes of what was said.
import { expect } from "@playwright/test";
import { fetched, fetchedFrom, fillIn, follow, send } from "../forms.js";
import { jonas, nora } from "./applying.js";
import { people } from "../people.js";

export async function invite(walk) {
  const page = await walk.as("leader");
  await walk.visit("interviews", page, "/interviews");
  await guide(walk, page);
  await page.goto(`${walk.desk}/interviews`);
  for (const [from, to] of [["09:00", "10:00"], ["10:30", "11:30"], ["13:00", "14:00"]]) {
    await fillIn(page, { date: walk.day(8), from, to, place: "Møterom Naustet, andre etasje" });
    await send(page, "/interviews/times");
  }
  await walk.look("interviews-times", page);
  await fillIn(page, { choose_by: walk.day(5) });
  await send(page, "/interviews/invite", { answer: 200 });
  await walk.look("invitations-confirm", page);
  await send(page, "/interviews/invite", { button: "Tilbake", answer: 200 });
  await expect(page.locator("main [name=choose_by]")).toHaveValue(walk.day(5));
  await send(page, "/interviews/invite", { answer: 200 });
  await send(page, "/interviews/invite");
  await walk.look("interviews-invited", page);
}

async function guide(walk, page) {
  await page.goto(`${walk.desk}/interviews/guide`);
  await follow(page, "Velg spørsmål");
  await walk.look("guide-questions", page);
  await fillIn(page, { own: "Er du gift, og har du barn?" });
  await send(page, "/guide/own", { refused: true });
  await expect(page.locator(".bb-gate")).toContainText("§ 30");
  await expect(page.locator("[name=own]")).toHaveValue("Er du gift, og har du barn?");
  await walk.look("guide-unlawful", page);
  await fillIn(page, { own: "Hva gjør du når en kveld blir annerledes enn du hadde tenkt?" });
  await send(page, "/guide/own");
  await send(page, "/guide/questions");
  await walk.visit("guide", page, "/interviews/guide");
  await fetchedFrom(page, "/guide.pdf", "/guide.docx");
}

// Each candidate chooses, through the page behind their own link.
export async function choose(walk) {
  for (const person of [nora, jonas]) {
    const first = person.name.split(" ")[0].toLowerCase();
    const page = await walk.guest(first);
    await page.goto((await walk.letter(person.email, "Tid:")).path);
    await walk.look(`${first}-invited`, page);
    await page.goto(`${person.path}/interview`);
    await send(page, "/interview", { refused: true });
    await walk.look(`${first}-interview-refused`, page);
    await page.locator('main input[name="time"]').first().check();
    await send(page, "/interview");
    await walk.look(`${first}-interview-chosen`, page);
    const file = await fetched(page, `${person.path}/interview/calendar`);
    expect(file.kind).toContain("calendar");
    expect(file.text, "a calendar that others can see says nothing").not.toMatch(/intervju|søk|stilling/i);
  }
  await walk.letter(people.leader, "En av tidene dere tilbød");
  const page = await walk.as("leader");
  await walk.visit("interviews-chosen", page, "/interviews");
  await page.goto(await page.locator('main a[href$="/remove"]').first().getAttribute("href"));
  await walk.look("interview-call-off", page);
}

// What was said, and what was thought of it, apart.
export async function meet(walk) {
  const page = await walk.as("leader", "/now");
  await walk.look("leader-now-interviews", page);
  for (const person of [nora, jonas]) {
    await walk.visit("meet", page, `/interviews/with/${person.id}`);
    await note(page, "Ville ringt vaktlederen først, og blitt til noen kom.", "Trygg, og vet hvor egne grenser går.");
    await send(page, person.id);
    if (person === nora) await reference(walk, page);
    await send(page, "/held");
  }
  const peer = await walk.as("peerWorker");
  await walk.visit("meet-peer-worker", peer, `/interviews/with/${nora.id}`);
  await note(peer, "Fortalte kort om seg selv og lenge om hva som hjalp.", "Forstår rollen godt.");
  await send(peer, nora.id);
  await walk.visit("meet-noted", page, `/interviews/with/${nora.id}`);
  await walk.visit("interviews-held", page, "/interviews");
}

async function note(page, facts, thoughts) {
  await page.locator('main textarea[name^="facts-"]').first().fill(facts);
  await page.locator('main textarea[name^="evaluation-"]').first().fill(thoughts);
}

async function reference(walk, page) {
  await fillIn(page, { name: "Eva Dahl", contact: "eva.dahl@post.example", notes: "Kom alltid når det gjaldt." });
  await send(page, "/references", { refused: true });
  await walk.look("reference-without-consent", page);
  await fillIn(page, { consented_on: walk.day(0) });
  await send(page, "/references");
  await walk.look("reference", page);
  const here = page.url();
  await page.goto(await page.locator('main a[href*="/references/"]').first().getAttribute("href"));
  await walk.look("reference-remove", page);
  await page.goto(here);
}
