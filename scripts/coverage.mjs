// Says how much of the pure modules the tests reach, from cargo-llvm-cov's JSON on standard input;
// below the share that docs/trust.md promises it fails.
//
//   cargo llvm-cov report --json --summary-only | node scripts/coverage.mjs     (make coverage)

import { readFileSync } from "node:fs";

/** Of the regions, in per cent. */
const LEAST = 98;

const { data } = JSON.parse(readFileSync(0, "utf8"));
const { count, covered, percent } = data[0].totals.regions;
console.log(`The tests reach ${covered} of ${count} regions: ${percent.toFixed(2)} %.`);
if (percent < LEAST) {
  console.error(`That is less than ${LEAST} %: see which above, and test them.`);
  process.exit(1);
}
console.log(`trust: the tests reach more than ${LEAST} % of the pure modules' regions | ${count}`);
