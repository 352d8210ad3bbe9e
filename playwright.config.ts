/** End-to-end tests run in Chromium against the exported site, as a visitor gets it: built, with its policy, compressed. */
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser";

const port = Number(process.env.E2E_PORT ?? 3210);
const executablePath = findBrowser();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: "chromium",
    launchOptions: { args: ["--no-sandbox"], ...(executablePath ? { executablePath } : {}) },
    trace: "retain-on-failure",
  },
  webServer: {
    command: "node --import tsx scripts/serve.ts",
    env: { PORT: String(port) },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
