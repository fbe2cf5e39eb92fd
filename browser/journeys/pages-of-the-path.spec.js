// Every page of the house, by who meets it: looked at in light and dark, on a wide screen and a telephone.
//
// What a page shows on the way from one step to the next is looked at in whole-path.spec.js and apply.spec.js.
import { expect, test } from "../journey.js";
import { people, signIn } from "../people.js";

const fjordvik = "/o/fjordvik-kommune";
const hospital = "/o/vestland-sykehus-hf";

// The hiring path: the employer, how far the position has come, someone who sees it all, and the pages below the position.
const path = [
  [fjordvik, "drafted", "hr", ["", "/edit/purpose", "/edit/tasks", "/edit/place", "/edit/terms", "/edit/funding", "/edit/test", "/edit/summary", "/cancel"]],
  [fjordvik, "planned", "hr", ["", "/description"]],
  [fjordvik, "described", "hr", ["", "/description", "/description/versions/1", "/ad", "/ad/preview", "/ad/reviews", "/ad/publish"]],
  [fjordvik, "published", "leader", ["", "/ad", "/ad/preview", "/ad/reviews", "/ad/publish", "/applications", "/panel", "/panel/declaration", "/assessment", "/assessment/criteria"]],
  [fjordvik, "interviewing", "leader", ["", "/applications", "/panel", "/assessment", "/interviews", "/interviews/guide", "/interviews/guide/questions", "/decision"]],
  [fjordvik, "interviewing", "hr", ["/applications/list", "/applications/list?list=extended", "/applications/confidentiality", "/leader"]],
  [fjordvik, "filled", "leader", ["", "/ad/publish", "/applications", "/panel", "/assessment", "/interviews", "/decision", "/start"]],
  [fjordvik, "cancelled", "hr", [""]],
  [hospital, "recommended", "hospitalLeader", ["", "/assessment", "/interviews", "/decision"]],
  [hospital, "offered", "leaderOfTwo", ["", "/decision", "/decision/offer/end"]],
  [hospital, "drafted", "hospitalLeader", ["", "/edit/test", "/edit/summary"]],
  [hospital, "published", "hospitalPeerWorker", ["/applications", "/panel", "/panel/declaration", "/assessment"]],
  [hospital, "published", "representative", ["/applications", "/panel", "/panel/declaration", "/assessment"]],
];

// The addresses of an employer's positions that have come so far, newest first.
async function positions(page, base, stage) {
  await page.goto(`${base}/positions?stage=${stage}`);
  return links(page, /.*\/positions\/[0-9a-f-]{36}/);
}

// Where the page's links lead, each once, as far as the pattern goes.
async function links(page, pattern) {
  const all = await page.locator("main a[href]").evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  return [...new Set(all.map((href) => href.match(pattern)?.[0]).filter(Boolean))];
}

const short = (address) => address.replace(/[0-9a-f-]{36}/g, "x").replaceAll(/[/?=]/g, "-");

async function visit(page, look, name, address) {
  const answer = await page.goto(address);
  expect(answer.status(), address).toBe(200);
  await look(name, page);
}

for (const [base, stage, who, parts] of path) {
  const place = base === fjordvik ? "" : "hospital-";
  test(`the pages of a position that is ${stage}, as ${who} meets them (${base})`, { tag: ["@phone"] }, async ({ page, look }) => {
    test.setTimeout(240_000);
    // Who sits on a panel from outside sees the position, but not the list it stands in.
    await signIn(page, people[base === fjordvik ? "hr" : "hospitalHr"]);
    const [desk] = await positions(page, base, stage);
    expect(desk, `the demo has a position that is ${stage}`).toBeTruthy();
    await signIn(page, people[who]);
    for (const part of parts) await visit(page, look, `${place}${stage}-${who}${short(part)}`, `${desk}${part}`);
  });
}

// Applications and interviews have pages of their own, below the lists that lead to them.
test("what the panel reads and writes about one applicant", { tag: ["@phone"] }, async ({ page, look }) => {
  test.setTimeout(180_000);
  await signIn(page, people.leader);
  const found = await positions(page, fjordvik, "interviewing");
  for (const [list, pattern, name] of [
    ["/applications", /.*\/applications\/[0-9a-f-]{36}$/, "application"],
    ["/assessment", /.*\/assessment\/applications\/[0-9a-f-]{36}$/, "score-decided"],
    ["/interviews", /.*\/interviews\/with\/[0-9a-f-]{36}$/, "meet"],
  ]) {
    await page.goto(`${found[0]}${list}`);
    const [one] = await links(page, pattern);
    await visit(page, look, `panel-${name}`, one);
  }
  const published = await positions(page, fjordvik, "published");
  for (const desk of published) {
    await page.goto(`${desk}/assessment`);
    const [one] = await links(page, /.*\/assessment\/applications\/[0-9a-f-]{36}$/);
    if (one) await page.goto(one);
    // Before the deadline, and before there are criteria, there is nothing to score.
    if (!one || !page.url().endsWith(one)) continue;
    await look("panel-score", page);
    await visit(page, look, "panel-shortlist", `${desk}/assessment/shortlist`);
    return;
  }
  throw new Error("the demo has no position that is being assessed");
});

// The readiness review, from the list to one action.
test("the review of whether they are ready", { tag: ["@phone"] }, async ({ page, look }) => {
  await signIn(page, people.leader);
  await visit(page, look, "readiness", `${fjordvik}/readiness`);
  const [review] = await links(page, /.*\/readiness\/[0-9a-f-]{36}/);
  await visit(page, look, "readiness-result", review);
  const [action] = await links(page, /.*\/actions\/[0-9a-f-]{36}$/);
  await visit(page, look, "readiness-action", action);
});

// Everything else, by who meets it. A pattern is the first such link on the page before, and what to call it.
const rooms = {
  leader: ["/now", fjordvik, `${fjordvik}/positions`, `${fjordvik}/positions/new`, `${fjordvik}/units`, `${fjordvik}/search?q=erfaring`, `${fjordvik}/search?q=finnesikke`, "/account"],
  administrator: [
    "/now",
    fjordvik,
    `${fjordvik}/settings`,
    `${fjordvik}/people`,
    [/.*\/people\/[0-9a-f-]{36}$/, "person"],
    `${fjordvik}/units`,
    [/.*\/units\/[0-9a-f-]{36}$/, "unit"],
    `${fjordvik}/units/new`,
    `${fjordvik}/invitations`,
    `${fjordvik}/invitations/new`,
    `${fjordvik}/audit`,
    `${fjordvik}/tasks`,
    "/account",
  ],
  hr: ["/now", `${fjordvik}/positions`],
  union: ["/now", `${fjordvik}/positions`, `${fjordvik}/readiness`],
  peerWorker: ["/now", fjordvik, `${fjordvik}/readiness`],
  colleague: ["/now", fjordvik, "/account", "/account/log"],
  leaderOfTwo: ["/now", hospital, `${hospital}/positions`],
  hospitalAdministrator: ["/now", `${hospital}/people`, `${hospital}/audit`],
  hospitalPeerWorker: ["/now", hospital],
  representative: ["/now", "/o/brukerstemmen-fjordvik", "/account"],
  organisationAdministrator: ["/now", "/o/brukerstemmen-fjordvik", "/o/brukerstemmen-fjordvik/people", "/o/brukerstemmen-fjordvik/settings"],
  competenceCentre: ["/now", "/o/senter-for-medvirkning", "/o/senter-for-medvirkning/people", "/o/senter-for-medvirkning/units"],
};

for (const [who, addresses] of Object.entries(rooms)) {
  test(`the rooms that ${who} comes to`, { tag: ["@phone"] }, async ({ page, look }) => {
    test.setTimeout(240_000);
    await signIn(page, people[who]);
    for (const address of addresses) {
      if (Array.isArray(address)) await visit(page, look, `${who}-${address[1]}`, (await links(page, address[0]))[0]);
      else await visit(page, look, `${who}${short(address)}`, address);
    }
  });
}

const open = [
  "/",
  "/jobs",
  "/jobs/fjordvik-kommune",
  "/jobs?q=finnesikke",
  "/method",
  "/method/peer-position",
  "/method/roles",
  "/method/sources",
  "/sign-in",
  "/forgotten-password",
  "/accessibility",
  "/demo",
  "/sent-mail",
  "/application/withdrawn",
];

test("the public's pages", { tag: ["@phone", "@no-javascript"] }, async ({ page, look }) => {
  test.setTimeout(300_000);
  for (const address of open) await visit(page, look, `public${address === "/" ? "-home" : short(address)}`, address);
  await page.goto("/jobs");
  const [ad] = await links(page, /^\/jobs\/[^/]+\/[^/.]+$/);
  await visit(page, look, "public-ad", ad);
  await visit(page, look, "public-ad-apply", `${ad}/apply`);
});

test("every document of the method", { tag: ["@phone"] }, async ({ page, look }) => {
  test.setTimeout(300_000);
  await page.goto("/method");
  const documents = await links(page, /^\/method\/[a-z-]+\/[a-z-]+$/);
  expect(documents.length).toBeGreaterThan(5);
  for (const address of documents) await visit(page, look, `method${short(address)}`, address);
  await visit(page, look, "method-version", `${documents[0]}/v1`);
});

// Links that have served their time are answered kindly.
test("links that no longer lead anywhere", { tag: ["@phone", "@no-javascript"] }, async ({ page, look }) => {
  for (const address of ["/application/finnes-ikke", "/ad-review/finnes-ikke", "/panel-invitation/finnes-ikke", "/invitation/finnes-ikke", "/new-password/finnes-ikke", `${fjordvik}/finnes-ikke`]) {
    const answer = await page.goto(address);
    expect(answer.status(), address).toBeGreaterThanOrEqual(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(`gone${short(address)}`);
  }
});
