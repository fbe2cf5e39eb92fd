// Adds up what every runner of the tests said, and prints it as one line: the last that a test run says.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const sum = { passed: 0, failed: 0, skipped: 0 };
const add = (passed, failed, skipped) => {
  sum.passed += Number(passed ?? 0);
  sum.failed += Number(failed ?? 0);
  sum.skipped += Number(skipped ?? 0);
};
const number = (text, word) => text.match(new RegExp(`(\\d+) ${word}`))?.[1];

for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), "utf8");
  if (name.endsWith(".json")) {
    const { stats } = JSON.parse(text);
    add(stats.expected + stats.flaky, stats.unexpected, stats.skipped);
  } else {
    const plain = text.replace(/\x1b\[[0-9;]*m/g, "");
    for (const line of plain.split("\n")) {
      if (/^\s+Summary \[/.test(line)) {
        add(number(line, "passed"), Number(number(line, "failed") ?? 0) + Number(number(line, "timed out") ?? 0), number(line, "skipped"));
      } else if (line.startsWith("test result: ")) {
        add(number(line, "passed"), number(line, "failed"), number(line, "ignored"));
      }
    }
  }
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
