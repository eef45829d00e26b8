// The main job without a mouse, and without eyes: by Tab and keys alone, and through what a screen
// reader is given; at twice and four times the size, and in colours of one's own.

import { agrees, LINK, open, ready, settles, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

/** Whether what has the focus can be seen, and that it has it. */
function focus(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const [width, height] = [document.documentElement.clientWidth, innerHeight];
    const seen = [0.5, 0.1, 0.9].some((part) => {
      const x = (Math.max(left, 0) + Math.min(right, width)) / 2;
      const y = Math.max(top, 0) + (Math.min(bottom, height) - Math.max(top, 0)) * part;
      const over = document.elementFromPoint(x, y);
      return over && (at.contains(over) || over.contains(at));
    });
    // A slider's own ring is drawn around its thumb; a hidden radio's around its word.
    const drawn = at.matches(".slide input")
      ? getComputedStyle(at.parentNode.querySelector("svg .focus")).stroke !== "none"
      : [at, ...(at.matches('[type="radio"]') ? at.parentNode.querySelectorAll("span") : [])].some((e) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(e);
          return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        });
    return {
      what: at.outerHTML.slice(0, 120),
      name: at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent,
      role: at.getAttribute("role") ?? at.type ?? at.tagName.toLowerCase(),
      seen: !!seen,
      drawn,
    };
  });
}

/** Tab, or Shift and Tab, until what is named so has the focus. */
async function tabTo(page, wanted, key = "Tab") {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press(key);
    const at = await focus(page);
    if (at && wanted(at)) return at;
  }
  throw new Error("Tab does not lead there");
}

test("the main job by keys alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const before = await values(page);
  await tabTo(page, ({ role, name }) => role === "range" && name === "Reduced rate");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft");
  await expect.poll(async () => (await values(page))["net-gain"]).not.toBe(before["net-gain"]);
  // A value typed, a mistake taken back.
  await tabTo(page, ({ what }) => what.includes('id="field-for"'));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await expect(page.locator("#field-for")).toHaveValue("10");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator("#field-for")).toHaveValue("8");
  await agrees(page);
  // Why: it opens, closes by Escape, and gives the focus back.
  await tabTo(page, ({ what }) => what.includes('id="why-net-gain"'));
  await page.keyboard.press("Enter");
  await expect(page.locator("#why-title")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("#why")).toHaveCount(0);
  expect((await focus(page)).what).toContain('id="why-net-gain"');
  // The chart is read month by month.
  await tabTo(page, ({ role, name }) => role === "slider" && name.startsWith("Gain or loss"));
  const chart = page.getByRole("slider", { name: /^Gain or loss/ });
  const spoken = await chart.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(chart).not.toHaveAttribute("aria-valuetext", spoken);
  // And back up to send it on.
  await tabTo(page, ({ what }) => what.includes('data-action="share"'), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".share [role=status]")).toContainText(/copied/i);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

for (const [where, viewport] of Object.entries({ "a desk": { width: 1280, height: 800 }, "a phone": { width: 390, height: 844 } })) {
  test(`Tab goes once through ${where}, and where it is can be seen`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const stops = [];
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press("Tab");
      const at = await focus(page);
      if (!at) break;
      stops.push(at);
    }
    expect(stops.length, "there is an end to it").toBeLessThan(200);
    expect(stops.length).toBeGreaterThan(30);
    expect(stops.filter(({ drawn }) => !drawn).map(({ what }) => what), "the focus is drawn").toEqual([]);
    expect(stops.filter(({ seen }) => !seen).map(({ what }) => what), "nothing lies over it").toEqual([]);
    expect(stops.filter(({ name }) => !name?.trim()).map(({ what }) => what), "it has a name").toEqual([]);
  });
}

test("the main job through what a screen reader is given", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("contentinfo")).toHaveCount(1);
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Worth it/);
  const levers = page.getByRole("complementary", { name: "Your figures" });
  await expect(levers).toMatchAriaSnapshot(`
    - complementary "Your figures":
      - heading "Your figures" [level=2]
      - group "Show pay per":
        - radio "hour" [checked]
        - radio "month"
        - radio "year"
      - textbox "Rate now $ per hour": "30"
      - slider "Rate now"
      - textbox "Reduced rate $ per hour": "21.5"
      - slider "Reduced rate"
      - textbox "Months at that rate": "8"
      - slider "Months"
  `);
  // Moved, its value is spoken with its unit, and the verdict once it rests.
  const months = levers.getByRole("slider", { name: "Months" });
  await expect(months).toHaveAttribute("aria-valuetext", /8 months/);
  const odds = levers.getByRole("slider", { name: "Odds that it works" });
  await odds.focus();
  await page.keyboard.press("Home");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Not worth it/);
  const said = await page.getByRole("status").allInnerTexts();
  expect(said.join("\n")).toContain("Not worth it");
  // Every chart is a picture or a control with words, and has the same figures in a table.
  const charts = page.getByRole("main").locator("svg.chart:not([aria-hidden=true])");
  expect(await charts.count()).toBeGreaterThan(5);
  for (const chart of await charts.all()) {
    expect(await chart.getAttribute("role")).toMatch(/^(img|slider|application)$/);
    expect((await chart.getAttribute("aria-label")).length).toBeGreaterThan(8);
  }
  await page.locator("#over-time").getByRole("button", { name: "table" }).first().click();
  const table = page.locator("#over-time").getByRole("table").first();
  await expect(table.getByRole("columnheader", { name: "Month" })).toHaveCount(1);
  expect(await table.getByRole("row").count()).toBeGreaterThan(10);
  // What must be true is a table whose buttons say what they set.
  const must = page.locator("#must-be-true").getByRole("table");
  await expect(must.getByRole("columnheader")).toHaveCount(5);
  expect(await must.getByRole("button", { name: /^Set it: / }).count()).toBeGreaterThan(2);
});

/** The page cannot be scrolled sideways. */
const sideways = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

for (const [zoom, viewport] of Object.entries({ 200: { width: 640, height: 512 }, 400: { width: 320, height: 256 } })) {
  test(`at ${zoom} % of a screen of 1280 × 1024 a lever is moved while the verdict is read`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page);
    expect(await sideways(page)).toBe(0);
    await page.locator("#open-levers").click();
    const slider = page.locator("#levers").getByRole("slider", { name: "Odds that it works" });
    await slider.focus();
    await expect(slider).toBeInViewport();
    const brief = page.locator("#levers .brief");
    await expect(brief).toBeInViewport();
    const before = await brief.innerText();
    await page.keyboard.press("Home");
    await expect(brief).not.toHaveText(before);
    expect(await sideways(page)).toBe(0);
    await page.keyboard.press("Escape");
    await expect(page.locator("h1.headline")).toContainText("Not worth it");
  });
}

test("in colours of one's own, lines, hatching and the thumb are still there", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page);
  const stroke = (selector) => page.locator(selector).first().evaluate((e) => getComputedStyle(e).stroke);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  for (const line of ["#over-time .line.works", "#over-time .line.fails", "#over-time .zero", ".spark .track", ".map .cash-line", ".map .ring", ".hatching line", ".band.over"]) {
    expect(await stroke(line), line).not.toMatch(/none|rgba\(0, 0, 0, 0\)/);
    expect(await stroke(line), line).not.toBe(paper);
  }
  const thumb = await page.locator(".spark .thumb").first().evaluate((e) => getComputedStyle(e).fill);
  expect(thumb).not.toBe(paper);
  // Told apart without colour.
  expect(await page.locator("#over-time .line.fails").first().evaluate((e) => getComputedStyle(e).strokeDasharray)).not.toBe("none");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect((await focus(page)).drawn).toBe(true);
});

test("what is pressed keeps the focus, also where there is nothing left to press", async ({ page }) => {
  await open(page);
  await page.locator("table.must .set button").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(":focus")).toHaveText("at the edge");
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.focus();
  await page.keyboard.press("Enter");
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(undo).toBeFocused();
});

test("who goes on from the sheet closes it, and is at the button that opened it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.locator("#open-levers").click();
  const inside = () => page.evaluate(() => !!document.activeElement.closest("#levers"));
  await expect.poll(inside).toBe(true);
  for (let step = 0; step < 120 && (await inside()); step += 1) await page.keyboard.press("Tab");
  await expect(page.locator("#levers")).not.toHaveClass(/open/);
  await expect(page.locator("#open-levers")).toBeFocused();
});

test("a figure that stands under the folds is led to on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${LINK}&savings=1000&living=3000`);
  await page.locator(".says").getByRole("slider", { name: "Savings" }).click();
  await expect(page.locator("#field-savings")).toBeFocused();
  await expect(page.locator("#field-savings")).toBeInViewport();
});

test("what took itself away leaves the focus where it was", async ({ page }) => {
  await open(page, `${LINK}&bogus=1`);
  const here = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body ? "nowhere" : at.className || at.tagName;
    });
  // A notice.
  const dismiss = page.locator(".notice button").first();
  await dismiss.focus();
  await page.keyboard.press("Enter");
  await expect(dismiss).toHaveCount(0);
  expect(await here()).not.toBe("nowhere");
  // An explanation closes at its end as at its figure.
  await page.locator("#why-cash-needed").click();
  const close = page.locator("#why .close button");
  await close.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#why")).toHaveCount(0);
  await expect(page.locator("#why-cash-needed")).toBeFocused();
});

test("choices keep the focus while their answer is on its way", async ({ page }) => {
  await open(page);
  await ready(page);
  const has = async (it, key) => {
    await it.focus();
    await page.keyboard.press(key);
    for (const pause of [50, 400, 800]) {
      await page.waitForTimeout(pause);
      await expect(it).toBeFocused();
    }
  };
  const shows = page.locator(".map-shows input");
  await shows.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(400);
  await expect(shows.last()).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(shows.first()).toBeChecked();
  await has(page.locator("#step-after"), "ArrowDown");
  await page.locator("#months button.unfold").click();
  await expect(page.locator("#months tbody[data-year]").first()).toBeVisible();
  await has(page.locator("#months tbody[data-year] button").nth(2), "Enter");
  await has(page.locator("#path"), "ArrowDown");
});

test("keys on the map count, however fast they come", async ({ page }) => {
  await open(page, "#v=1&now=45h&cut=28h&for=6&then=70h&odds=80");
  const map = page.locator(".chart.map");
  await map.focus();
  await map.evaluate((svg) => {
    for (let press = 0; press < 20; press += 1) {
      svg.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    }
    for (let press = 0; press < 3; press += 1) {
      svg.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    }
  });
  await settles(page, "cut", 23);
  await settles(page, "for", 9);
});
