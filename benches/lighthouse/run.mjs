// Lighthouse's marks for the built page (make build), as a phone would load it from a host that
// compresses with Brotli: the median of several runs, held against what the page is to reach.
//
//   node benches/lighthouse/run.mjs [--runs 3] [--base /]

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { DIST, serve } from "../../tests/e2e/server.mjs";

/** The least mark of each kind, in a hundred. */
const LEAST = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };

const { values } = parseArgs({
  options: { runs: { type: "string", default: "3" }, base: { type: "string", default: "/" } },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const chromePath = execFileSync(join(root, "scripts/chromium"), { encoding: "utf8" }).trim();
const median = (figures) => [...figures].sort((a, b) => a - b)[figures.length >> 1];

const site = await serve({ base: values.base, brotli: true });
// A host has its files compressed; the server here compresses one when it is first asked for it.
for (const file of readdirSync(DIST, { recursive: true })) {
  await fetch(new URL(file, site.url), { headers: { "Accept-Encoding": "br" } }).catch(() => undefined);
}
const reports = [];
for (let run = 0; run < Number(values.runs); run += 1) {
  const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
  try {
    const { lhr } = await lighthouse(site.url, { port: chrome.port, onlyCategories: Object.keys(LEAST) });
    reports.push(lhr);
  } finally {
    chrome.kill();
  }
}
await site.close();

for (const [kind, least] of Object.entries(LEAST)) {
  const marks = reports.map(({ categories }) => Math.round(categories[kind].score * 100));
  const reached = median(marks);
  console.log(`${kind.padEnd(15)} ${reached} (of ${marks.join(", ")}), to be ${least}: ${reached >= least ? "reached" : "MISSED"}`);
  if (reached < least) process.exitCode = 1;
}
for (const name of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"]) {
  console.log(`${name.padEnd(26)} ${median(reports.map(({ audits }) => audits[name].numericValue)).toFixed(3)}`);
}
// What kept a mark below its hundred.
const wanting = Object.values(reports[0].audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== "informative");
for (const { id, title, displayValue } of wanting) console.log(`  ${id}: ${title} ${displayValue ?? ""}`);
