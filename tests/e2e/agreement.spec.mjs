// The comparison of `dues.mjs` sees the smallest difference: otherwise the tests that use it are
// blind.

import { agrees, METRICS, open } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

for (const name of METRICS) {
  test(`sees a wrong last digit in ${name}`, async ({ page }) => {
    await open(page);
    await agrees(page);
    await page.locator(`[data-metric="${name}"]`).evaluate((element) => {
      const value = Number(element.getAttribute("data-value"));
      const next = value === 0 ? Number.MIN_VALUE : value * (1 + Number.EPSILON);
      element.setAttribute("data-value", String(next));
    });
    await expect(agrees(page, { timeout: 300 })).rejects.toThrow();
  });
}

test("sees a figure that is missing, and one that is there twice", async ({ page }) => {
  await open(page);
  const figure = page.locator('[data-metric="odds-ahead"]');
  await figure.evaluate((element) => element.after(element.cloneNode(true)));
  await expect(agrees(page, { timeout: 3_000 })).rejects.toThrow("each name once");
  await page.reload();
  await agrees(page);
  await figure.evaluate((element) => element.removeAttribute("data-metric"));
  await expect(agrees(page, { timeout: 3_000 })).rejects.toThrow("odds-ahead");
});
