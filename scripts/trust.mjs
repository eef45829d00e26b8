// Makes docs/trust.md: each promise with the test that keeps it, how many cases were tried, with
// what result, and when. All of it comes from the tests' own output.
//
//   node scripts/trust.mjs                     runs the tests that every `make test` runs (make trust)
//   node scripts/trust.mjs --from FILE TARGET  takes what a longer run printed (`make fuzz > FILE`, …)
//
// A test says “trust: PROMISE | CASES”: on cargo's output under its name (--show-output), in
// Playwright's report as an annotation, or on a script's last line. docs/trust.json keeps what was
// said; a test that failed, or that stands in TESTS and was not there, is told as such.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const KEPT = `${ROOT}docs/trust.json`;
const TABLE = `${ROOT}docs/trust.md`;

/** Promises that are kept by how many tests of a browser's spec pass, each a case. */
const SPECS = [
  [/^guard\.spec\.mjs$/, /./, "what the page must never do is seen by the tests’ own watch"],
  [/^link\.spec\.mjs$/, /./, "links: shared, opened, gone back to, told in words where they are wrong"],
  [/^fields\.spec\.mjs$/, /./, "fields: what people type, in their own writing, and everything else"],
  [/^load\.spec\.mjs$/, /./, "the page loads by its own files alone, and says why where it cannot"],
  [/^agreement\.spec\.mjs$/, /./, "the comparison of page and command line sees the last digit"],
  [/^first-paint\.spec\.mjs$/, /^where /, "without WebAssembly, its SIMD or leave to run it: a sentence for each cause, the link kept"],
  [/^library\.spec\.mjs$/, /storage|damaged/, "storage missing, blocked, full, damaged or of a newer version: said, nothing lost"],
  [/^offline\.spec\.mjs$/, /./, "works offline after one visit; newer versions are offered, never forced"],
];
/** Promises that are kept by all tests of a file of cargo's, each a case. */
const FILES = {
  "tests/relations": "the model’s relations hold for scenarios drawn at random over every lever’s range (tests of 200 each)",
  "tests/closed_forms": "closed forms: trade-offs, growth in steps, runways, savings that are just enough",
  "tests/finance": "present values, returns and break-evens: published, closed forms, and a second implementation",
  "tests/tax_states": "states’ taxes: a second implementation’s grid, the states’ own tables",
  "tests/tax_golden_years": "whole years’ taxes agree with a second implementation",
  "tests/ledger_taxes": "the ledger’s taxes are the year’s, month by month",
};
/** What `make trust` runs. */
const CARGO = ["check", "fuzz", "links", "golden", "tax_oracles", ...Object.keys(FILES).map((file) => file.slice(6))];
const BROWSER = [
  ...["agreement", "check", "faults", "fields", "first-paint", "guard", "headers", "hostile", "library", "link"],
  ...["load", "offline", "privacy", "soak", "worker"],
];

const kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, "utf8")) : [];
const today = new Date().toISOString().slice(0, 10);

/** Keeps what a run said of a promise: the last run, and the one that tried the most and was well. */
function keep({ promise, test, target, tried, result }) {
  let row = kept.find((one) => one.promise === promise && one.test === test);
  if (!row) kept.push((row = { promise, test }));
  const run = { tried, result, date: today, target };
  row.last = run;
  if (result !== "passed") delete row.most;
  else if (!row.most || row.most.tried <= tried) row.most = run;
}

/** Rows of cargo's output (`cargo test -- --show-output`), or of a script's. */
function fromText(text, target) {
  let [file, name] = ["", ""];
  const results = new Map();
  const said = [];
  for (const line of text.split("\n")) {
    const running = line.match(/Running (?:tests|unittests)[ /]?(\S+?)(?:\/main)?\.rs /);
    if (running) file = `tests/${running[1]}`;
    const one = line.match(/^test (\S+)(?: - .*)? \.\.\. (ok|FAILED)$/);
    if (one) results.set(`${file} ${one[1]}`, one[2] === "ok" ? "passed" : "FAILED");
    name = line.match(/^---- (\S+) stdout ----$/)?.[1] ?? name;
    const row = line.match(/^trust: (.+) \| (\d+)$/);
    if (row) said.push({ promise: row[1], tried: Number(row[2]), file, name });
  }
  for (const { promise, tried, file: of, name: by } of said) {
    const script = `scripts/${target}.mjs`;
    const test = of ? `${of}.rs ${by}` : existsSync(`${ROOT}${script}`) ? script : `cargo-${target}`;
    const result = of ? (results.get(`${of} ${by}`) ?? "not told") : "passed";
    keep({ promise, test, target, tried, result });
  }
  for (const [of, promise] of Object.entries(FILES)) {
    const those = [...results].filter(([key]) => key.startsWith(`${of} `));
    if (those.length === 0) continue;
    const failed = those.filter(([, result]) => result !== "passed").map(([key]) => key.slice(of.length + 1));
    const result = failed.length === 0 ? "passed" : `FAILED: ${failed.join("; ")}`;
    keep({ promise, test: `${of}.rs`, target, tried: those.length, result });
  }
  // A failed test says nothing of its promise: what it said before is no longer so.
  for (const [key, result] of results) {
    if (result === "passed") continue;
    const [of, by] = key.split(" ");
    for (const row of kept.filter((one) => one.test === `${of}.rs ${by}`)) {
      keep({ ...row, target, tried: row.last.tried, result });
    }
  }
  return said.length;
}

/** Rows of Playwright's report (--reporter=json). */
function fromReport(report, target) {
  const specs = [];
  const walk = (suite, file) => {
    for (const inner of suite.suites ?? []) walk(inner, inner.file ?? file);
    for (const spec of suite.specs ?? []) specs.push({ ...spec, file: spec.file ?? file });
  };
  report.suites.forEach((suite) => walk(suite, suite.file));
  for (const { file, title, ok, tests } of specs) {
    for (const { type, description } of tests.flatMap(({ annotations }) => annotations ?? [])) {
      if (type !== "trust") continue;
      const [promise, tried] = description.split(" | ");
      const result = ok ? "passed" : "FAILED";
      keep({ promise, test: `tests/e2e/${file} ${title}`, target, tried: Number(tried), result });
    }
  }
  for (const [file, title, promise] of SPECS) {
    const those = specs.filter((spec) => file.test(spec.file) && title.test(spec.title));
    if (those.length === 0) continue;
    const failed = those.filter(({ ok }) => !ok).map((spec) => spec.title);
    const result = failed.length === 0 ? "passed" : `FAILED: ${failed.join("; ")}`;
    keep({ promise, test: `tests/e2e/${those[0].file}`, target, tried: those.length, result });
  }
  return specs.length;
}

const run = (command, words, options = {}) => {
  console.error(`==> ${command} ${words.join(" ")}`);
  const ran = spawnSync(command, words, { cwd: ROOT, encoding: "utf8", maxBuffer: 1e9, ...options });
  return `${ran.stdout ?? ""}${options.both ? `\n${ran.stderr ?? ""}` : ""}`;
};

const number = (count) => count.toLocaleString("en-US");

/** Where it stands: a test of several files is called by the name of its folder. */
function fileOf(said, name) {
  const folder = said.replace(/\.rs$/, "");
  if (folder === said || existsSync(`${ROOT}${said}`)) return said;
  return `${folder}/${name?.includes("::") ? name.split("::")[0] : "main"}.rs`;
}

function table() {
  const rows = kept
    .filter(({ last }) => last)
    .sort((a, b) => a.test.localeCompare(b.test, "en") || a.promise.localeCompare(b.promise, "en"))
    .map(({ promise, test, last, most }) => {
      const [said, ...name] = test.split(" ");
      const file = fileOf(said, name[0]);
      const where = name.length ? `\`${file}\`: ${name.join(" ")}` : `\`${file}\``;
      const best = most && most.tried > last.tried ? `${number(most.tried)}, ${most.date}, \`make ${most.target}\`` : "";
      return `| ${promise} | ${where} | ${number(last.tried)} | ${last.result} | ${last.date} | \`make ${last.target}\` | ${best} |`;
    });
  return `# What is promised, and what keeps it

Made by \`scripts/trust.mjs\` from what the tests themselves print; not written by hand. \`make trust\` runs the tests of the last but two columns again and makes this table anew; the last column has the longest run so far, where one was longer.

| promise | test | tried | result | date | again by | longest run |
|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

const { values, positionals } = parseArgs({ options: { from: { type: "string" } }, allowPositionals: true });
if (values.from) {
  const text = readFileSync(values.from, "utf8");
  const target = positionals[0] ?? "test";
  const count = text.trimStart().startsWith("{") ? fromReport(JSON.parse(text), target) : fromText(text, target);
  if (count === 0) throw new Error(`${values.from} says nothing of any promise`);
} else {
  const tests = CARGO.flatMap((name) => ["--test", name]);
  // cargo says which file runs on standard error: one stream, so that the order is kept.
  fromText(run("sh", ["-c", `cargo test --locked --no-fail-fast ${tests.join(" ")} -- --show-output 2>&1`]), "test-rust");
  const specs = BROWSER.map((name) => `${name}.spec.mjs`);
  const report = run("node_modules/.bin/playwright", ["test", "--project=at /", "--reporter=json", ...specs], {
    cwd: `${ROOT}tests/e2e`,
  });
  // What the tests print stands before the report.
  fromReport(JSON.parse(report.slice(report.search(/^\{$/m))), "test-browser");
  fromText(run("make", ["--no-print-directory", "differential", "SCENARIOS=1000"]), "differential");
}
writeFileSync(KEPT, `${JSON.stringify(kept, null, 1)}\n`);
writeFileSync(TABLE, table());
const bad = kept.filter(({ last }) => last && last.result !== "passed");
for (const { promise, last } of bad) console.error(`${promise}: ${last.result}`);
console.log(`docs/trust.md: ${kept.length} rows, ${bad.length} not passed.`);
process.exitCode = bad.length === 0 ? 0 : 1;
