// Cuts the page's program in two: what is needed before the first touch, and the late part, which
// is fetched once the page is painted (src/bin/app.rs says where the cut is).
//
// The cut needs the linker's relocations (.cargo/config.toml), which wasm-bindgen drops; Trunk runs
// wasm-bindgen itself. So this runs after Trunk (scripts/slim.mjs), on the program as the compiler
// left it: wasm-split cuts it, wasm-bindgen makes the first part anew, and the few lines of script
// that fetch the late part take the place of wasm-split's own file of them.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What wasm-split calls the import of the one function that fetches. */
const LOADER = "__wasm_split_load_late";

/**
 * The two parts of a compiled program: `script` and `wasm` of the first, `late` with its own name.
 * `name` is what the first part's files are called without their endings, `styles` the late part's
 * stylesheets.
 */
export function split(compiled, name, styles) {
  const folder = mkdtempSync(join(tmpdir(), "dues-split-"));
  try {
    const run = (program, ...words) =>
      execFileSync(program, words, { stdio: ["ignore", "ignore", "inherit"] });
    run("wasm-split-cli", compiled, folder, "--out-name", name);
    // The late part shares the table of functions, which the linker exports.
    const options = ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", folder];
    run("wasm-bindgen", ...options, "--out-name", name, join(folder, `${name}.wasm`));
    const read = (file) => readFileSync(join(folder, file));
    const late = read("split_late.wasm");
    const lateName = `late-${createHash("sha256").update(late).digest("hex").slice(0, 16)}.wasm`;
    return {
      wasm: read(`${name}_bg.wasm`),
      script: withLoader(read(`${name}.js`).toString("utf8"), shared(late), lateName, styles),
      late,
      lateName,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the late part takes from the first one. */
function shared(late) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(late));
  const strange = imports.filter(({ module }) => module !== "__wasm_split");
  if (strange.length > 0) throw new Error(`the late part asks for ${JSON.stringify(strange)}`);
  return imports.map(({ name }) => name);
}

/** The first part's script, with the lines that fetch the late part instead of wasm-split's file. */
export function withLoader(script, names, lateName, styles) {
  const found = script.match(/^import \* as (\w+) from "\.\/__wasm_split\.js"\n/m);
  if (!found) throw new Error("wasm-bindgen's script does not import wasm-split's");
  const [line, variable] = found;
  const given = names.map((name) => `${name}: wasm.${name}`).join(", ");
  // A link is read by the late part, so its file is fetched beside the program. Its stylesheets come with
  // it, so that nothing of it is seen without them. The answer comes in any case, and only once; a file
  // that did not come can be asked for again.
  const loader = `
const file = () =>
    fetch(new URL("${lateName}", import.meta.url))
        .then(response => response.ok ? response.arrayBuffer() : null, () => null);
const style = name => new Promise(done => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(name, import.meta.url).href;
    link.onload = link.onerror = done;
    document.head.append(link);
});
let styles = null;
let coming = location.hash.length > 1 ? file() : null;
const ${variable} = {
    ${LOADER}: function(done, data) {
        const asked = coming ?? file();
        coming = null;
        styles ??= Promise.all(${JSON.stringify(styles)}.map(style));
        Promise.all([asked, styles])
            .then(([late]) => late && WebAssembly.instantiate(late, { __wasm_split: { ${given} } }))
            .catch(() => null)
            .then(late => wasm.__indirect_function_table.get(done)(data, !!late));
    },
};
`;
  return script.replace(line, () => loader);
}
