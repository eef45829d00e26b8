// The page in a real browser: Debian's Chromium, or the one that CHROMIUM names, at / and at /dues/.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const finder = fileURLToPath(new URL("../../scripts/chromium", import.meta.url));

/** What fetches, links to or keeps something must do so wherever the page lies: these files, and
 * single tests with the tag `@address`. All else is the same there, and is tested once. */
const ADDRESSES = /\b(headers|link|load|offline|server|state-tables)\.spec\.mjs|@address/;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "results",
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  reporter: [["list"]],
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  // Two is what a small build machine has.
  workers: 2,
  // A busy machine may miss a deadline; what passes only on a later try is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  timeout: 60_000,
  use: {
    browserName: "chromium",
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    // Lines that move over are drawn anew in every frame of it, for nothing that a test looks at.
    contextOptions: { reducedMotion: "reduce" },
    // Costs a fifth of the time: taken when a test is tried again.
    trace: "on-first-retry",
    // What a service worker answers, no test could hold back or count: offline.spec.mjs has it.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: execFileSync(finder, { encoding: "utf8" }).trim(),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "at /", use: { base: "/" } },
    {
      name: "at /dues/",
      use: { base: "/dues/" },
      grep: ADDRESSES,
      grepInvert: /@once/,
    },
  ],
});
