// What a visitor downloads stays within its budget.

import { expect, test } from "./fixtures.mjs";
import { BUDGET, sizes, total } from "../../scripts/sizes.mjs";

test("the page's files weigh no more than 110 kB in Brotli", () => {
  const files = sizes();
  expect(files.map(({ name }) => name)).toContain("index.html");
  expect(total(files).brotli, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(BUDGET);
});
