// A million trials in the page by one worker and by two, which share no memory: how much of twice as
// fast is left. Needs the built page (make build), and two processors with nothing else to do.
//
//   node benches/workers.mjs

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST, serve } from "../tests/e2e/server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(join(root, "tests/e2e/package.json"))("@playwright/test");
const RUNS = 9;
const TRIALS = 1_000_000;
const SCRIPT = "worker-start.js";

/** Milliseconds from a new link to all its trials. */
function trials([seed, count]) {
  const odds = document.querySelector('[data-metric="odds-ahead"]');
  const start = performance.now();
  return new Promise((done) => {
    let begun = false;
    const look = () => {
      begun ||= odds.dataset.state !== "done";
      if (begun && odds.dataset.state === "done" && Number(odds.dataset.trials) === count) {
        watch.disconnect();
        done([performance.now() - start, odds.dataset.value]);
      }
    };
    const watch = new MutationObserver(look);
    watch.observe(odds, { attributes: true });
    location.hash = `#v=1&trials=${count}&seed=${seed}`;
  });
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const site = await serve();
const browser = await chromium.launch({
  executablePath: execFileSync(join(root, "scripts/chromium"), { encoding: "utf8" }).trim(),
  args: ["--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

/** A page on a machine with a processor for the page itself and so many for workers. */
async function open(workers) {
  const script = readFileSync(join(DIST, SCRIPT), "utf8");
  const count = `Object.defineProperty(navigator, "hardwareConcurrency", { value: ${workers + 1} });`;
  site.replace(SCRIPT, `${count}\n${script}`);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.url}#v=1&trials=100000`);
  const done = '[data-metric="odds-ahead"][data-state="done"][data-trials="100000"]';
  await page.waitForSelector(done, { timeout: 60_000 });
  return page;
}

const pages = [await open(1), await open(2)];
const times = [[], []];
for (let run = 1; run <= RUNS; run += 1) {
  const odds = [];
  for (const [at, page] of pages.entries()) {
    await page.bringToFront();
    const [time, value] = await page.evaluate(trials, [run, TRIALS]);
    times[at].push(time);
    odds.push(value);
  }
  if (odds[0] !== odds[1]) throw new Error(`${odds} of seed ${run}: two workers must change nothing`);
}
const [one, two] = times.map(median);
const linear = one / two / 2;
console.log(`${TRIALS.toLocaleString("en")} trials, medians of ${RUNS}:`);
console.log(`one worker ${one.toFixed(0)} ms, two ${two.toFixed(0)} ms: ${linear.toFixed(2)} of linear`);
await browser.close();
await site.close();
