// Holds the JavaScript twin against the golden scenarios: every outcome, then the ensembles.
// node benches/twin/check.mjs; ends with 1 if anything differs. check.py does the same for numpy
// and compares the two.

import { readFileSync } from "node:fs";
import { drawRow, prepare, runTrial, simulate, summarise } from "./model.mjs";
import { Random } from "./random.mjs";

const TRIALS = 200_000;
const GOLDEN = new URL("../../tests/data/oracles/golden.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(GOLDEN, "utf8"));

let compared = 0;
let failed = 0;
let largest = 0; // relative difference

function report(agrees, place, ours, theirs) {
  compared++;
  if (agrees) return;
  failed++;
  console.log(`${place}: ${ours}, golden has ${theirs}`);
}

const moneyAgrees = (ours, theirs) => Math.abs(ours - theirs) <= 1e-6 + 1e-9 * Math.abs(theirs);

function money(place, ours, theirs) {
  largest = Math.max(largest, Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs)));
  report(moneyAgrees(ours, theirs), place, ours, theirs);
}

/** The scenario without any chance but its gates. */
function certain(scenario) {
  const withoutLoss = (job) => ({ ...job, loss: { chance: 0 } });
  return {
    ...scenario,
    now: withoutLoss(scenario.now),
    routes: scenario.routes.map((route) => ({ ...route, then: withoutLoss(route.then) })),
    chance: {},
  };
}

const OPEN = -1; // a draw that opens any gate, even at a chance of 0
const SHUT = 2; // a draw that shuts any gate

/** Rows of draws for every way a route can go, each with whether it has a chance. */
function* ways(model, route) {
  const { columns } = model;
  const row = new Float64Array(columns.count);
  row.fill(OPEN, 0, columns.raiseZ);
  row[columns.payZ] = 0;
  const column = { training: columns.completion, search: columns.search, wait: columns.wait };
  let reached = 1;
  function* shutAt(at, chance, label) {
    const { review } = route;
    for (const seen of label === "fails" && review ? [true, false] : [false]) {
      const shut = row.slice();
      shut[at] = SHUT;
      shut[columns.review] = seen ? OPEN : SHUT;
      const visible = review ? review.visible : 0;
      yield { label, row: shut, possible: chance * (seen ? visible : 1 - visible) > 0 };
    }
  }
  for (const { type, opens } of route.stages) {
    if (opens === undefined) continue;
    yield* shutAt(column[type]++, reached * (1 - opens), type === "wait" ? "no-offer" : "fails");
    reached *= opens;
  }
  yield { label: "works", row, possible: reached * route.odds > 0 };
  yield* shutAt(columns.works, reached * (1 - route.odds), "fails");
}

function checkOutcomes({ id, scenario, expect }) {
  const model = prepare(certain(scenario));
  expect.forEach((golden, r) => {
    const place = `${id}, route ${r}`;
    const found = [...ways(model, model.routes[r])].map((way) => {
      const { cumulative, lowest } = runTrial(model, way.row).routes[r];
      return { ...way, net_gain: cumulative[model.horizon], lowest };
    });
    const nearest = (list, { label, net_gain }) =>
      list
        .filter((other) => other.label === label)
        .map((other) => other.net_gain)
        .sort((a, b) => Math.abs(a - net_gain) - Math.abs(b - net_gain))[0];
    for (const outcome of golden.outcomes) {
      money(`${place}, ${outcome.label}`, nearest(found, outcome), outcome.net_gain);
    }
    const possible = found.filter((way) => way.possible);
    for (const way of possible) {
      money(`${place}, our ${way.label}`, way.net_gain, nearest(golden.outcomes, way));
    }
    const lowest = Math.min(...possible.map((way) => way.lowest));
    money(`${place}, lowest balance`, lowest, golden.cash.lowest);
    const { savings, credit } = model.household;
    const affordable = savings === null || lowest >= -credit - 1e-6;
    const theirs = golden.cash.not_affordable_from === null;
    report(affordable === theirs, `${place}, affordable`, affordable, theirs);
    const { staying } = runTrial(model, possible[0].row);
    money(`${place}, staying's lowest balance`, staying.lowest, golden.cash_staying.lowest);
  });
}

function standardError(values, mean) {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length / values.length);
}

function checkEnsemble({ id, scenario, chance }) {
  const model = prepare(scenario);
  const random = new Random(20);
  const row = new Float64Array(model.columns.count);
  const results = simulate(model, TRIALS, () => drawRow(model, row, random));
  const summary = summarise(results);
  const trials = chance.routes[0].trials;
  const share = (place, ours, theirs) => {
    const p = (ours * TRIALS + theirs * trials) / (TRIALS + trials);
    const band = 4 * Math.sqrt(p * (1 - p) * (1 / TRIALS + 1 / trials));
    report(Math.abs(ours - theirs) <= band + 1e-12, `${id}, ${place}`, ours, theirs);
  };
  const average = (place, values, theirs, theirSe) => {
    const ours = values.reduce((sum, value) => sum + value, 0) / values.length;
    const band = 4 * Math.hypot(standardError(values, ours), theirSe) + 1e-6;
    report(Math.abs(ours - theirs) <= band, `${id}, ${place}`, ours, theirs);
  };
  const widened = Math.sqrt(1 + trials / TRIALS);
  chance.routes.forEach((golden, r) => {
    const ours = summary.routes[r];
    const gains = results.routes[r].net_gain;
    share(`route ${r}, odds_ahead`, ours.odds_ahead, golden.odds_ahead);
    share(`route ${r}, broke`, ours.odds_not_affordable, golden.odds_not_affordable);
    average(`route ${r}, mean`, gains, golden.mean, golden.mean_se);
    const worst = gains.slice().sort().subarray(0, TRIALS / 10);
    average(`route ${r}, worst tenth`, worst, golden.mean_worst_tenth, golden.mean_worst_tenth_se);
    for (const name of ["p10", "p25", "p50", "p75", "p90"]) {
      const [low, high] = golden[`${name}_band`].map(
        (edge) => golden[name] + (edge - golden[name]) * widened,
      );
      const inside = ours[name] >= low - 1e-6 && ours[name] <= high + 1e-6;
      report(inside, `${id}, route ${r}, ${name}`, ours[name], golden[name]);
    }
  });
  for (const [pair, theirs] of Object.entries(chance.beats)) {
    share(pair, summary.beats[pair], theirs);
  }
  share("staying broke", summary.odds_not_affordable_staying, chance.odds_not_affordable_staying);
}

const withoutCode = cases.filter(({ scenario }) => typeof scenario.tax?.state !== "string");
withoutCode.forEach(checkOutcomes);
console.log(
  `outcomes: ${withoutCode.length} cases, ${compared} figures, largest relative difference ` +
    largest.toExponential(2),
);
compared = 0;
const ensembles = withoutCode.filter((one) => one.chance);
ensembles.forEach(checkEnsemble);
console.log(`ensembles: ${ensembles.length} cases at ${TRIALS} trials, ${compared} figures`);
console.log(failed === 0 ? "all agree" : `${failed} differ`);
process.exitCode = failed === 0 ? 0 : 1;
