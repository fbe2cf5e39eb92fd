// The people of the demo, and how a journey becomes one of them.

// By what they do. Everyone is made up; the addresses are those of the demo's list at /demo.
export const people = {
  leader: "kari@fjordvik.example",
  administrator: "anders@fjordvik.example",
  hr: "hanne@fjordvik.example",
  union: "torstein@fjordvik.example",
  peerWorker: "maja@fjordvik.example",
  colleague: "ola@fjordvik.example",
  leaderOfTwo: "sigrid@fjordvik.example",
  hospitalLeader: "peringe@vestland-sykehus.example",
  hospitalHr: "ingrid@vestland-sykehus.example",
  hospitalPeerWorker: "joneirik@vestland-sykehus.example",
  hospitalAdministrator: "samira@vestland-sykehus.example",
  representative: "liv@brukerstemmen.example",
  organisationAdministrator: "rolf@brukerstemmen.example",
  competenceCentre: "amalie@medvirkning.example",
};

// Signs in as someone, going on to the page they came for.
export async function signIn(page, email, next = "/now") {
  await page.goto(`/demo/sign-in/${encodeURIComponent(email)}?next=${encodeURIComponent(next)}`);
}

// Signs out, whoever it is.
export async function signOut(page) {
  await page.context().clearCookies({ name: "brobygger_session" });
}
