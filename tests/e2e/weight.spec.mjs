// What a visitor downloads stays within its budget.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.mjs";
import { DIST } from "./server.mjs";
import { BUDGET, first, late, sizes, total } from "../../scripts/sizes.mjs";
import { minified } from "../../scripts/minify/minify.mjs";
import { withLoader } from "../../scripts/split.mjs";
import { withShortNames } from "../../scripts/short-names.mjs";
import { withoutNames } from "../../scripts/strip-names.mjs";

const PROGRAMS = readdirSync(DIST).filter((name) => name.endsWith(".wasm"));

// Brotli at its highest takes its time on a busy machine.
test.describe.configure({ timeout: 180_000 });

test(`what loads first weighs no more than ${BUDGET.first / 1000} kB in Brotli`, async ({ page, site }) => {
  const files = first(sizes());
  expect(total(files).brotli, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(BUDGET.first);
  // It is what a browser asks for, indeed.
  const before = site.requests.length;
  await page.goto("./");
  await expect(page.locator("#boot")).toHaveCount(0);
  const all = site.requests.slice(before).map(({ path }) => path.split("/").at(-1) || "index.html");
  // The late part and the worker's files follow once the page is painted.
  const asked = all.filter((name) => !/^(worker|late|chance|below|scenarios)/.test(name));
  expect(asked.sort()).toEqual(files.map(({ name }) => name).sort());
});

test(`the late part weighs no more than ${BUDGET.late / 1000} kB in Brotli`, () => {
  const files = late(sizes());
  expect(files.map(({ name }) => name.split("-")[0]).sort()).toEqual(["below", "chance", "late", "scenarios"]);
  expect(total(files).brotli).toBeLessThanOrEqual(BUDGET.late);
});

test(`all files together weigh no more than ${BUDGET.all / 1000} kB in Brotli`, () => {
  const files = sizes();
  expect(total(files).brotli, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(BUDGET.all);
});

test("the programs carry no names for debuggers", async () => {
  // The page's first part and its late one, and the worker.
  expect(PROGRAMS).toHaveLength(3);
  for (const name of PROGRAMS) {
    const program = await WebAssembly.compile(readFileSync(join(DIST, name)));
    for (const section of ["name", "linking", "reloc.CODE", "reloc.DATA"]) {
      expect(WebAssembly.Module.customSections(program, section)).toEqual([]);
    }
    // Without them, and with all the rest, wasm-bindgen's features among it.
    expect(WebAssembly.Module.customSections(program, "target_features")).toHaveLength(1);
  }
});

test("scripts and stylesheets say the same in fewer letters", () => {
  expect(minified("a.css", "/* b */\n.c { inset-inline: 0; color: #ff0000 }\n").trim()).toBe(".c{inset-inline:0;color:red}");
  // What starts the page is read by browsers too old for it, too.
  expect(minified("boot-1.js", "var é = 1;\ntry { é(); } catch { é = 2; } // no\n").trim()).toMatch(/^var é=1;try\{é\(\)\}catch\(\w\)\{é=2\}$/);
  for (const { name, plain, brotli } of sizes().filter(({ name }) => /\.(css|js)$/.test(name))) {
    expect(readFileSync(join(DIST, name), "utf8"), name).not.toMatch(/^\s*(\/\*|\/\/)/m);
    expect(brotli).toBeLessThan(plain);
  }
});

test("only the names are taken out", () => {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const section = (id, ...bytes) => [id, bytes.length, ...bytes];
  const named = (name, ...bytes) => section(0, name.length, ...Buffer.from(name), ...bytes);
  const types = section(1, 1, 0x60, 0, 0);
  const ofTools = [named("name", 1, 2, 3), named("linking", 2), named("reloc.CODE", 3, 0)].flat();
  const before = [...header, ...named("note", 7), ...types, ...ofTools];
  const after = [...header, ...named("note", 7), ...types];
  expect([...withoutNames(Buffer.from(before))]).toEqual(after);
  expect([...withoutNames(Buffer.from(after))]).toEqual(after);
  expect(() => withoutNames(Buffer.from(before.slice(0, -1)))).toThrow("ends within a section");
});

test("what a program asks of its script has the same short name in both", async () => {
  for (const name of PROGRAMS.filter((name) => name.endsWith("_bg.wasm"))) {
    const program = await WebAssembly.compile(readFileSync(join(DIST, name)));
    const script = readFileSync(join(DIST, name.replace("_bg.wasm", ".js")), "utf8");
    for (const { module, name: asked } of WebAssembly.Module.imports(program)) {
      expect(`${module} ${asked}`).toMatch(/^_[0-9a-z]+ _[0-9a-z]+$/);
      expect(script.match(new RegExp(`\\b${asked}: ?(function)?\\(|\\b${asked}\\(`, "g")), asked).toHaveLength(1);
    }
  }
  const none = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0]);
  expect(withShortNames(none, "x")).toEqual({ wasm: none, script: "x" });
  // Imports "m" "f", a function of type 0; the script has "f" twice, so that it stays.
  const asks = Buffer.from([...none, 2, 7, 1, 1, 0x6d, 1, 0x66, 0, 0]);
  const short = withShortNames(asks, '{"m": {f: function() {}, ff: function() {}}}');
  expect(short.script).toBe('{"_0": {f: function() {}, ff: function() {}}}');
  expect([...short.wasm.subarray(none.length)]).toEqual([2, 8, 1, 2, 0x5f, 0x30, 1, 0x66, 0, 0]);
});

test("the two parts of the page meet in what the first one gives", async () => {
  const programs = sizes().filter(({ name }) => /^(app|late).*\.wasm$/.test(name));
  const [app, part] = await Promise.all(
    programs
      .sort((one, other) => one.name.localeCompare(other.name))
      .map(({ name }) => WebAssembly.compile(readFileSync(join(DIST, name)))),
  );
  const given = WebAssembly.Module.exports(app).map(({ name, kind }) => `${kind} ${name}`);
  const taken = WebAssembly.Module.imports(part);
  expect(taken.length).toBeGreaterThan(0);
  for (const { name, kind } of taken) expect(given).toContain(`${kind} ${name}`);
});

test("wasm-split's own script is replaced, or the build stops", () => {
  const built = 'import * as import1 from "./__wasm_split.js"\nlet wasm;\n';
  const script = withLoader(built, ["memory", "shared"], "late-1.wasm", ["late-1.css"]);
  expect(script).not.toContain("./__wasm_split.js");
  expect(script).toContain("const import1 = {");
  expect(script).toContain('new URL("late-1.wasm", import.meta.url)');
  expect(script).toContain('["late-1.css"].map(style)');
  expect(script).toContain("memory: wasm.memory, shared: wasm.shared");
  expect(() => withLoader("let wasm;", [], "late-1.wasm", [])).toThrow("does not import");
});
