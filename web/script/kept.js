// Keeps what is typed in this tab until the server has it. Never files, never passwords, nothing marked data-no-keep.
const prefix = "brobygger:";
const skippedTypes = new Set(["file", "password", "hidden", "submit", "button", "reset", "image"]);

const keepable = (field) => field.name && !field.disabled && !skippedTypes.has(field.type) && !field.closest("[data-no-keep]");
const isTick = (field) => field.type === "radio" || field.type === "checkbox";
const key = (form) => `${prefix}${location.pathname}#${form.id}`;

/** What the form holds now, as name and values. */
export function snapshot(form) {
  const values = {};
  for (const field of form.elements) {
    if (!keepable(field)) continue;
    values[field.name] ??= [];
    if (!isTick(field)) values[field.name].push(field.value);
    else if (field.checked) values[field.name].push(field.value);
  }
  return values;
}

const versionOf = (form) => form.querySelector('input[type="hidden"][name="version"]')?.value ?? null;

export function keep(form, submitted = false) {
  if (!form.id) return;
  try {
    sessionStorage.setItem(key(form), JSON.stringify({ values: snapshot(form), version: versionOf(form), submitted }));
  } catch {
    // Storage is full or forbidden: the page still holds the text and still tries to save it.
  }
}

export function forget(form) {
  if (form.id) removeWhere((name) => name === key(form));
}

/** On a shared machine nothing may wait for the next person: signing out empties the tab's memory. */
export function forgetAll() {
  removeWhere((name) => name.startsWith(prefix));
}

function removeWhere(chosen) {
  try {
    for (const name of Object.keys(sessionStorage)) if (chosen(name)) sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept then.
  }
}

/** The kept values, if any, if they differ from what the page shows, and if they never arrived. */
export function found(form) {
  if (!form.id) return null;
  try {
    const kept = JSON.parse(sessionStorage.getItem(key(form)) ?? "null");
    if (!kept || arrived(kept, form) || same(kept.values, snapshot(form))) return null;
    return kept.values;
  } catch {
    return null;
  }
}

// A submitted form whose version moved on was received; one without a version was, unless the person came back or reloaded.
function arrived({ submitted, version }, form) {
  if (!submitted) return false;
  if (version !== null) return version !== versionOf(form);
  return performance.getEntriesByType("navigation")[0]?.type === "navigate";
}

// The server may trim the ends of a text; that is not a difference worth asking about.
const trimmed = (values) => JSON.stringify(values, (_, value) => (typeof value === "string" ? value.trim() : value));
const same = (one, other) => trimmed(one) === trimmed(other);

export function putBack(form, values) {
  const rest = new Map(Object.entries(values).map(([name, list]) => [name, [...list]]));
  for (const field of form.elements) {
    if (!keepable(field) || !rest.has(field.name)) continue;
    const list = rest.get(field.name);
    if (isTick(field)) field.checked = list.includes(field.value);
    else if (list.length) field.value = list.shift();
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
