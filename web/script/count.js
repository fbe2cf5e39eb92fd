// Tells how much room is left in a text, quietly: aloud to a screen reader only near the end.
const near = 50;

export function startCounting(root) {
  for (const field of root.querySelectorAll("[data-count][maxlength]")) {
    if (field.dataset.counting) continue;
    const place = document.getElementById(field.dataset.count);
    if (!place) continue;
    field.dataset.counting = "yes";
    const show = () => {
      const left = field.maxLength - field.value.length;
      place.textContent = (place.dataset.left ?? "{n}").replace("{n}", String(left));
      place.setAttribute("aria-live", left <= near ? "polite" : "off");
    };
    field.addEventListener("input", show);
    show();
  }
}
