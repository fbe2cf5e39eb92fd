// After the deadline: criteria, everyone's own scores before the others', the comparison, and whom to meet.
import { expect } from "@playwright/test";
import { fillIn, follow, send } from "../forms.js";
import { jonas, nora, ragnhild } from "./applying.js";
import { members } from "./panel.js";

const applicants = [nora, jonas, ragnhild];
const scores = new Map([[nora, "4"], [jonas, "3"], [ragnhild, "2"]]);

export async function assessment(walk) {
  const page = await walk.as("leader");
  await walk.visit("applications-closed", page, "/applications");
  await expect(page.locator("main tbody tr")).toHaveCount(applicants.length);
  await walk.visit("assessment-start", page, "/assessment");
  await page.goto(`${walk.desk}/assessment/criteria`);
  await fillIn(page, {
    title_0: "Bruker egen erfaring til nytte for andre",
    weight_0: "5",
    title_1: "Er trygg på kveldstid",
    weight_1: "3",
  });
  await walk.look("criteria", page);
  await send(page, "/criteria");
  await walk.look("criteria-set", page);

  for (const name of members) await score(walk, name);
  await expect(page.locator("main")).not.toContainText(/Nora|Jonas|Ragnhild/);
  await shortlist(walk, page);
}

// One member reads and scores them all, without seeing a name or what the others think.
async function score(walk, name) {
  const page = await walk.as(name, "/now");
  if (name !== "leader") await walk.look(`now-${name}`, page);
  await page.goto(`${walk.desk}/assessment`);
  await page.goto(await page.locator('.bb-next a[href*="/assessment/applications/"]').getAttribute("href"));
  for (let count = 0; count < applicants.length; count += 1) {
    const words = await page.locator("main").innerText();
    for (const { name: hidden, email } of applicants) {
      expect(words, "names are hidden").not.toContain(hidden);
      expect(words, "addresses are hidden").not.toContain(email);
    }
    const who = applicants.find((one) => words.includes(one.letter));
    who.id = new URL(page.url()).pathname.split("/").pop();
    if (count === 0) await walk.look(`score-${name}`, page);
    await giveScores(page, name, scores.get(who));
    // Saving leads to the next one.
    await send(page, who.id);
  }
  await walk.visit(`assessment-${name}`, page, "/assessment");
  if (name !== "leader") return;
  await walk.visit("application-nameless", page, `/applications/${nora.id}`);
  await expect(page.locator("main")).not.toContainText("Nora");
  await expect(page.locator("main")).not.toContainText("kveldskafeen.pdf");
}

async function giveScores(page, name, value) {
  const asked = await page.locator('main input[name^="score_"][value="3"]').evaluateAll((all) => all.map((one) => one.name));
  for (const one of asked) {
    // The union's representative sees it a little differently.
    await fillIn(page, { [one]: name === "union" ? String(Number(value) - 1) : value });
  }
  const first = asked[0].replace("score_", "");
  await fillIn(page, { [`fact_${first}`]: "Skriver om egne kvelder.", [`evaluation_${first}`]: "Bruker det for andres skyld." });
}

// The leader goes through it with the panel, decides, and everyone who is not met gets a reason.
async function shortlist(walk, page) {
  await page.goto(`${walk.desk}/assessment`);
  await walk.look("comparison", page);
  await follow(page, "Velg hvem dere vil møte");
  await fillIn(page, { [`choice_${nora.id}`]: "invite", [`choice_${jonas.id}`]: "invite", [`choice_${ragnhild.id}`]: "not" });
  await send(page, "/assessment/shortlist", { button: "Lagre og se over" });
  await expect(page.locator("[data-error-summary]")).toContainText("Velg en grunn");
  await walk.look("shortlist-without-reason", page);
  await fillIn(page, { [`reason_${ragnhild.id}`]: "closer-match" });
  const note = page.locator(`[name="note_${ragnhild.id}"]`);
  if (!(await note.isVisible())) await page.locator("details", { has: note }).locator("summary").click();
  await note.fill("Takk for en varm søknad. Vi håper du søker igjen.");
  await walk.look("shortlist", page);
  await send(page, "/assessment/shortlist", { button: "Lagre og se over" });
  await expect(page.locator(".bb-mail"), "the letter is read before it goes, and names nobody yet").toContainText("Takk for en varm søknad");
  await expect(page.locator("main")).not.toContainText("Ragnhild");
  await walk.look("shortlist-decide", page);
  await send(page, "/decide");
  await walk.look("shortlist-decided", page);

  const letter = await walk.letter(ragnhild.email, "Takk for en varm søknad");
  expect(letter.text).not.toContain("{");
  await walk.visit("application-named", page, `/applications/${nora.id}`);
  await expect(page.locator("main")).toContainText("Nora Lien");
}

// HR answers the one who asked not to stand on the public list, and sees both lists.
export async function lists(walk) {
  const page = await walk.as("hr", "/now");
  await page.goto(`${walk.desk}/applications/confidentiality`);
  await walk.look("confidentiality", page);
  await page.locator('main input[name="answer"][value="granted"]').first().check();
  await page.locator('main [name="reason"]').first().fill("Søkeren har ikke fortalt om erfaringen sin på jobben.");
  await send(page, "/confidentiality");
  await walk.look("confidentiality-answered", page);
  await walk.visit("applicant-list", page, "/applications/list");
  await expect(page.locator("main")).toContainText("Nora Lien");
  await expect(page.locator("main")).not.toContainText("Ragnhild");
  await walk.visit("applicant-list-extended", page, "/applications/list?list=extended");
}
