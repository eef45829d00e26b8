// What somebody asked for, or is told, comes into sight; and nothing moves that they scroll to.

import { lever, LINK, open, put, type } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { unfold } from "./unfold.mjs";

/** Whether all of an element is seen: within the window, and nothing lies over its middle. */
const seen = (locator) =>
  locator.evaluate((element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + Math.min(width, 40) / 2, (top + bottom) / 2);
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return height > 0 && inside && !!at && (element.contains(at) || at.contains(element));
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("an explanation opens in sight, wherever its figure stands", async ({ page }) => {
    await open(page);
    for (const name of ["net-gain", "odds-ahead"]) {
      const link = page.locator(`#why-${name}`);
      // At the lower end of what is seen, over the bar.
      await link.evaluate((e) => scrollTo(0, e.getBoundingClientRect().bottom + scrollY - 700));
      await link.tap();
      await expect(page.locator("#why-title")).toBeVisible();
      await expect.poll(() => seen(page.locator("#why-title")), name).toBe(true);
    }
  });

  test("what is wrong with what was typed stands in sight", async ({ page }) => {
    await open(page);
    await page.locator("#open-levers").tap();
    await lever(page, "odds").field.fill("two in three");
    await lever(page, "odds").field.press("Enter");
    const words = page.locator("#note-odds");
    await expect(words).toContainText("That is not a number");
    await expect.poll(() => seen(words)).toBe(true);
    // So many of so many is one.
    await type(page, "odds", "2/3");
    await expect(lever(page, "odds").field).toHaveValue("66.67");
    await expect(words).toBeEmpty();
  });

  test("the page says what it is for, to whoever comes for the first time", async ({ page }) => {
    await open(page, "");
    const said = page.locator(".whole .hint-first");
    await expect(said).toContainText("Is it worth taking a lower rate now");
    await expect.poll(() => seen(said)).toBe(true);
  });
});

test("reading a chart, an edit, and the map's other picture move nothing up or down", async ({ page }) => {
  await open(page, "#v=1");
  await expect(page.locator("svg.map")).toBeVisible();
  const chart = page.locator('[data-chart="gain"]');
  await chart.scrollIntoViewIfNeeded();
  const before = await chart.boundingBox();
  await page.mouse.move(before.x + 300, before.y + before.height - 10);
  await expect(page.locator("#over-time .readout").first()).toBeVisible();
  expect((await chart.boundingBox()).y).toBe(before.y);
  await page.mouse.move(5, 5);
  // Every height that the section has from now on, for as long as answers come.
  await page.locator("#how-low").evaluate((section) => {
    globalThis.heights = [];
    new ResizeObserver(() => heights.push(section.offsetHeight)).observe(section);
  });
  const span = () => page.evaluate(() => Math.max(...heights) - Math.min(...heights));
  await lever(page, "then").field.fill("41");
  await lever(page, "then").field.press("Enter");
  await expect(page.locator('[data-metric="odds-ahead"]')).toHaveAttribute("data-state", "done");
  expect(await span(), "an edit").toBeLessThan(30);
  await page.locator('[name="map-shows"]').nth(1).click();
  await expect(page.locator("svg.map")).toBeVisible({ timeout: 20_000 });
  expect(await span(), "the other picture").toBeLessThan(60);
});

test("where there is little to answer, scrolling down to the levers' end moves nothing else", async ({ page, problems }) => {
  await page.route("**/state_income_tax.json", (route) => route.abort());
  await page.goto("./#v=1&state=CA");
  await expect(page.locator(".verdict")).toContainText("could not be loaded");
  problems.splice(0);
  const places = await page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    const places = [];
    for (let frame = 0; frame < 40; frame += 1) {
      await new Promise(requestAnimationFrame);
      const { top, height } = document.querySelector("#levers").getBoundingClientRect();
      places.push(`${Math.round(scrollY)} ${Math.round(top)} ${Math.round(height)}`);
    }
    // A change of its own takes some frames to come; then there is none.
    return places.slice(20);
  });
  expect([...new Set(places)]).toHaveLength(1);
});

test("after an edit far down one can scroll up to the answer, and stays there", async ({ page }) => {
  await open(page, `${LINK}&savings=9000`);
  await unfold(page);
  await page.mouse.move(640, 400);
  const field = page.locator("#field-back-months");
  await field.scrollIntoViewIfNeeded();
  await put(page, "field-back-months", "5");
  await expect(field).toBeFocused();
  for (let i = 0; i < 40; i += 1) await page.mouse.wheel(0, -400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("the message says what the plan is", async ({ page }) => {
  await open(page);
  await page.locator("#ways").click();
  const message = await page.locator("#message").inputValue();
  for (const said of ["Rate now: $30/h", "Reduced rate: $21.50/h", "Months: 8", "Rate after: $42/h", "70%", LINK]) {
    expect(message).toContain(said);
  }
});
