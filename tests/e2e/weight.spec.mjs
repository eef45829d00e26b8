// What a visitor downloads stays within its budget.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.mjs";
import { DIST } from "./server.mjs";
import { BUDGET, first, sizes, total } from "../../scripts/sizes.mjs";
import { withShortNames } from "../../scripts/short-names.mjs";
import { withoutNames } from "../../scripts/strip-names.mjs";

test(`what loads first weighs no more than ${BUDGET.first / 1000} kB in Brotli`, async ({ page, site }) => {
  const files = first(sizes());
  expect(total(files).brotli, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(BUDGET.first);
  // It is what a browser asks for, indeed.
  const before = site.requests.length;
  await page.goto("./");
  await expect(page.locator("[data-metric]").first()).toBeVisible();
  const all = site.requests.slice(before).map(({ path }) => path.split("/").at(-1) || "index.html");
  // The worker's files follow once the page is painted.
  const asked = all.filter((name) => !name.startsWith("worker"));
  expect(asked.sort()).toEqual(files.map(({ name }) => name).sort());
});

test(`all files together weigh no more than ${BUDGET.all / 1000} kB in Brotli`, () => {
  const files = sizes();
  expect(total(files).brotli, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(BUDGET.all);
});

test("the programs carry no names for debuggers", async () => {
  const programs = sizes().filter((file) => file.name.endsWith(".wasm"));
  expect(programs).toHaveLength(3);
  for (const { name } of programs) {
    const program = await WebAssembly.compile(readFileSync(join(DIST, name)));
    expect(WebAssembly.Module.customSections(program, "name")).toEqual([]);
    // Without them, and with all the rest, wasm-bindgen's features among it.
    expect(WebAssembly.Module.customSections(program, "target_features")).toHaveLength(1);
  }
});

test("only the names are taken out", () => {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const section = (id, ...bytes) => [id, bytes.length, ...bytes];
  const named = (name, ...bytes) => section(0, name.length, ...Buffer.from(name), ...bytes);
  const types = section(1, 1, 0x60, 0, 0);
  const before = [...header, ...named("note", 7), ...types, ...named("name", 1, 2, 3)];
  const after = [...header, ...named("note", 7), ...types];
  expect([...withoutNames(Buffer.from(before))]).toEqual(after);
  expect([...withoutNames(Buffer.from(after))]).toEqual(after);
  expect(() => withoutNames(Buffer.from(before.slice(0, -1)))).toThrow("ends within a section");
});

test("what a program asks of its script has the same short name in both", async () => {
  for (const { name } of sizes().filter((file) => file.name.endsWith(".wasm"))) {
    const program = await WebAssembly.compile(readFileSync(join(DIST, name)));
    const script = readFileSync(join(DIST, name.replace("_bg.wasm", ".js")), "utf8");
    for (const { module, name: asked } of WebAssembly.Module.imports(program)) {
      expect(`${module} ${asked}`).toMatch(/^_[0-9a-z]+ _[0-9a-z]+$/);
      expect(script.split(`${asked}: function(`)).toHaveLength(2);
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
