// Copies a secret link or a code: the button stands beside it inside .bb-secret and says so when it is done.
export function startCopying() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-copies]");
    const text = button?.closest(".bb-secret")?.querySelector("[data-copy]")?.textContent.trim();
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = button.dataset.copies;
    } catch {
      // The browser said no; the text can still be marked and copied by hand.
    }
  });
}
