// A button with data-confirm asks first, in the dialog it names. Without script the server asks on a page of its own.
export function startConfirming() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-confirm]");
    if (!button || button.dataset.confirmed) return;
    const dialog = document.getElementById(button.dataset.confirm);
    if (!(dialog instanceof HTMLDialogElement)) return;
    event.preventDefault();
    ask(dialog, button);
  });
}

function ask(dialog, button) {
  dialog.returnValue = "";
  dialog.addEventListener("close", () => answered(dialog, button), { once: true });
  dialog.showModal();
}

function answered(dialog, button) {
  button.focus();
  if (dialog.returnValue !== "yes") return;
  button.dataset.confirmed = "yes";
  // The server need not ask again: the form carries the answer.
  if (button.form && !button.form.elements.confirmed) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "confirmed";
    field.value = "yes";
    button.form.append(field);
  }
  button.click();
  delete button.dataset.confirmed;
}
