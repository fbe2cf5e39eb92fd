// The ad: drafted, advised on, answered by a user organisation, published.
import { expect } from "@playwright/test";
import { fetched, fetchedFrom, fillIn, send } from "../forms.js";
import { people } from "../people.js";

export async function ad(walk) {
  const page = await walk.as("leader");
  await walk.visit("ad-start", page, "/ad");
  await send(page, "/ad/draft");
  await walk.look("ad-drafted", page);
  await advised(walk, page);
  await fillIn(page, { deadline: walk.day(21), names_hidden: "yes", contact_name: "Kari Solbakken", contact_phone: "55 00 00 11", contact_email: people.leader });
  await send(page, "/ad");
  await walk.look("ad-written", page);
  await walk.visit("ad-preview", page, "/ad/preview");
  await fetchedFrom(page, "/ad/ad.pdf");
  await walk.visit("ad-not-ready", page, "/ad/publish");

  await heard(walk, page);
  await walk.visit("ad-ready", page, "/ad/publish");
  await send(page, "/ad/publish");
  await expect(page.getByText("Annonsen er ute. Lykke til!")).toBeVisible();
  await walk.look("ad-published", page);
  walk.public = await page.locator('main a[href^="/jobs/"]').first().getAttribute("href");
}

// A sentence that the law forbids is found as it is written, and is gone again when it is mended.
async function advised(walk, page) {
  const requirements = page.locator("main textarea[name*=requirements]").first();
  const before = await requirements.inputValue();
  const found = page.locator('#findings .bb-finding[data-severity="stop"]').filter({ hasText: "diagnose" });
  await expect(found).toHaveCount(0);
  await requirements.fill(`${before}\n- Du oppgir hvilken diagnose du har hatt`);
  await expect(found.first()).toBeVisible();
  await walk.look("ad-finding", page);
  await requirements.fill(before);
  await expect(found).toHaveCount(0);
}

// The user organisation is asked by mail, and answers through the link in it, without an account.
async function heard(walk, page) {
  await page.goto(`${walk.desk}/ad/reviews`);
  await fillIn(page, { reviewer: /Brukerstemmen/ });
  await walk.look("ad-ask", page);
  await send(page, "/ad/reviews");
  await walk.look("ad-asked", page);

  const letter = await walk.letter(people.representative, "/ad-review/");
  const reader = await walk.guest("reader");
  await reader.goto(letter.path);
  await walk.look("organisation-asked", reader);
  await send(reader, letter.path, { refused: true });
  await walk.look("organisation-refused", reader);
  await fillIn(reader, {
    overall: "Vi støtter annonsen. Den sier hvorfor erfaringen trengs, uten å spørre om den.",
    answer: "supports",
    answered_by: "Liv Strand",
  });
  await send(reader, letter.path);
  await walk.look("organisation-answered", reader);

  const now = await walk.as("leader", "/now");
  await expect(now.getByText("Les svaret fra Brukerstemmen").first()).toBeVisible();
  await walk.visit("ad-heard", page, "/ad/reviews");
  await send(page, "/read");
  await walk.look("ad-answer-read", page);
}

// What everybody can read: on screen, by machines, on paper.
export async function publicPage(walk) {
  const page = await walk.guest("passer-by");
  await page.goto("/jobs");
  await walk.look("jobs", page);
  await page.goto(walk.public);
  await walk.look("public-ad", page);
  const posting = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  expect(posting["@type"]).toBe("JobPosting");
  expect(posting.validThrough).toContain(walk.day(21));
  const feed = await fetched(page, "/jobs/feed.atom");
  expect(feed.kind).toContain("atom");
  expect(feed.text).toContain(walk.public);
  await fetched(page, `${walk.public}/ad.pdf`);
  expect(await page.context().cookies(), "nothing is kept about those who only read").toHaveLength(0);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner").getByRole("link").first()).toBeHidden();
  await expect(page.locator(".bb-ad__body")).toBeVisible();
  await page.emulateMedia({ media: null });
}
