// node benches/twin/run.mjs scenario.json --draws FILE.f64 --out result.json
// node benches/twin/run.mjs scenario.json --trials N --time R [--seed S] [--out result.json]

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { drawRow, prepare, simulate, summarise } from "./model.mjs";
import { Random } from "./random.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    draws: { type: "string" },
    out: { type: "string" },
    trials: { type: "string", default: "10000" },
    time: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});

function main() {
  if (positionals.length !== 1) throw new Error("Give one scenario file.");
  const scenario = JSON.parse(readFileSync(positionals[0], "utf8"));
  if (options.time) return time(scenario, Number(options.time));
  const results = options.draws ? given(scenario, options.draws) : drawn(scenario);
  output(results, summarise(results));
}

/** Draws from a file of rows of f64, little-endian. */
function given(scenario, file) {
  const model = prepare(scenario);
  const bytes = readFileSync(file);
  const { buffer, byteOffset, length } = bytes;
  const all = new Float64Array(buffer.slice(byteOffset, byteOffset + length));
  const { count } = model.columns;
  if (all.length % count !== 0) throw new Error(`Rows of ${count} draws do not fill ${file}.`);
  return simulate(model, all.length / count, (t) => all.subarray(t * count, (t + 1) * count));
}

function drawn(scenario) {
  const model = prepare(scenario);
  const random = new Random(Number(options.seed));
  const row = new Float64Array(model.columns.count);
  return simulate(model, Number(options.trials), () => drawRow(model, row, random));
}

/** Milliseconds of whole runs: preparing, drawing, simulating, summarising. */
function time(scenario, runs) {
  const times = [];
  let summary;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    summary = summarise(drawn(scenario));
    times.push(performance.now() - start);
  }
  const best = Math.min(...times);
  console.log(JSON.stringify({ engine: "javascript", trials: summary.trials, ms: times, best }));
}

function output({ staying, routes }, summary) {
  const text = JSON.stringify({
    staying: { not_affordable: [...staying.not_affordable] },
    routes: routes.map(({ name, net_gain, not_affordable, lowest }) => ({
      name,
      net_gain: [...net_gain],
      not_affordable: [...not_affordable],
      lowest: [...lowest],
    })),
    summary,
  });
  if (options.out) writeFileSync(options.out, text);
  else console.log(JSON.stringify(summary, null, 2));
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
