// Applying for a position that is open now: on a wide screen, on a telephone and without script, from the list to the receipt.
import { fetched, fillIn, follow, send } from "../forms.js";
import { expect, test } from "../journey.js";
import { attach, begin, finish, withdraw, write } from "../path/applying.js";

const everywhere = { tag: ["@phone", "@no-javascript", "@postgres"] };

const ingunn = {
  name: "Ingunn Berge",
  email: "ingunn.berge@post.example",
  phone: "900 00 202",
  municipality: "Fjordvik",
  "birth-year": "1979",
  occupation: "Butikkmedarbeider",
  letter: "Jeg vet hvordan det er å stå utenfor døra og lure på om en tør å gå inn. Den døra vil jeg holde opp for andre.",
  experience: "Vert på åpen kafé i to år",
  education: "Kurs for erfaringskonsulenter",
  needs: "",
};

// The first vacancy of the list that can be applied for.
async function openAd(page) {
  await page.goto("/jobs/fjordvik-kommune");
  for (const href of await page.locator(".bb-card a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    await page.goto(href);
    if (await page.getByRole("link", { name: "Start søknaden" }).isVisible()) return href;
  }
  throw new Error("the demo has no vacancy to apply for");
}

// A name of its own for each picture, so that no journey paints over another's.
const pictures = (look, prefix) => (name, page) => look(`${prefix}-${name}`, page);

test("one applies without an account, from the ad to the receipt", everywhere, async ({ page, look }) => {
  test.setTimeout(240_000);
  const see = pictures(look, "apply");
  const ad = await openAd(page);
  await see("ad", page);
  const path = await begin(page, ad, see);

  // What is typed wrong is said where it is typed, and is kept.
  const summary = page.locator("[data-error-summary]");
  await fillIn(page, { email: "ingunn.berge", "birth-year": "79", occupation: ingunn.occupation });
  await send(page, "/contact", { refused: true });
  for (const sentence of ["Skriv en e-postadresse", "Skriv fødselsåret"]) await expect(summary).toContainText(sentence);
  await expect(page.locator("[name=email]")).toHaveValue("ingunn.berge");
  await expect(page.locator("[name=birth-year]")).toHaveValue("79");
  await see("contact-refused", page);

  // A draft may lack anything; what is sent may not. All that is missing is said at once, with the way to it.
  await fillIn(page, { email: ingunn.email, "birth-year": ingunn["birth-year"] });
  await send(page, "/contact");
  await page.goto(`${path}/review`);
  for (const sentence of ["Skriv navnet ditt.", "Skriv noen linjer i brevet."]) await expect(page.getByRole("link", { name: sentence })).toBeVisible();
  await see("lacking", page);
  await send(page, "/send", { refused: true });
  for (const sentence of ["Skriv navnet ditt.", "Skriv noen linjer i brevet."]) await expect(summary).toContainText(sentence);
  await see("refused", page);
  await page.locator("#name").getByRole("link").click();
  await expect(page.locator("[name=occupation]")).toHaveValue(ingunn.occupation);

  await write(page, path, ingunn, see);
  await attach(page, see);
  await finish(page, path, ingunn, see);

  // Changed before the deadline: what is not sent again is said to be so.
  await page.goto(`${path}/letter`);
  await fillIn(page, { letter: `${ingunn.letter}\nJeg kan begynne når som helst.` });
  await send(page, "/letter");
  await page.goto(path);
  await expect(page.getByText("Du har endret noe som ikke er sendt ennå.")).toBeVisible();
  await see("status-changed", page);
  await follow(page, "Se over og send endringene");
  await send(page, "/send");
  await expect(page.getByText("Du sendte søknaden på nytt.")).toBeVisible();
  await see("status-sent-again", page);
});

test("one stops, comes back by the link, and takes it all back", everywhere, async ({ page, open, look }) => {
  test.setTimeout(180_000);
  const see = pictures(look, "resume");
  const path = await begin(page, await openAd(page), see);
  await fillIn(page, { name: ingunn.name, email: ingunn.email });
  await send(page, "/contact");
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "Ikke sendt ennå" })).toBeVisible();
  await see("status-draft", page);

  // On another device, with nothing but the link.
  const other = await open({ javaScriptEnabled: false });
  await other.goto(path);
  await follow(other, "Fortsett på søknaden");
  await expect(other).toHaveURL(/\/letter$/);
  await other.goto(`${path}/contact`);
  await expect(other.locator("[name=name]")).toHaveValue(ingunn.name);
  await attachOne(other, path);
  await send(other, "/remove");
  await expect(other.getByText("Filen er fjernet.")).toBeVisible();

  // Nothing goes off that lacks a letter.
  await page.goto(`${path}/review`);
  await see("review-lacking", page);
  await send(page, "/send", { refused: true });
  await expect(page.locator("[data-error-summary]")).toContainText("Skriv noen linjer i brevet.");
  await see("review-refused", page);
  await withdraw(page, path, see);
});

async function attachOne(page, path) {
  await page.goto(`${path}/attachments`);
  await page.locator('main input[type="file"]').setInputFiles({ name: "notat.png", mimeType: "image/png", buffer: onePixel });
  await send(page, "/attachments/add");
  const { kind } = await fetched(page, await page.getByRole("link", { name: "notat.png" }).getAttribute("href"));
  expect(kind).toContain("image/png");
}

// The smallest picture there is.
const onePixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

test("the link comes by mail to the one who asks for it", everywhere, async ({ page, look }) => {
  const path = await begin(page, await openAd(page), () => {});
  const address = `pause-${path.slice(-6).toLowerCase().replace(/[^a-z0-9]/g, "0")}@post.example`;
  await page.getByText("Vil du fortsette senere?").click();
  await page.locator("[name=link_email]").fill("ingen adresse");
  await send(page, "/link", { refused: true });
  await expect(page.locator("[name=link_email]")).toHaveValue("ingen adresse");
  await look("apply-link-refused");
  await page.locator("[name=link_email]").fill(address);
  await send(page, "/link");
  await expect(page.getByText("Lenken er på vei til deg på e-post.")).toBeVisible();
  const card = page.locator("main article").filter({ hasText: address });
  await expect(async () => {
    await page.goto("/sent-mail");
    await expect(card).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await card.locator("a").first().getAttribute("href")).toContain(path);
});

test("what is typed is saved by itself, and is there after the tab is closed", { tag: ["@phone", "@postgres"] }, async ({ page, context }) => {
  const path = await begin(page, await openAd(page), () => {});
  await page.goto(`${path}/letter`);
  await page.locator("[name=letter]").fill("Dette rakk jeg å skrive før bussen kom.");
  await expect(page.locator("[data-save-status]")).toHaveText("Lagret");
  await page.close();
  const again = await context.newPage();
  await again.goto(`${path}/letter`);
  await expect(again.locator("[name=letter]")).toHaveValue("Dette rakk jeg å skrive før bussen kom.");
});

for (const [language, send_it] of [["nn", "Send søknaden"], ["en", "Send the application"]]) {
  test(`the form can be read and sent in ${language}`, { tag: ["@phone"] }, async ({ page, look }) => {
    const path = await begin(page, await openAd(page), () => {});
    await page.goto(`/language/${language}?next=${encodeURIComponent(`${path}/needs`)}`);
    await page.goto(`${path}/needs`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await look(`apply-needs-${language}`);
    await page.goto(`${path}/review`);
    await expect(page.getByRole("button", { name: send_it })).toBeVisible();
    await look(`apply-review-${language}`);
  });
}
