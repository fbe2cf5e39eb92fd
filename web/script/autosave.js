// Saves a form as it is written: form[data-autosave]. What is typed is kept in the tab until the server has answered.
import { forget, found, keep, putBack, snapshot } from "./kept.js";

const pause = 800;
const retryAfter = [2000, 5000, 15000, 30000];

export function startAutosave(root) {
  for (const form of root.querySelectorAll("form[data-autosave]")) {
    if (form.dataset.autosaving) continue;
    form.dataset.autosaving = "yes";
    new Autosave(form).start();
  }
}

class Autosave {
  constructor(form) {
    this.form = form;
    this.timer = 0;
    this.failures = 0;
    this.busy = false;
    this.again = false;
    this.stopped = false;
    this.savedText = JSON.stringify(snapshot(form));
  }

  start() {
    const { form } = this;
    this.offerKept();
    form.addEventListener("input", () => this.changed(pause));
    form.addEventListener("change", () => this.changed(0));
    form.addEventListener("submit", (event) => {
      // What is being saved brings the version this form must carry: a moment's patience, or it would contradict itself.
      if (!event.defaultPrevented && this.busy && !this.impatient) {
        event.preventDefault();
        this.sendAfterwards = { submitter: event.submitter };
        setTimeout(() => this.send(), 4000);
        return;
      }
      // The whole form goes to the server now; the kept copy stays until a page without it comes back.
      if (!event.defaultPrevented) {
        clearTimeout(this.timer);
        this.leaving = true;
        keep(form, true);
      }
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.saveNow(true);
      // Back from signing in in another tab: what was typed is saved without being touched again.
      else if (this.signedOut) this.saveNow();
    });
    window.addEventListener("pagehide", () => this.saveNow(true));
    window.addEventListener("pageshow", () => (this.leaving = false));
    window.addEventListener("online", () => this.saveNow());
    window.addEventListener("beforeunload", (event) => {
      if (!this.leaving && this.isChanged() && this.failures > 0) event.preventDefault();
    });
  }

  isChanged() {
    return JSON.stringify(snapshot(this.form)) !== this.savedText;
  }

  changed(wait) {
    if (!this.form.isConnected) return;
    if (this.isChanged()) keep(this.form);
    this.later(wait);
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNow(), wait);
  }

  async saveNow(last = false) {
    clearTimeout(this.timer);
    if (this.stopped || this.leaving || !this.form.isConnected || !this.isChanged()) return;
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    this.again = false;
    const sent = JSON.stringify(snapshot(this.form));
    this.say("saving");
    try {
      await this.answered(await this.post(last), sent);
    } catch {
      this.failed();
    } finally {
      this.busy = false;
      if (this.sendAfterwards) this.send();
      else if (this.again) this.later(0);
    }
  }

  send() {
    if (!this.sendAfterwards || this.stopped) return;
    const { submitter } = this.sendAfterwards;
    this.sendAfterwards = undefined;
    this.impatient = true;
    this.form.requestSubmit(submitter ?? undefined);
    this.impatient = false;
  }

  post(last) {
    const { form } = this;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    // keepalive lets the request outlive the page, but browsers refuse it above 64 kB.
    const keepalive = last && body.toString().length < 60000;
    const address = form.dataset.autosave || form.getAttribute("action") || location.href;
    return fetch(address, { method: "POST", body, keepalive, credentials: "same-origin", redirect: "error", headers: { "X-Autosave": "1", Accept: "application/json, text/html" } });
  }

  async answered(response, sent) {
    if (response.ok) return this.saved(sent, await versionIn(response));
    if (response.status === 409) return this.conflict(await response.text());
    if (response.status === 422) return this.say("invalid");
    this.signedOut = response.status === 401;
    if (this.signedOut) return this.say("signedOut");
    // Signed out or no longer allowed: trying again on our own will not help, the person's next change may.
    if (response.status < 500) return this.say("failed");
    this.failed();
  }

  saved(sent, version) {
    const { form } = this;
    const field = form.querySelector('input[type="hidden"][name="version"]');
    if (field && version !== undefined) field.value = String(version);
    this.savedText = sent;
    this.failures = 0;
    this.signedOut = false;
    if (this.isChanged()) {
      keep(form);
      this.again = true;
      return;
    }
    forget(form);
    this.say("saved");
  }

  failed() {
    this.say("failed");
    const wait = retryAfter[Math.min(this.failures, retryAfter.length - 1)];
    this.failures += 1;
    this.later(wait);
  }

  conflict(html) {
    this.stopped = true;
    keep(this.form);
    this.say("failed");
    // Before the form and not in it: what is shown has a form of its own.
    const near = this.form.querySelector("[data-conflict]") ?? this.form.parentElement.querySelector(":scope > [data-conflict]");
    const place = this.form.insertAdjacentElement("beforebegin", near ?? document.createElement("div"));
    place.dataset.conflict = "";
    const answer = new DOMParser().parseFromString(html, "text/html");
    const part = answer.querySelector("[data-conflict]") ?? answer.querySelector("main") ?? answer.body;
    place.replaceChildren(...[...part.childNodes].map((node) => document.importNode(node, true)));
    place.hidden = false;
    place.setAttribute("tabindex", "-1");
    place.focus();
  }

  offerKept() {
    const { form } = this;
    const offer = form.querySelector("[data-restore]");
    const kept = found(form);
    if (!kept) return forget(form);
    if (!offer) return;
    offer.hidden = false;
    offer.querySelector("[data-restore-yes]")?.addEventListener("click", () => {
      putBack(form, kept);
      offer.hidden = true;
      this.changed(0);
    });
    offer.querySelector("[data-restore-no]")?.addEventListener("click", () => {
      forget(form);
      offer.hidden = true;
    });
  }

  say(state) {
    for (const place of statusPlaces(this.form)) {
      const trouble = state === "invalid" || state === "signedOut";
      const text = place.dataset[state] ?? (trouble ? place.dataset.failed : "") ?? "";
      place.dataset.state = trouble ? "failed" : state;
      place.textContent = text;
    }
  }
}

const statusPlaces = (form) => {
  const inside = form.querySelectorAll("[data-save-status]");
  return inside.length || !form.id ? inside : document.querySelectorAll(`[data-save-status="${CSS.escape(form.id)}"]`);
};

async function versionIn(response) {
  if (!(response.headers.get("Content-Type") ?? "").includes("json")) return undefined;
  return (await response.json()).version;
}
