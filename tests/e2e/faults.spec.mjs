// A program that fails says so in plain words with the way to go on; the back/forward cache, a clock
// that jumps and a slow processor change no figure.

import { agrees, drag, evaluate, lever, LEVERS, LINK, open, ready, settles, type, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { row } from "./trust.mjs";

// Playwright switches the back/forward cache off.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
});

/** Lets the browser refuse every further drawing: the next one that is needed is a panic. */
const breakDrawing = () => {
  const real = Document.prototype.createElementNS;
  Document.prototype.createElementNS = function (space, name) {
    if (globalThis.broken) throw new DOMException("on purpose", "NotSupportedError");
    return real.call(this, space, name);
  };
};

test("a panic is a page of plain words with the link, within two seconds; reload keeps it", { tag: "@address" }, async ({ page, problems }) => {
  await page.addInitScript(breakDrawing);
  await open(page, LINK);
  await type(page, "for", "9");
  await settles(page, "for", 9);
  await ready(page);
  const before = await values(page);
  await page.evaluate(() => (globalThis.broken = true));
  const start = Date.now();
  await page.locator(".fold-title", { hasText: "If it fails" }).click();
  const failed = page.locator("main.failed");
  await expect(failed).toBeVisible({ timeout: 2_000 });
  expect(Date.now() - start).toBeLessThan(2_000);
  await expect(failed.locator("h1")).not.toBeEmpty();
  const link = failed.getByRole("link");
  expect(await link.getAttribute("href")).toBe(page.url());
  await expect(failed).toContainText("for=9");
  // Nothing of the page is left that would still take clicks.
  await expect(page.locator("button, input")).toHaveCount(0);
  expect(problems.length).toBeGreaterThan(0);
  problems.splice(0);

  // The break is gone with the page it was made in.
  await link.click();
  await ready(page);
  expect(await values(page)).toEqual(before);
  await agrees(page);
  row("a panic in the page: plain words and the link within two seconds; reloading keeps the scenario", 1);
});

test("a clock that jumps changes no figure", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-24T12:00:00Z") });
  await page.goto(`./${LINK}`);
  const answer = evaluate(LINK).net_gain;
  const gain = async () => Number(await page.locator('[data-metric="net-gain"]').getAttribute("data-value"));
  await expect(page.locator("#boot")).toHaveCount(0);
  expect(await gain()).toBe(answer);
  const jumps = ["2031-03-01T00:00:00Z", "1999-12-31T23:59:59Z"];
  for (const time of jumps) {
    await page.clock.setSystemTime(new Date(time));
    await lever(page, "cut").slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await page.clock.runFor(1_000);
    expect(await gain(), time).toBe(answer);
  }
  await page.clock.resume();
  await ready(page);
  await agrees(page);
  row("a clock that jumps changes no figure", jumps.length);
});

test("out of the back/forward cache come the same figures, and they still move", async ({ page, site }) => {
  await page.addInitScript(() => {
    addEventListener("pageshow", (event) => (globalThis.restored = event.persisted));
  });
  await open(page);
  await type(page, "cut", "19.75");
  await settles(page, "cut", 19.75);
  await ready(page);
  const before = await values(page);
  await page.goto(`${site.url}embed.html#v=1`);
  await ready(page);
  // What comes out of the cache is not loaded: there is no event to wait for.
  await page.goBack({ waitUntil: "commit" });
  await expect(page.locator("#levers")).toBeVisible();
  await ready(page);
  expect(await page.evaluate(() => globalThis.restored), "it came out of the cache").toBe(true);
  expect(await values(page)).toEqual(before);
  await agrees(page);
  await type(page, "for", "9");
  await settles(page, "for", 9);
  await ready(page);
  await agrees(page);
  row("out of the back/forward cache come the same figures, and they still move", 1);
});

test("on a processor six times as slow no figure is wrong or stale", async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  for (const name of LEVERS) {
    // A drag's many moves, the last of which counts.
    await drag(page, name, 0.7);
    await ready(page);
    await agrees(page, { timeout: 30_000 });
  }
  row("on a processor six times as slow no figure is wrong or stale", LEVERS.length);
});
