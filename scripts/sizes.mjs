// What a visitor downloads: each file of dist/ in Brotli at its highest level, as hosts send it.
//
//   node scripts/sizes.mjs     (make sizes)

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** The most that the page itself may weigh in Brotli, in bytes; the most that its late part may,
 * which loads right after the first painting; and the most that all files may, with the worker, which
 * follows the late part, the states' tables, which load when a state is chosen, and the other languages,
 * which load when they are spoken. The aims are
 * 110 kB for the page, 150 kB before the first touch and 300 kB in all; until they are met these keep
 * the page from growing. Of the first, 12 kB are the document with the example in it, its stylesheets and
 * its small scripts, with which the page can be read before the program is there. */
export const BUDGET = { first: 191_000, late: 178_900, all: 729_800 };

/** Files that are fetched once the page is there, or by none of its readers. */
const LATER = /^(worker|late|chance|below|scenarios|state_income_tax|wages_us|es\.txt|service-worker|embed|dues\.webmanifest|icon|maskable)/;

/** Files beside the page that it never fetches: for its host, and for those who open them. */
const ASIDE = ["_headers", "licences.txt"];

/** The files of the page itself. */
export const first = (files) => files.filter(({ name }) => !LATER.test(name));

/** The files of its late part: the program and its stylesheets. */
export const late = (files) => files.filter(({ name }) => /^(late|chance|below|scenarios)/.test(name));

/** Brotli at its highest takes seconds a megabyte: once is enough. */
const known = new Map();

/** Each file of the built page with its bytes, plain and in Brotli; the heaviest first. */
export function sizes(dist = DIST) {
  if (!known.has(dist)) known.set(dist, weigh(dist));
  return known.get(dist);
}

function weigh(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !ASIDE.includes(entry.name))
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
  const sums = { first: total(first(files), "the page itself"), late: total(late(files), "its late part"), all: total(files) };
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
