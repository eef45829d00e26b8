// Selects the oracles that the program itself carries (`dues check`), from tests/data/oracles into
// src/check/oracles; tests/check.rs sees that they are what stands there.
//
//   node scripts/oracles.mjs     (needs target/release/dues, which writes the scenarios as links)

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const cases = (name) => JSON.parse(readFileSync(root(`tests/data/oracles/${name}.json`))).cases;
const write = (name, head, lines) => {
  const text = [...head.map((line) => `# ${line}`), ...lines].join("\n");
  writeFileSync(root(`src/check/oracles/${name}.txt`), `${text}\n`);
};

/** Every so many of the cases, so that each kind of household has its share. */
const TAX = { tax_w2_2025_2026: 5, tax_se_2025_2026: 3 };
const INPUTS = ["year", "filing_status", "wages_primary", "wages_spouse", "se_net_profit_primary"];
const MORE = ["se_net_profit_spouse", "deferral_401k_primary", "sstb"];
const TAXES = ["agi", "qbi_deduction", "taxable_income", "income_tax_before_credits"];
const PAYROLL = ["fica_ss_employee", "fica_medicare_employee", "additional_medicare", "se_tax"];

const taxes = Object.entries(TAX).flatMap(([name, step]) =>
  cases(name)
    .filter((_, i) => i % step === 0)
    .map((one) => {
      const asked = [...INPUTS, ...MORE].map((key) => one[key] ?? 0);
      return [...asked, ...[...TAXES, ...PAYROLL].map((key) => one.expected[key])].join(" ");
    }),
);
write(
  "tax",
  [
    "US federal tax of a household in dollars, from the forms (1040, SE, 8959, 8995) in exact",
    "arithmetic, beside taxcalc, policyengine-us and tenforty: tests/data/oracles/README.md.",
    [...INPUTS, ...MORE, ...TAXES, ...PAYROLL].join(" "),
  ],
  taxes,
);

/** Flows as `flow*times`. */
const runs = (flows) => flows.map(([flow, times]) => (times === 1 ? flow : `${flow}*${times}`)).join(" ");
const returns = cases("npv_irr").flatMap((one) => {
  if (one.kind === "irr") {
    const flows = runs(one.cashflows.map((flow) => [flow, 1]));
    return [`rate ${flows} = ${one.all_real_irr_gt_minus1.join(" ")}`];
  }
  if (one.kind === "irr_monthly") return [`rate ${runs(one.cashflows_rle)} = ${one.irr_monthly}`];
  if (one.kind === "npv") return [`value ${one.rate} ${runs(one.cashflows.map((f) => [f, 1]))} = ${one.value}`];
  return [];
});
write(
  "returns",
  [
    "Internal rates of return a period, and present values of flows a year apart: examples of",
    "Excel, VBA, FormCalc, MESCIUS, formula.js and numpy-financial, and constructed streams, to 50",
    "digits (mpmath 1.4.1): tests/data/oracles/README.md. rate FLOWS = RATES; value RATE FLOWS = VALUE",
  ],
  returns,
);

/** Scenarios with taxes, waits, reviews, courses; each as a link, with its first route's results. */
const GOLDEN = ["a02-discount-oneoff", "a06-beyond", "b01-raises", "b03-ramp", "c01-runs-out", "c03-interest"]
  .concat(["c06-spouse-carries", "e04-review", "f01-training", "f06-long-chain", "g03-page-example"])
  .concat(["g06-sstb", "g08-wage-base", "g12-deferral-cap", "g14-december", "j01-gap-cover", "j03-default"]);
const link = (scenario) => {
  const file = join(mkdtempSync(join(tmpdir(), "dues-")), "scenario.json");
  writeFileSync(file, JSON.stringify(scenario));
  return execFileSync(root("target/release/dues"), ["link", file], { encoding: "utf8" }).trim();
};
const golden = cases("golden")
  .filter(({ id }) => GOLDEN.includes(id))
  .map(({ scenario, expect: [first] }) => {
    const { works, fails, expected, cash } = first;
    const figures = [works.net_gain, fails.net_gain, expected.net_gain, cash.lowest, cash.needed];
    const month = works.break_even.month ?? "-";
    return [link(scenario), ...figures, month].join(" ");
  });
write(
  "golden",
  [
    "Whole scenarios with the results of a second implementation of docs/model.md:",
    "tests/data/oracles/README.md. LINK, net gain if it works, if it fails, expected, lowest cash,",
    "cash needed, month of break-even if it works",
  ],
  golden,
);
