// The journeys: which browsers walk them, and what is kept of them.
//
// Every journey is walked on a wide screen. Those marked @phone are walked on a telephone too, those marked @no-javascript
// without script, and those marked @postgres once more against the other database. Those marked @alone have a demo to themselves.
// scripts/journeys.sh sees to both.
import { defineConfig } from "@playwright/test";
import { chromium } from "./chromium.js";

const results = process.env.RESULTS;
const database = process.env.DATABASE ?? "sqlite";
const wide = { viewport: { width: 1280, height: 900 } };

export default defineConfig({
  testDir: "journeys",
  testMatch: "*.spec.js",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: results ? [["list"], ["json", { outputFile: `${results}/journeys-${database}${process.env.COMPANY ?? ""}.json` }]] : [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080",
    launchOptions: chromium,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 15_000,
    trace: "off",
    video: "off",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: wide },
    { name: "phone", grep: /@phone/, use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } },
    { name: "no-javascript", grep: /@no-javascript/, use: { ...wide, javaScriptEnabled: false } },
  ],
});
