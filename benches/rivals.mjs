// The ensemble against the same model in JavaScript and in numpy: ratios of medians in one run on
// one machine. `make bench` calls it once the page is built; a table, and target/bench.json.
//
//   node benches/rivals.mjs

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve as servePage } from "../tests/e2e/server.mjs";
import { asked, inWorker, SCRIPT, serveBare } from "./in_worker.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(join(root, "tests/e2e/package.json"))("@playwright/test");
/** The engines take turns, three runs at a time: a machine's speed wanders, and it is their ratio that counts. */
const ROUNDS = 3;
const RUNS = 3;
const TRIALS = 10_000;
const IDS = ["j03-default", "h02-three-routes"];
/** The default scenario with four routes like its own and a state's rate: five paths with staying. */
const FIVE_PATHS = "#v=1&state-rate=5&2.like=1&3.like=1&4.like=1";

const run = (command, words, options) =>
  execFileSync(command, words, { cwd: root, encoding: "utf8", maxBuffer: 1e8, ...options });
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const folder = mkdtempSync(join(tmpdir(), "dues-bench-"));
const golden = JSON.parse(readFileSync(join(root, "tests/data/oracles/golden.json"), "utf8"));

/** A golden scenario as a file, and as a link. */
function scenario(id) {
  const file = join(folder, `${id}.json`);
  const { scenario } = golden.cases.find((one) => one.id === id);
  writeFileSync(file, JSON.stringify({ ...scenario, trials: TRIALS }));
  const link = run("target/release/dues", ["link", file]).trim();
  return { id, file, link };
}

/** The largest relative difference of net gains, and flags that differ, from the same draws. */
function difference(one, engine) {
  const [draws, ours, theirs] = ["draws.f64", "ours.json", "theirs.json"].map((n) => join(folder, n));
  run("cargo", [...NATIVE, "--draws", one.file, "2000", draws, ours]);
  run(...engine(one.file, draws, theirs));
  const [a, b] = [ours, theirs].map((file) => JSON.parse(readFileSync(file, "utf8")));
  let largest = 0;
  let flags = 0;
  for (const [i, route] of a.routes.entries()) {
    for (const [k, gain] of route.net_gain.entries()) {
      const other = b.routes[i].net_gain[k];
      largest = Math.max(largest, Math.abs(gain - other) / Math.max(1, Math.abs(other)));
      flags += route.not_affordable[k] !== Boolean(b.routes[i].not_affordable[k]);
    }
  }
  return { largest, flags };
}

const NATIVE = ["bench", "--locked", "--quiet", "--bench", "ensemble", "--"];
const JAVASCRIPT = (file, draws, out) => [
  process.execPath,
  ["benches/twin/run.mjs", file, "--draws", draws, "--out", out],
];
const NUMPY = (file, draws, out) => [
  "python3",
  ["benches/twin/run.py", file, "--draws", draws, "--out", out],
];

/** Milliseconds of whole runs of the JavaScript twin. */
async function inJavaScript({ text, trials, runs }) {
  const twin = await import("/benches/twin/model.mjs");
  const { Random } = await import("/benches/twin/random.mjs");
  const times = [];
  for (let i = 0; i < runs + 3; i += 1) {
    const start = performance.now();
    const model = twin.prepare(JSON.parse(text));
    const random = new Random(1);
    const row = new Float64Array(model.columns.count);
    twin.summarise(twin.simulate(model, trials, () => twin.drawRow(model, row, random)));
    times.push(performance.now() - start);
  }
  return times.slice(3);
}

const rows = [];
const row = (name, value, aim) => {
  rows.push({ name, value, aim });
  console.log(`${name.padEnd(62)} ${value.padStart(14)}   ${aim}`);
};

const native = join(folder, "native.json");
run("cargo", [...NATIVE, "--json", native], {
  stdio: ["ignore", "ignore", "inherit"],
});
const ours = JSON.parse(readFileSync(native, "utf8"));
const site = await serveBare();
const app = await servePage();
const browser = await chromium.launch({
  executablePath: run("scripts/chromium", []).trim(),
  args: ["--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const page = await browser.newPage();
await page.goto(site.url);

/** Times the worker, `RUNS` runs at a time, at what the page asks it when the link is opened. */
async function ofWorker(link) {
  const question = await asked(browser, `${app.url}${link}`);
  return () => page.evaluate(inWorker, { script: SCRIPT, question, runs: RUNS });
}

/** Times each engine on a scenario, as many runs at a time. */
async function engines({ file, link }) {
  const text = readFileSync(file, "utf8");
  const numpy = ["benches/twin/run.py", file, "--trials", `${TRIALS}`, "--time", `${RUNS}`];
  return {
    native: () => JSON.parse(run("cargo", [...NATIVE, "--time", file, `${RUNS}`])),
    worker: await ofWorker(link),
    js: () => page.evaluate(inJavaScript, { text, trials: TRIALS, runs: RUNS }),
    numpy: () => JSON.parse(run("python3", numpy)).ms,
  };
}

/** The median milliseconds of each engine. */
async function medians(engines) {
  const times = Object.keys(engines).map((name) => [name, []]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, all] of times) all.push(...(await engines[name]()));
  }
  return Object.fromEntries(times.map(([name, all]) => [name, median(all)]));
}

const figures = {};
for (const one of IDS.map(scenario)) {
  const times = await medians(await engines(one));
  figures[one.id] = times;
  const of = (a, b) => `${(times[a] / times[b]).toFixed(2)} ×`;
  row(`${one.id}: worker, ms`, times.worker.toFixed(1), "");
  row(`${one.id}: worker against JavaScript in the same browser`, of("js", "worker"), "≥ 4, aim 8");
  row(`${one.id}: native against numpy, one thread`, of("numpy", "native"), "≥ 5");
  row(`${one.id}: worker against native`, of("native", "worker"), "≥ 0.5");
  for (const [name, engine] of [["JavaScript", JAVASCRIPT], ["numpy", NUMPY]]) {
    const { largest, flags } = difference(one, engine);
    row(`${one.id}: ${name} from the same draws`, largest.toExponential(1), `≤ 1e-9, ${flags} flags differ`);
  }
}
const { five } = await medians({ five: await ofWorker(FIVE_PATHS) });
row("10,000 trials × 5 paths × 120 months in the worker, ms", five.toFixed(1), "≤ 50");
await browser.close();
site.close();
await app.close();
mkdirSync(join(root, "target"), { recursive: true });
writeFileSync(
  join(root, "target/bench.json"),
  `${JSON.stringify({ native: ours, rivals: figures, five_paths: five, rows }, null, 2)}\n`,
);
console.log("\nThe same in target/bench.json; native times by trials, months and routes are in it too.");
