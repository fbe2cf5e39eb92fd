// Says which pages of the house no journey looked at: what `look` wrote down, held against the reviewed list of pages.
import { readFileSync } from "node:fs";

const at = (path) => new URL(path, import.meta.url);
const lines = (path) => readFileSync(at(path), "utf8").split("\n").filter(Boolean);

// What answers a GET and is no page: files to download, feeds, and doors that lead on to another page at once.
const noPage = [
  /\.(pdf|docx|atom)$/,
  /\/(pdf|word|calendar)$/,
  /\/attachments\/\{attachment\}$/,
  /^\/account\/export$/,
  /^\/demo\/sign-in\//,
  /^\/language\//,
  /^\/health$/,
];

const routes = lines("../crates/server/tests/it/snapshots/it__access__every_get.snap").filter((line) => line.startsWith("/"));
// An address belongs to the route that says most of it in so many words: /application/withdrawn is not somebody's application.
const patterns = routes
  .map((route) => ({ route, unknown: route.split("{").length, pattern: new RegExp(`^${route.replaceAll(".", "\\.").replace(/\{[a-z_]+\}/g, "[^/]+")}$`) }))
  .sort((one, other) => one.unknown - other.unknown);
const looked = new Set(lines("artefacts/looked-at.txt").map((path) => patterns.find(({ pattern }) => pattern.test(path))?.route));
const missed = routes.filter((route) => !looked.has(route) && !noPage.some((kind) => kind.test(route)));

if (missed.length > 0) {
  console.log(`✗ No journey looks at these pages:\n${missed.map((route) => `  ${route}`).join("\n")}`);
  process.exit(1);
}
console.log(`→ Journeys looked at every page: ${looked.size} of ${routes.length} addresses, the others are files, feeds and redirects`);
