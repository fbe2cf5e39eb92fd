// Pages met only on the way: what a guide answers, what a form says when it refuses, the second page of a list, what has closed.
import { expect, test } from "../journey.js";
import { fillIn, send } from "../forms.js";
import { people, signIn } from "../people.js";

const fjordvik = "/o/fjordvik-kommune";
const everywhere = { tag: ["@phone", "@no-javascript"] };

// The first link of the page whose address is like this.
async function link(page, pattern) {
  const all = await page.locator("main a[href]").evaluateAll((found) => found.map((one) => one.getAttribute("href")));
  const found = all.find((href) => pattern.test(href));
  expect(found, `${page.url()} leads to ${pattern}`).toBeTruthy();
  return found;
}

// Follows a form that stands in the address, as the method's guides do.
async function ask(page) {
  await Promise.all([page.waitForEvent("load"), page.locator("main form button:not([type=button])").first().click()]);
}

test("the method's guides give an answer", everywhere, async ({ page, look }) => {
  await page.goto("/method/peer-position");
  for (const group of await page.locator("main fieldset").all()) await group.locator("input[type=radio]").first().check();
  await ask(page);
  await expect(page).toHaveURL(/verdict=/);
  await look("verdict");
  await page.goto("/method/roles");
  await page.locator("main [name=situation]").first().check();
  await ask(page);
  await expect(page).toHaveURL(/situation=/);
  await look("roles-advice");
});

test("the administrator's forms refuse kindly, and ask before they end something", everywhere, async ({ page, look }) => {
  test.setTimeout(120_000);
  await signIn(page, people.administrator, `${fjordvik}/settings`);
  await fillIn(page, { name: "" });
  await send(page, "", { refused: true });
  await look("settings-refused");
  await page.goto(`${fjordvik}/units/new`);
  await fillIn(page, { name: "" });
  await send(page, "", { refused: true });
  await look("unit-refused");
  await page.goto(`${fjordvik}/units`);
  await page.goto(await link(page, /\/units\/[0-9a-f-]{36}$/));
  await send(page, "/close", { refused: true });
  await look("asks-unit-close");
});

// Without script the page itself asks; with it, a dialog does.
test("a role is ended only when it is asked for twice", { tag: ["@no-javascript"] }, async ({ open, look }) => {
  const page = await open({ javaScriptEnabled: false });
  await signIn(page, people.administrator, `${fjordvik}/people`);
  await page.goto(await link(page, /\/people\/[0-9a-f-]{36}$/));
  await send(page, "/end", { refused: true });
  await look("asks-role-end", page);
});

test("a long list goes on", everywhere, async ({ page, look }) => {
  await signIn(page, people.administrator, `${fjordvik}/audit`);
  await Promise.all([page.waitForEvent("load"), page.locator("main .bb-more a").click()]);
  await expect(page).toHaveURL(/before=/);
  await look("audit-second-page");
});

test("what one may see but not do is refused in words", { tag: ["@phone"] }, async ({ page, look }) => {
  await signIn(page, people.hr, `${fjordvik}/positions?stage=filled`);
  const desk = await link(page, /\/positions\/[0-9a-f-]{36}$/);
  await page.goto(`${desk}/description`);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.waitForEvent("load"),
    // The button is gone by now; someone may still have the page from before open.
    page.evaluate((action) => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = action;
      document.body.append(form);
      form.submit();
    }, `${desk}/description/reopen`),
  ]);
  expect(answer.status()).toBe(403);
  await look("refused");
});

test("an ad whose deadline has passed says so", everywhere, async ({ page, look }) => {
  await signIn(page, people.hr, `${fjordvik}/positions?stage=interviewing`);
  await page.goto(`${await link(page, /\/positions\/[0-9a-f-]{36}$/)}/ad/publish`);
  const ad = await link(page, /\/jobs\/[^/]+\/[^/.]+$/);
  await page.goto(ad);
  await expect(page.getByRole("link", { name: "Start søknaden" })).toHaveCount(0);
  await look("public-ad-closed");
  await page.goto(`${new URL(page.url()).pathname}/apply`);
  await look("public-apply-closed");
});
