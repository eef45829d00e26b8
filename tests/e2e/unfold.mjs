// Opens whatever can be opened on the page, so that one look sees all of it.

import { expect } from "./fixtures.mjs";

/** Folds, tables and lists: every one open, but for explanations, of which one is open at a time. */
export async function unfold(page) {
  const folded = page.locator(
    '[aria-expanded="false"]:visible:not(.why-link):not(.means):not(#open-levers):not(:disabled)',
  );
  // What opens has more to open in it.
  for (let round = 0; (await folded.count()) > 0; round += 1) {
    expect(round, "there is an end to it").toBeLessThan(10);
    await folded.evaluateAll(async (all) => {
      for (const one of all) {
        // Two may open the same.
        if (one.getAttribute("aria-expanded") === "false") one.click();
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    });
  }
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
