// Takes out of the built scripts and stylesheets what only their readers need: comments, blanks, long
// names. esbuild does it.
//
//   node scripts/minify/minify.mjs FOLDER         (scripts/finish.mjs)

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";

/** The page's own start speaks to browsers that are too old for the rest, too. */
const STARTS = /^(boot|offline)-/;
/** What wasm-bindgen's scripts are written in; every browser with SIMD reads it. */
const TARGET = { start: "es2015", rest: "es2021" };

/** The text of a stylesheet or a script, as it is sent. */
export function minified(name, text) {
  const loader = extname(name).slice(1);
  const target = STARTS.test(name) ? TARGET.start : TARGET.rest;
  // Stylesheets stay as they are written: nothing is turned into older words.
  const options = loader === "css" ? {} : { target };
  return transformSync(text, { loader, minify: true, charset: "utf8", legalComments: "none", ...options }).code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2];
  if (!folder) throw new Error("node scripts/minify/minify.mjs FOLDER");
  for (const name of readdirSync(folder).filter((name) => /\.(css|js)$/.test(name))) {
    const file = join(folder, name);
    writeFileSync(file, minified(name, readFileSync(file, "utf8")));
  }
}
