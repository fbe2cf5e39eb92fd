// Checks a page against every accessibility rule there is, in light and in dark. No rule is ever turned off.
import AxeBuilder from "@axe-core/playwright";

const schemes = ["light", "dark"];

// What is wrong with the page, as lines that say where and how to mend it; empty when nothing is.
export async function scan(page) {
  const found = [];
  // "Legacy" looks at the page itself and not into frames from other sites: there are none, the content policy sees to it.
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    // Colours are judged as they stay, not on their way.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, help, helpUrl, nodes } of violations) {
      const places = nodes.map((node) => `    ${node.target.flat().join(" ")}\n      ${reasons(node).join("\n      ")}`);
      found.push(`${scheme}: ${help} (${id}, ${helpUrl})\n${places.join("\n")}`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
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
  const found = await scan(copy);
  await context.close();
  return found;
}

// Nothing may stick out to the side: on a telephone a page is read by scrolling one way.
export async function sticksOut(page) {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return pixels > 0 ? [`The page is ${pixels} pixels wider than the screen`] : [];
}
