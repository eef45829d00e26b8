// Cuts the page's program in two, and takes out of the built programs what no visitor needs. Trunk
// runs this on what it has built (Trunk.toml).

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withShortNames } from "./short-names.mjs";
import { split } from "./split.mjs";
import { withoutNames } from "./strip-names.mjs";

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: Trunk runs this");
// Only what visitors get is slimmed: a debug build keeps its names, and so does one to be profiled
// (DUES_NAMES=1 make build).
const slim = process.env.TRUNK_PROFILE === "release" && !process.env.DUES_NAMES;
// In the folder that cargo names after the page's profile (Trunk.toml).
const compiled = "target/wasm32-unknown-unknown/page/app.wasm";
/** The late part's stylesheets: it asks for them itself, and the document no longer does. */
const LATE_STYLE = /<link rel="stylesheet" href="\.?\/?((?:chance|below|scenarios)-\w+\.css)"[^>]*>\n?/g;
const document = join(folder, "index.html");
const html = readFileSync(document, "utf8");
const styles = [...html.matchAll(LATE_STYLE)].map(([, name]) => name);
if (styles.length !== 3) throw new Error(`the document asks for ${styles.length} late stylesheets`);
writeFileSync(document, html.replace(LATE_STYLE, ""));
for (const file of readdirSync(folder).filter((name) => name.endsWith("_bg.wasm"))) {
  const name = file.replace("_bg.wasm", "");
  const [program, script] = [file, `${name}.js`].map((f) => join(folder, f));
  let built = { wasm: readFileSync(program), script: readFileSync(script, "utf8") };
  if (name.startsWith("app")) {
    const { late, lateName, ...first } = split(compiled, name, styles);
    writeFileSync(join(folder, lateName), slim ? withoutNames(late) : late);
    built = first;
  }
  if (slim) built = withShortNames(withoutNames(built.wasm), built.script);
  writeFileSync(program, built.wasm);
  writeFileSync(script, built.script);
}
