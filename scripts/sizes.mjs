// What a visitor downloads: each file of dist/ in Brotli at its highest level, as hosts send it.
//
//   node scripts/sizes.mjs     (make sizes)

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** The most that the page may weigh, in bytes. The aim is 110 kB; until it is met this keeps the
 * page from growing. */
export const BUDGET = 330_000;

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
export function total(files) {
  const sum = (key) => files.reduce((all, file) => all + file[key], 0);
  return { name: "total", plain: sum("plain"), brotli: sum("brotli") };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const files = sizes();
  const all = total(files);
  const row = (file, plain, brotli) => `${plain.padStart(10)} ${brotli.padStart(10)}  ${file}`;
  console.log(row("file", "bytes", "brotli"));
  for (const { name, plain, brotli } of [...files, all]) {
    console.log(row(name, String(plain), String(brotli)));
  }
  if (all.brotli > BUDGET) {
    console.error(`The page weighs ${all.brotli} bytes in Brotli; its budget is ${BUDGET}.`);
    process.exitCode = 1;
  }
}
