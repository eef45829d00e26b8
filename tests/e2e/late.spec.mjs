// What is fetched after the first painting: it comes by itself, moves nothing that is in sight, and
// where it does not come the page says so, works as far as it is there, and fetches it again when
// asked.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { evaluated, lever, LINK, type } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

const LATE = "**/late-*.wasm";
/** The figures of the verdict, which are there before the late part. */
const FIRST = ["break-even-month", "cash-needed", "lowest-cash", "net-gain"];

const place = (page) => page.locator("#late");
const gain = (page) => page.locator('[data-metric="net-gain"]');

/** Figures by name, as far as they are there. */
async function figures(page) {
  const all = await page
    .locator("[data-metric]")
    .evaluateAll((all) => all.map((it) => [it.dataset.metric, it.dataset.value]));
  return Object.fromEntries(
    all
      .filter(([name]) => FIRST.includes(name))
      .map(([name, value]) => [name, value === "" ? null : Number(value)]),
  );
}

/** Whatever should have words and has none. */
const wordless = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, a, h1, h2, h3, label, legend, option, p[role], .headline, .drawn")]
      .filter((it) => it.checkVisibility() && !it.textContent.trim() && !it.ariaLabel && !it.closest("[aria-hidden]"))
      .filter((it) => !["status", "alert"].includes(it.getAttribute("role")))
      .map((it) => it.outerHTML.slice(0, 120)),
  );

/** Lets the late file fail for as long as it is told to. */
async function failing(page, how = (route) => route.abort()) {
  let fails = true;
  await page.route(LATE, (route) => (fails ? how(route) : route.continue()));
  return () => {
    fails = false;
  };
}

test("without it the first part works, says what is missing, and fetches it when asked", { tag: "@address" }, async ({
  page,
  problems,
}) => {
  const repaired = await failing(page);
  await page.goto("./");
  await expect(place(page)).toContainText("could not be loaded");
  await expect(place(page).getByRole("heading")).toBeVisible();
  const expected = (link) => evaluated(link, FIRST);
  expect(await figures(page)).toEqual(expected("#v=1"));
  // The first part brings all its own words, whatever the answer is.
  expect(await wordless(page)).toEqual([]);
  for (const [name, text] of [["cut", "0"], ["for", "24"], ["odds", "0"], ["then", "3"], ["now", "x"]]) {
    await type(page, name, text);
    expect(await wordless(page), name).toEqual([]);
  }
  // On the way to it the verdict leaves the screen, and the column is set anew a moment later.
  const reset = page.getByRole("button", { name: "Reset all" });
  await reset.scrollIntoViewIfNeeded();
  await expect(page.locator("#levers")).toHaveClass(/stuck/);
  await reset.click();
  await expect.poll(() => figures(page)).toEqual(expected("#v=1"));
  // Levers, fields and undo are all there.
  await type(page, "then", "50");
  await expect.poll(() => figures(page)).toEqual(expected("#v=1&then=50h"));
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => figures(page)).toEqual(expected("#v=1"));
  // What is folded says the same.
  await page.locator("#routes-title").click();
  await expect(page.locator("#routes")).toContainText("could not be loaded");
  const share = page.locator('[data-action="share"]');
  await expect(share).toBeDisabled();
  // Once more in vain: it says so again.
  await place(page).getByRole("button").click();
  await expect(place(page)).toContainText("could not be loaded");
  repaired();
  await place(page).getByRole("button").click();
  await expect(page.locator("#must-be-true")).toBeVisible();
  await expect(place(page)).toHaveCount(0);
  await expect(page.locator("#routes .routes")).toBeVisible();
  await expect(share).toBeEnabled();
  // An edit is in the address from now on.
  await type(page, "then", "51");
  await expect.poll(() => page.url()).toContain("then=51h");
  expect(problems.filter((problem) => !/late-|ERR_FAILED/.test(problem))).toEqual([]);
  problems.splice(0);
});

for (const [what, how] of [
  ["missing", (route) => route.fulfill({ status: 404 })],
  ["no program", (route) => route.fulfill({ contentType: "application/wasm", body: "nothing" })],
]) {
  test(`a late file that is ${what} is told`, async ({ page, problems }) => {
    const repaired = await failing(page, how);
    await page.goto("./");
    await expect(place(page)).toContainText("could not be loaded");
    repaired();
    await place(page).getByRole("button").click();
    await expect(page.locator("#must-be-true")).toBeVisible();
    expect(problems.filter((problem) => !/404/.test(problem))).toEqual([]);
    problems.splice(0);
  });
}

const links = JSON.parse(
  readFileSync(fileURLToPath(new URL("../data/links.json", import.meta.url)), "utf8"),
);
// Those that are short are the damaged ones.
const packed = JSON.stringify(links).match(/v=1&z=[\w-]{100,}/)[0];

for (const [kind, link] of [
  ["a link", LINK],
  ["a packed link", `#${packed}`],
]) {
  test(`${kind} is opened with its figures at once`, async ({ page }) => {
    // Every figure that is ever painted is the link's: no others stand there before.
    await page.addInitScript(() => {
      globalThis.painted = new Set();
      // Once a frame: what is changed and changed back between two is seen by nobody.
      (function look() {
        const gain = document.querySelector('[data-metric="net-gain"]');
        // The example that the document holds is hidden where there is a link.
        const seen = gain?.checkVisibility({ visibilityProperty: true });
        if (seen && gain.dataset.value) globalThis.painted.add(gain.dataset.value);
        requestAnimationFrame(look);
      })();
    });
    await page.route(LATE, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.goto(`./${link}`);
    await expect(gain(page)).toBeVisible();
    await expect(page.locator("#must-be-true")).toBeVisible();
    expect(await figures(page)).toEqual(evaluated(link, FIRST));
    expect(await page.evaluate(() => [...globalThis.painted])).toHaveLength(1);
  });

  test(`${kind} that cannot be read yet is said, and read once it can be`, async ({
    page,
    problems,
  }) => {
    const repaired = await failing(page);
    await page.goto(`./${link}`);
    await expect(page.locator("[data-notice]")).toContainText("figures of your link");
    expect(await figures(page)).toEqual(evaluated("#v=1", FIRST));
    // The link stays where it is.
    await type(page, "then", "50");
    expect(page.url()).toContain(link);
    repaired();
    await place(page).getByRole("button").click();
    await expect(page.locator("#must-be-true")).toBeVisible();
    expect(await figures(page)).toEqual(evaluated(link, FIRST));
    await expect(page.locator("[data-notice]")).toHaveCount(0);
    problems.splice(0);
  });
}

test("what was changed before it came is kept, and comes into the address", async ({ page }) => {
  let go;
  const waiting = new Promise((done) => {
    go = done;
  });
  await page.route(LATE, async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto("./");
  await expect(place(page)).toHaveCount(1);
  await expect(place(page).locator('[aria-busy="true"]')).toBeVisible();
  await type(page, "cut", "20");
  const { field } = lever(page, "cut");
  await expect(field).toHaveValue(/^20/);
  go();
  await expect(page.locator("#must-be-true")).toBeVisible();
  await expect(field).toHaveValue(/^20/);
  await expect.poll(() => page.url()).toContain("cut=20h");
});

for (const [where, viewport] of [
  ["a wide screen", { width: 1280, height: 800 }],
  ["a phone", { width: 390, height: 844 }],
]) {
  test(`nothing in sight moves when it comes, on ${where}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    let go;
    const waiting = new Promise((done) => {
      go = done;
    });
    await page.route(LATE, async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto("./");
    await expect(place(page)).toHaveCount(1);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      globalThis.moved = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) globalThis.moved += value;
      }).observe({ type: "layout-shift" });
    });
    const boxes = () =>
      page
        .locator(".verdict, .figures > div, .share, .five .lever, .folds > *, #over-time > *, .bar")
        .evaluateAll((all) =>
          all
            .map((it) => [it.className, it.getBoundingClientRect()])
            .filter(([, { top, width }]) => top < innerHeight && width > 0)
            .map(([name, { x, y, width }]) => [name.replace(/ ?running/, ""), x, y, width]),
        );
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    const stood = await boxes();
    go();
    await expect(page.locator("#must-be-true")).toBeVisible();
    await expect(page.locator('[data-metric="odds-ahead"]')).toHaveAttribute("data-state", "done", {
      timeout: 20_000,
    });
    expect(await boxes()).toEqual(stood);
    // The lines' names find other places among the trials' bands; a shift of 0.1 is a bad one.
    expect(await page.evaluate(() => globalThis.moved)).toBeLessThan(0.01);
    // The place that was kept is no more than what came: the page only grows below.
    expect(await height()).toBeGreaterThanOrEqual(before);
  });
}
