// Checks a page against every accessibility rule that is asked of us, in light and in dark. No rule is ever turned off.
import AxeBuilder from "@axe-core/playwright";

const schemes = ["light", "dark"];

// WCAG 2.2 AA asks for targets large enough to hit; the checker leaves that rule off unless it is asked for.
const options = { rules: { "target-size": { enabled: true } } };

// What is wrong with the page, as lines that say where and how to mend it, empty when nothing is; and the places whose contrast
// could not be judged, for a person to look at.
export async function scan(page) {
  const found = [];
  const unsure = [];
  await arrows(page, "none");
  // "Legacy" looks at the page itself and not into frames from other sites: there are none, the content policy sees to it.
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    // Colours are judged as they stay, not on their way.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    const { violations, incomplete } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
    for (const { id, help, helpUrl, nodes } of violations) {
      const places = nodes.map((node) => `    ${node.target.flat().join(" ")}\n      ${reasons(node).join("\n      ")}`);
      found.push(`${scheme}: ${help} (${id}, ${helpUrl})\n${places.join("\n")}`);
    }
    for (const { nodes } of incomplete.filter(({ id }) => id === "color-contrast")) {
      for (const node of nodes) unsure.push(`${scheme}: ${node.target.flat().join(" ")}: ${reasons(node).join(" ")}`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await arrows(page, "");
  return { found, unsure };
}

// The arrow of a list is drawn as a picture behind its words, and keeps the checker from seeing which colour they stand on. It is taken
// away while the page is checked.
function arrows(page, image) {
  return page.evaluate((to) => document.querySelectorAll("select").forEach((list) => (list.style.backgroundImage = to)), image);
}

function reasons(node) {
  return [...node.any, ...node.all, ...node.none].map((check) => check.message);
}

// The same for a page in a browser without script, where the check itself, being a script, cannot run:
// what the page holds is opened once more in a browser that has it, with the page's own script left out.
export async function scanWithoutScript(page) {
  const html = await page.content();
  const context = await page.context().browser().newContext({ javaScriptEnabled: true });
  const copy = await context.newPage();
  await copy.route("**/*", (route) => {
    if (route.request().isNavigationRequest()) return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    return route.request().resourceType() === "script" ? route.abort() : route.continue();
  });
  await copy.goto(page.url());
  const seen = await scan(copy);
  await context.close();
  return seen;
}

// Nothing may stick out to the side: on a telephone a page is read by scrolling one way.
export async function sticksOut(page) {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return pixels > 0 ? [`The page is ${pixels} pixels wider than the screen`] : [];
}
