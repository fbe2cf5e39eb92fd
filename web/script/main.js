// Everything the browser runs: htmx, and the few things a page cannot do with markup alone. Each page works without it.
import htmx from "htmx.org";
import { startAutosave } from "./autosave.js";
import { startConfirming } from "./confirm.js";
import { startCopying } from "./copy.js";
import { startCounting } from "./count.js";
import { focusErrorSummary } from "./focus.js";
import { forgetAll } from "./kept.js";
import { startMenus } from "./menus.js";
import { showOpenTab } from "./tabs.js";

// Only our own server is asked, and a page that was left is fetched anew rather than patched together from memory.
htmx.config.mode = "same-origin";
htmx.config.history = "reload";

const prepare = (root) => {
  startAutosave(root);
  startCounting(root);
};

startMenus();
startConfirming();
startCopying();
document.addEventListener("submit", ({ target }) => target.matches("form[data-forgets]") && forgetAll());

const ready = () => {
  prepare(document);
  focusErrorSummary(document);
  showOpenTab(document);
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
else ready();

document.addEventListener("htmx:after:swap", () => prepare(document));
