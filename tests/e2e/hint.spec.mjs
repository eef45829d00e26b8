// The first minute: a hint of one line that does not come back, and what each lever means.

import { drag, lever, LINK, open, ready, type } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

const hint = (page) => page.locator(".hint-first");

/** Comes again, in the same browser. */
async function again(page) {
  await page.goto("about:blank");
  await open(page, "", { trials: false });
}

test("the first hint is dismissed for good", async ({ page }) => {
  await open(page, "");
  await expect(hint(page)).toContainText("This is an example");
  await hint(page).getByRole("button", { name: "Got it" }).click();
  await expect(hint(page)).toHaveCount(0);
  await again(page);
  await expect(hint(page)).toHaveCount(0);
});

test("the first hint stays while something is dragged, and then has done its work", async ({ page }) => {
  await open(page, "");
  const { slider } = lever(page, "cut");
  const before = await slider.boundingBox();
  await page.mouse.move(before.x + before.width / 3, before.y + before.height / 2);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
  await expect(hint(page)).toHaveCount(1);
  await page.mouse.up();
  await expect(hint(page)).toHaveCount(0);
  expect((await slider.boundingBox()).y).toBe(before.y);
  await page.keyboard.press("ControlOrMeta+z");
  await ready(page);
  await expect(hint(page)).toHaveCount(0);
  await again(page);
  await expect(hint(page)).toHaveCount(0);
});

test("whoever comes with a link gets no hint, and none of what the document holds shows it", async ({ page }) => {
  await open(page);
  await expect(hint(page)).toHaveCount(0);
  // It was not read yet: it comes with the next visit.
  await again(page);
  await expect(hint(page)).toBeVisible();
  await hint(page).getByRole("button", { name: "Start from a story" }).click();
  await expect(page.locator("#scenarios")).toBeFocused();
  await page.locator('[data-story="Nurse"]').click();
  await expect(hint(page)).toHaveCount(0);
});

test("where nothing can be kept, the hint can be dismissed all the same", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await open(page, "");
  await hint(page).getByRole("button", { name: "Got it" }).click();
  await expect(hint(page)).toHaveCount(0);
  await drag(page, "cut", 0.4);
});

// There are some fifty.
test.describe.configure({ timeout: 120_000 });

test("every lever says what it means, one at a time, by mouse and by keyboard", async ({ page }) => {
  await open(page, LINK);
  for (const fold of await page.locator(".folds .fold-title").all()) await fold.click();
  const signs = page.locator(".levers .means");
  expect(await signs.count()).toBe(await page.locator(".levers .lever").count());
  expect(await signs.count()).toBeGreaterThan(20);
  const said = page.locator(".meaning");
  for (const sign of await signs.all()) {
    await sign.dispatchEvent("click");
    await expect(said).toHaveCount(1);
    await expect(said).toHaveText(/.{20}/);
  }
  const cut = lever(page, "cut").whole;
  await cut.getByRole("button", { name: "What does this mean? Reduced rate" }).focus();
  await page.keyboard.press("Enter");
  await expect(cut.locator(".meaning")).toContainText("What you are paid meanwhile, before tax");
  await page.keyboard.press("Escape");
  await expect(said).toHaveCount(0);
  await expect(cut.locator(".means")).toBeFocused();
  await type(page, "cut", "21");
});

test("beside odds of unpaid work stands what is known of them", async ({ page }) => {
  await open(page, "#v=1&stages=volunteer&for=3&odds=37", { trials: false });
  const odds = lever(page, "odds").whole;
  await odds.locator(".means").click();
  await expect(odds.locator(".meaning")).toContainText("NACE, Class of 2012");
});

test("in the sheet of levers Escape closes the words first, then the sheet", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, LINK);
  await page.locator("#open-levers").click();
  const sign = lever(page, "for").whole.locator(".means");
  await sign.click();
  await expect(page.locator(".meaning")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".meaning")).toHaveCount(0);
  await expect(page.locator(".levers")).toHaveClass(/open/);
  await page.keyboard.press("Escape");
  await expect(page.locator(".levers")).not.toHaveClass(/open/);
});
