// Takes out of the built programs what no visitor needs. Trunk runs this on what it has built
// (Trunk.toml).

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withShortNames } from "./short-names.mjs";
import { withoutNames } from "./strip-names.mjs";

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: Trunk runs this");
// Only what visitors get: a debug build keeps its names.
const files = process.env.TRUNK_PROFILE === "release" ? readdirSync(folder) : [];
for (const file of files.filter((name) => name.endsWith("_bg.wasm"))) {
  const [program, script] = [file, file.replace("_bg.wasm", ".js")].map((f) => join(folder, f));
  const slim = withShortNames(withoutNames(readFileSync(program)), readFileSync(script, "utf8"));
  writeFileSync(program, slim.wasm);
  writeFileSync(script, slim.script);
}
