// The whole path, once: from the first thought to the first day, each role in its turn, and every page of it looked at.
//
// It moves the demo's clock, so it has a demo of its own (scripts/journeys.sh).
import { test } from "../journey.js";
import { ad, publicPage } from "../path/ad.js";
import { apply, jonas, nora, per, ragnhild, withdraw } from "../path/applying.js";
import { assessment, lists } from "../path/assessment.js";
import { firstDay, offer, recommend, theOthers } from "../path/decision.js";
import { description } from "../path/description.js";
import { choose, invite, meet } from "../path/interviews.js";
import { panel } from "../path/panel.js";
import { position } from "../path/position.js";
import { readiness, tookTheAction } from "../path/readiness.js";
import { Walk } from "../path/walk.js";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

test("from an idea to a new colleague", { tag: ["@alone", "@postgres"] }, async ({ open, look }) => {
  test.setTimeout(20 * 60_000);
  const walk = new Walk({ open, look });

  await test.step("the leader finds out whether they are ready", () => readiness(walk));
  await test.step("thinks the position through", () => position(walk));
  await test.step("describes it", () => description(walk));
  await test.step("advertises it, when a user organisation has read the ad", () => ad(walk));
  await test.step("anyone can read the ad", () => publicPage(walk));
  await test.step("the panel is seated", () => panel(walk));
  await test.step("people apply: on a telephone, without script, asking not to be listed, changing their mind", async () => {
    await apply(walk, await walk.guest("nora", phone), nora, true);
    await apply(walk, await walk.guest("jonas", { javaScriptEnabled: false }), jonas);
    await apply(walk, await walk.guest("ragnhild"), ragnhild);
    await apply(walk, await walk.guest("per"), per);
    await withdraw(await walk.guest("per"), per.path, (name, page) => walk.look(`per-${name}`, page));
  });
  await test.step("the deadline passes", () => walk.later(28));
  await test.step("the panel reads, scores and chooses whom to meet", () => assessment(walk));
  await test.step("HR keeps the lists", () => lists(walk));
  await test.step("candidates are invited", () => invite(walk));
  await test.step("and choose a time", () => choose(walk));
  await test.step("the day comes", () => walk.later(7, 1));
  await test.step("the panel meets them", () => meet(walk));
  await test.step("and recommends", () => recommend(walk));
  await test.step("the first in line is offered the position, and accepts", () => offer(walk));
  await test.step("the others are told", () => theOthers(walk));
  await test.step("what was taken on in the beginning is done", () => tookTheAction(walk));
  await test.step("the first day is made ready", () => firstDay(walk));
});
