// Checks a page against every accessibility rule there is, in light and in dark. No rule is ever turned off.
import AxeBuilder from "@axe-core/playwright";

const schemes = ["light", "dark"];

// What is wrong with the page, as lines that say where and how to mend it; empty when nothing is.
export async function scan(page, { withoutScript = false } = {}) {
  const found = [];
  // The check is itself a script. A page that was loaded without script stays as it was when scripts are let in after it.
  const session = withoutScript ? await page.context().newCDPSession(page) : null;
  await session?.send("Emulation.setScriptExecutionDisabled", { value: false });
  // "Legacy" looks at the page itself and not into frames from other sites: there are none, the content policy sees to it.
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, help, helpUrl, nodes } of violations) {
      const places = nodes.map((node) => `    ${node.target.flat().join(" ")}\n      ${reasons(node).join("\n      ")}`);
      found.push(`${scheme}: ${help} (${id}, ${helpUrl})\n${places.join("\n")}`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await session?.send("Emulation.setScriptExecutionDisabled", { value: true });
  await session?.detach();
  return found;
}

function reasons(node) {
  return [...node.any, ...node.all, ...node.none].map((check) => check.message);
}

// Nothing may stick out to the side: on a telephone a page is read by scrolling one way.
export async function sticksOut(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return wide > 0 ? [`The page is ${wide} pixels wider than the screen`] : [];
  });
}
