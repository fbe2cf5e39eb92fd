// One walk along the whole path: who walks it, which day it is, the letters on the way, and a picture of every page.
import { expect } from "@playwright/test";
import { people, signIn } from "../people.js";

export class Walk {
  #open;
  #look;
  #pages = new Map();
  #away = new Set();
  #pictures = 0;
  #days = 0;

  constructor({ open, look }) {
    this.#open = open;
    this.#look = look;
  }

  // The page of one of the demo's people, signed in, each in a browser of their own.
  async as(name, path) {
    if (!this.#pages.has(name)) {
      this.#pages.set(name, await this.#open());
      this.#away.add(name);
    }
    const page = this.#pages.get(name);
    if (this.#away.delete(name)) await signIn(page, people[name], path ?? "/now");
    else if (path) await page.goto(path);
    return page;
  }

  // Someone without an account, who keeps their browser through the whole walk.
  async guest(name, options) {
    if (!this.#pages.has(name)) this.#pages.set(name, await this.#open(options));
    return this.#pages.get(name);
  }

  // Looks at the page; the pictures are numbered along the way. The pages are the same on either database, and looked at once.
  async look(name, page) {
    this.#pictures += 1;
    if (process.env.DATABASE === "postgres") return;
    await this.#look(`path-${String(this.#pictures).padStart(3, "0")}-${name}`, page);
  }

  // Opens a page of the position and looks at it.
  async visit(name, page, rest) {
    const answer = await page.goto(`${this.desk}${rest}`);
    expect(answer.status(), `${this.desk}${rest}`).toBe(200);
    await this.look(name, page);
  }

  // Lets days pass on the demo's clock. Nobody stays signed in that long.
  async later(...steps) {
    const page = await this.#open();
    for (const days of steps) {
      await page.goto("/demo");
      await page.locator(`main button[name="days"][value="${days}"]`).click();
      await expect(page).toHaveURL(/notice=demo-later/);
      this.#days += days;
    }
    await this.look("demo-later", page);
    for (const name of Object.keys(people)) this.#away.add(name);
  }

  // The date so many days from today, as a date field has it. The demo's clock is moved by whole days of 24 hours; from the day it then
  // is in Norway, days are counted in the calendar, where one of them may have 23 hours or 25.
  day(ahead) {
    const now = new Date(Date.now() + this.#days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" });
    const then = new Date(`${now}T12:00:00Z`);
    then.setUTCDate(then.getUTCDate() + ahead);
    return then.toISOString().slice(0, 10);
  }

  // The newest letter to an address, which may take a moment to go out: its words, and its link of that kind.
  async letter(to, holds) {
    const page = await this.guest("postman");
    const card = page.locator("main article").filter({ hasText: to }).filter({ hasText: holds }).first();
    await expect(async () => {
      await page.goto("/sent-mail");
      await expect(card).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    const links = await card.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    return { text: await card.innerText(), path: links.map((link) => new URL(link, page.url()).pathname)[0] };
  }
}

