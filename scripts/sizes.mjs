// What a visitor downloads: each file of dist/ in Brotli at its highest level, as hosts send it.
//
//   node scripts/sizes.mjs     (make sizes)

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** The most that the page itself may weigh in Brotli, in bytes, and the most that all files may: with
 * the worker, which loads right after the first painting, and the states' tables, which load when a
 * state is chosen. The aims are 150 kB before the first touch and 300 kB in all; until they are met
 * these keep the page from growing. */
export const BUDGET = { first: 256_000, all: 478_000 };

/** Files that are fetched once the page is there. */
const LATER = /^(worker|files|state_income_tax|wages)/;

/** The files of the page itself. */
export const first = (files) => files.filter(({ name }) => !LATER.test(name));

/** Each file of the built page with its bytes, plain and in Brotli; the heaviest first. */
export function sizes(dist = DIST) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      const brotli = brotliCompressSync(bytes, { params }).length;
      return { name: entry.name, plain: bytes.length, brotli };
    })
    .sort((a, b) => b.brotli - a.brotli);
}

/** The sum of a list of sizes. */
export function total(files, name = "total") {
  const sum = (key) => files.reduce((all, file) => all + file[key], 0);
  return { name, plain: sum("plain"), brotli: sum("brotli") };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const files = sizes();
  const sums = { first: total(first(files), "the page itself"), all: total(files) };
  const row = (file, plain, brotli) => `${plain.padStart(10)} ${brotli.padStart(10)}  ${file}`;
  console.log(row("file", "bytes", "brotli"));
  for (const { name, plain, brotli } of [...files, ...Object.values(sums)]) {
    console.log(row(name, String(plain), String(brotli)));
  }
  for (const [which, { name, brotli }] of Object.entries(sums)) {
    if (brotli <= BUDGET[which]) continue;
    console.error(`${name}: ${brotli} bytes in Brotli; the budget is ${BUDGET[which]}.`);
    process.exitCode = 1;
  }
}
