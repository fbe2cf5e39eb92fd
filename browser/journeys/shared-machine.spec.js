// A machine that several people use: what one of them typed does not wait for the next.
import { expect, test } from "../journey.js";
import { people, signIn } from "../people.js";

test("signing out empties the tab of what was typed and not yet saved", { tag: ["@phone"] }, async ({ page }) => {
  await signIn(page, people.leader);
  // As the page's script keeps it; a real text would be saved before one could look.
  await page.evaluate(() => sessionStorage.setItem("brobygger:/o/fjordvik-kommune/note#note", "{}"));
  const kept = () => page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith("brobygger:")));
  expect(await kept()).toHaveLength(1);
  const banner = page.getByRole("banner");
  await banner.locator("details").last().locator("summary").click();
  await banner.locator('form[action="/sign-out"] button').click();
  await expect(page).toHaveURL(/notice=signed-out$/);
  expect(await kept()).toHaveLength(0);
});
