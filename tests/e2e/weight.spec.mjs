// What a visitor downloads stays within its budget.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.mjs";
import { DIST } from "./server.mjs";
import { BUDGET, sizes, total } from "../../scripts/sizes.mjs";
import { withoutNames } from "../../scripts/strip-names.mjs";

test(`the page's files weigh no more than ${BUDGET / 1000} kB in Brotli`, () => {
  const files = sizes();
  expect(files.map(({ name }) => name)).toContain("index.html");
  expect(total(files).brotli, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(BUDGET);
});

test("the program carries no names for debuggers", async () => {
  const { name } = sizes().find((file) => file.name.endsWith(".wasm"));
  const program = await WebAssembly.compile(readFileSync(join(DIST, name)));
  expect(WebAssembly.Module.customSections(program, "name")).toEqual([]);
  // Without them, and with all the rest, wasm-bindgen's features among it.
  expect(WebAssembly.Module.customSections(program, "target_features")).toHaveLength(1);
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
