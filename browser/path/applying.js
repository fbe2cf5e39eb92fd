// Applying: without an account, on whatever one has, as far as the receipt.
import { expect } from "@playwright/test";
import { fillIn, follow, send, smallPdf } from "../forms.js";

export const nora = {
  name: "Nora Lien",
  email: "nora.lien@post.example",
  phone: "900 00 101",
  municipality: "Fjordvik",
  "birth-year": "1988",
  occupation: "Miljøarbeider",
  letter: "Jeg har selv sittet oppe om kvelden og ventet på at noen skulle ringe. I dag er det jeg som ringer, og det vil jeg gjøre mer av.",
  experience: "Frivillig på kveldskafé i fire år\nMiljøarbeider i bofellesskap",
  education: "Helsefagarbeider\nKurs i motiverende samtale",
  needs: "Et stille rom og en pause midtveis.",
};

export const jonas = {
  name: "Jonas Eide",
  email: "jonas.eide@post.example",
  letter: "Jeg lærte å lage mat da alt annet sto stille. Å stå ved komfyren sammen med noen er den beste samtalen jeg vet.",
  experience: "Kokk på dagsenter",
  education: "Fagbrev som kokk",
  needs: "",
};

export const ragnhild = {
  name: "Ragnhild Moen",
  email: "ragnhild.moen@post.example",
  "birth-year": "1961",
  letter: "Som pårørende har jeg lært å vente, spørre og høre etter. Det kan jeg bruke hos dere.",
  experience: "Leder for en pårørendegruppe",
  education: "Lærer",
  needs: "",
  reason: "Jeg har ikke fortalt det på jobben.",
};

export const per = {
  name: "Per Aune",
  email: "per.aune@post.example",
  letter: "Jeg liker å gå tur, og tar gjerne noen med.",
  experience: "Turleder",
  education: "",
  needs: "",
};

const kept = ["name", "email", "phone", "municipality", "birth-year", "occupation"];

// From the ad to the first page of the application. Says where the application is.
export async function begin(page, from, look) {
  await page.goto(from);
  await follow(page, "Start søknaden");
  await look("apply-begin", page);
  await send(page, "/apply");
  return new URL(page.url()).pathname.match(/\/application\/[^/]+/)[0];
}

// Every step as far as reading it through.
export async function write(page, path, person, look) {
  await page.goto(`${path}/contact`);
  await fillIn(page, Object.fromEntries(kept.filter((name) => person[name]).map((name) => [name, person[name]])));
  await look("apply-contact", page);
  await send(page, "/contact");
  await fillIn(page, { letter: person.letter });
  await look("apply-letter", page);
  await send(page, "/letter");
  await fillIn(page, { experience: person.experience, education: person.education });
  await look("apply-experience", page);
  await send(page, "/experience");
  await expect(page).toHaveURL(/\/attachments/);
}

// Adds a file that is what it says, after one that is not.
export async function attach(page, look) {
  const file = page.locator('main input[type="file"]');
  await file.setInputFiles({ name: "bilde.png", mimeType: "image/png", buffer: Buffer.from("bare ord") });
  await send(page, "/attachments/add", { refused: true });
  await look("apply-file-refused", page);
  await file.setInputFiles({ name: "attest fra kveldskafeen.pdf", mimeType: "application/pdf", buffer: smallPdf });
  await send(page, "/attachments/add");
  await expect(page.getByText("attest fra kveldskafeen.pdf").first()).toBeVisible();
  await look("apply-attached", page);
}

// Needs, the public list, a last look, and off it goes.
export async function finish(page, path, person, look) {
  await page.goto(`${path}/attachments`);
  await look("apply-attachments", page);
  await send(page, "/attachments/add", { button: "Gå videre" });
  await fillIn(page, { "interview-needs": person.needs });
  if (person.reason) await fillIn(page, { "wants-confidentiality": "yes", "confidentiality-reason": person.reason });
  await look("apply-needs", page);
  await send(page, "/needs");
  await look("apply-review", page);
  await send(page, "/send");
  await expect(page.getByText("Søknaden er sendt").first()).toBeVisible();
  await look("applied", page);
}

// The whole of it, for one applicant of the walk.
export async function apply(walk, page, person, attachment = false) {
  const look = (name, at) => walk.look(`${person.name.split(" ")[0].toLowerCase()}-${name}`, at);
  const path = await begin(page, walk.public, look);
  await write(page, path, person, look);
  if (attachment) await attach(page, look);
  await finish(page, path, person, look);
  const receipt = await walk.letter(person.email, "/application/");
  expect(receipt.path, "the receipt leads to the application").toContain(path);
  person.path = path;
}

// Takes it all back: afterwards nothing is left behind the link.
export async function withdraw(page, path, look) {
  await page.goto(path);
  await follow(page, "Trekk søknaden og slett alt");
  await look("withdraw", page);
  await send(page, "/withdraw");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alt er slettet");
  await look("withdrawn", page);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lenken virker ikke lenger");
  await look("withdrawn-link", page);
}
