// The front door: what someone meets who has no account, in three languages, by keyboard, on a telephone and without script.
import { expect, test } from "../journey.js";

const everywhere = { tag: ["@phone", "@no-javascript", "@postgres"] };

const languages = [
  { code: "nb", name: "Bokmål", skip: "Hopp til innholdet", signIn: "Logg inn" },
  { code: "nn", name: "Nynorsk", skip: "Hopp til innhaldet", signIn: "Logg inn" },
  { code: "en", name: "English", skip: "Skip to content", signIn: "Sign in" },
];

for (const { code, name, skip, signIn } of languages) {
  test(`the front door speaks ${name}, and remembers it`, everywhere, async ({ page, look }) => {
    await page.goto("/");
    await page.getByRole("banner").locator("details").first().locator("summary").click();
    await page.getByRole("link", { name, exact: true }).click();

    await expect(page.locator("html")).toHaveAttribute("lang", code);
    await expect(page).toHaveTitle(/ – Brobygger$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("a.ds-skip-link")).toHaveText(skip);
    await look(`front-door-${code}`);

    await page.goto("/sign-in");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(signIn);
    await look(`sign-in-${code}`);
  });
}

test("the browser's own language is the first guess", async ({ browser, baseURL }) => {
  for (const [locale, code] of [["nn-NO", "nn"], ["en-GB", "en"], ["nb-NO", "nb"], ["fr-FR", "nb"]]) {
    const context = await browser.newContext({ locale, baseURL });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.locator("html"), locale).toHaveAttribute("lang", code);
    await context.close();
  }
});

test("looking around sets no cookie", everywhere, async ({ page, context }) => {
  for (const path of ["/", "/sign-in", "/accessibility"]) await page.goto(path);
  expect(await context.cookies()).toHaveLength(0);
});

test("the first press of Tab offers the way past the header", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.locator("a.ds-skip-link");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("a wrong password is answered kindly, with the address kept", everywhere, async ({ page, look }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-post").fill("ingen@fjordvik.example");
  await page.getByLabel("Passord").fill("helt feil passord");
  await page.getByRole("main").getByRole("button", { name: "Logg inn" }).click();

  await expect(page.locator("[data-error-summary]")).toBeVisible();
  await expect(page.getByLabel("E-post")).toHaveValue("ingen@fjordvik.example");
  await expect(page.getByLabel("Passord")).toHaveValue("");
  await look("sign-in-refused");
});

test("the demo opens a door for each of its people", everywhere, async ({ page, look }) => {
  await page.goto("/demo");
  await look("demo");
  await page.getByRole("link", { name: "Kari Solbakken" }).click();
  await expect(page).toHaveURL(/\/now$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look("now");
});

test("a page that is not there says so, and shows the way back", everywhere, async ({ page, look }) => {
  const answer = await page.goto("/finnes-ikke");
  expect(answer.status()).toBe(404);
  await look("not-found");
  await page.getByRole("main").getByRole("link").first().click();
  await expect(page).toHaveURL("/");
});

test("two people can be signed in at once, each as themselves", async ({ together }) => {
  const { leader, representative } = await together("leader", "representative");
  await expect(leader.getByRole("banner")).toContainText("Kari Solbakken");
  await expect(representative.getByRole("banner")).toContainText("Liv Strand");
});
