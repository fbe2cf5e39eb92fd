// Filling in forms and sending them, by the names their fields have in every language.
import { expect } from "@playwright/test";

// A page may take its time on a machine with much to do.
const patience = { timeout: 30_000 };

// fillIn(page, { title: "Erfaringskonsulent", level: "service", tasks: ["co-lead-groups"] }): text, choices, ticks and lists.
export async function fillIn(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`);
    const kind = await field.first().evaluate((element) => (element.tagName === "SELECT" ? "select" : element.type));
    if (kind === "select") await choose(field, value);
    else if (kind === "radio" || kind === "checkbox") {
      for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check();
    } else await field.fill(value);
  }
}

// From a list: by the value, or by the words when given as a pattern.
async function choose(field, value) {
  if (!(value instanceof RegExp)) return field.selectOption(value);
  return field.selectOption(await field.locator("option").filter({ hasText: value }).first().getAttribute("value"));
}

// Sends the form whose address ends so. It must be taken, or refused when that is what is being shown, or answered otherwise.
export async function send(page, action, { button, refused = false, answer: expected = refused ? 422 : 303 } = {}) {
  const form = page.locator(action ? `main form[action$="${action}"]` : "main form:not([action])").first();
  const buttons = form.locator("button:not([type=button])");
  const isSent = (response) => response.request().isNavigationRequest() && response.request().method() === "POST";
  const [answer] = await Promise.all([
    page.waitForResponse(isSent, patience),
    page.waitForEvent("load", patience),
    (button ? buttons.filter({ hasText: button }) : buttons).first().click(),
  ]);
  const status = answer.status();
  const said = status === 303 ? "" : await page.locator("main").innerText();
  expect(status, `${page.url()}, ${action}: ${said.slice(0, 600)}`).toBe(expected);
}

// Follows a link of the page by its words.
export async function follow(page, words) {
  await Promise.all([page.waitForEvent("load", patience), page.locator("main").getByRole("link", { name: words }).first().click()]);
}

// Fetches what a link leads to, as a file: it must be there and be what it says.
export async function fetched(page, href) {
  const answer = await page.request.get(href);
  expect(answer.status(), href).toBe(200);
  const kind = answer.headers()["content-type"];
  const body = await answer.body();
  if (kind.includes("pdf")) expect(body.subarray(0, 5).toString(), href).toBe("%PDF-");
  if (kind.includes("wordprocessingml")) expect(body.subarray(0, 2).toString(), href).toBe("PK");
  return { kind, text: body.toString("utf8"), size: body.length };
}

// The file behind each link of the page whose address holds one of these.
export async function fetchedFrom(page, ...parts) {
  for (const part of parts) {
    const href = await page.locator(`main a[href*="${part}"]`).first().getAttribute("href");
    const { size } = await fetched(page, href);
    expect(size, href).toBeGreaterThan(500);
  }
}

// A PDF of one empty page, as small as they come.
export const smallPdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
