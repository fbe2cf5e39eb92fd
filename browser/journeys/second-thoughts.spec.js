// Second thoughts: what is asked once more before it is done, and two people who write the same.
import { fillIn, send } from "../forms.js";
import { expect, test } from "../journey.js";
import { people, signIn } from "../people.js";

const positions = "/o/fjordvik-kommune/positions";

// The address of the demo's position of that name.
async function desk(page, name) {
  await page.goto(positions);
  return page.getByRole("link", { name, exact: true }).getAttribute("href");
}

// On one kind of screen only: on two at once, four people would write the same.
test("two people write the same, and both texts are shown", { tag: ["@postgres"] }, async ({ open, page, look }) => {
  test.setTimeout(120_000);
  await signIn(page, people.leader);
  const here = `${await desk(page, "Erfaringskonsulent, bolig")}/edit/purpose`;
  const plain = await open({ javaScriptEnabled: false });
  await signIn(plain, people.hr, here);
  await page.goto(here);

  // One of them has no script and sends; the other's page saves as it is written, and shows what has come between.
  await fillIn(plain, { goals: `Flere trives der de bor. ${Date.now()}` });
  await send(plain, "/edit/purpose");
  await page.locator("[name=goals]").fill(`Flere blir boende. ${Date.now()}`);
  await expect(page.locator("[data-conflict]")).toContainText("Flere trives der de bor.");
  await expect(page.locator("[data-conflict]")).toContainText("Flere blir boende.");
  await look("conflict-while-writing");

  // Without script the same is said when the form is sent.
  await plain.goto(here);
  const other = await open({ javaScriptEnabled: false });
  await signIn(other, people.leader, here);
  await fillIn(other, { goals: `Flere kjenner naboen. ${Date.now()}` });
  await send(other, "/edit/purpose");
  await fillIn(plain, { goals: `Færre flytter. ${Date.now()}` });
  await send(plain, "/edit/purpose", { answer: 409 });
  await expect(plain.locator("main")).toContainText("Flere kjenner naboen.");
  await look("conflict-when-sent", plain);
  await send(plain, "/edit/purpose");
});

test("what cannot be taken back is asked once more", { tag: ["@phone", "@no-javascript"] }, async ({ page, look }) => {
  test.setTimeout(120_000);
  await signIn(page, people.leader);
  const published = await desk(page, "Erfaringskonsulent i lavterskeltilbudet");
  await page.goto(`${published}/ad/publish`);
  await send(page, "/ad/take-down", { answer: 200 });
  await look("asks-take-down");
  await page.goto(`${published}/panel`);
  await page.locator('main a[href$="/remove"]').last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ta ut av panelet");
  await look("asks-panel-remove");

  await signIn(page, people.hr);
  const described = await desk(page, "Konsulent med pårørendeerfaring");
  await page.goto(`${described}/ad`);
  await page.getByText("Begynn på nytt").click();
  await send(page, "/ad/draft", { answer: 200 });
  await look("asks-redraft");
  await page.goto(`${described}/ad/reviews`);
  await send(page, "/withdraw", { answer: 200 });
  await look("asks-review-withdraw");

  await signIn(page, people.administrator, "/o/fjordvik-kommune/invitations/new");
  await fillIn(page, { name: "Eivind Moe", email: `eivind.${Date.now()}@fjordvik.example`, role: "member" });
  await send(page, "");
  await send(page, "/withdraw", { answer: 200 });
  await look("asks-invitation-withdraw");
});
