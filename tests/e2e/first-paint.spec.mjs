// The document itself holds the example, readable before the program runs and without it; whoever
// follows a link never reads the example's figures as theirs.

import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { agrees, evaluated, lever, LINK, METRICS, open, ready, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { DIST } from "./server.mjs";

/** Keeps the program back until it is let go. */
async function delayed(page, files = /app-[^/]*\.wasm/) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The figures of the verdict that are in sight. */
const FIGURES = ["net-gain", "break-even-month", "cash-needed", "odds-ahead"];

/** The example is there to be read: its verdict, its figures, its chart. */
async function isReadable(page) {
  await expect(page.locator("h1.headline")).toBeVisible();
  await expect(page.locator("h1.headline")).not.toBeEmpty();
  await expect(page.locator("#over-time svg.chart").filter({ visible: true })).toHaveCount(1);
  for (const name of FIGURES) await expect(page.locator(`[data-metric="${name}"]`)).toBeVisible();
  const shown = await page.locator("[data-metric]").evaluateAll((elements) =>
    elements.map((element) => [element.dataset.metric, Number(element.dataset.value)]),
  );
  expect(shown.map(([name]) => name).sort()).toEqual([...FIGURES].sort());
  const { ["odds-ahead"]: odds, ...others } = Object.fromEntries(shown);
  expect(others).toEqual(evaluated("#v=1", Object.keys(others)));
  expect(odds).toBeGreaterThan(0);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the example is there", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("h1.headline")).toHaveText("Worth it at your odds");
    for (const name of FIGURES) await expect(page.locator(`[data-metric="${name}"]`)).toBeVisible();
    await expect(page.locator("#over-time svg.chart").filter({ visible: true })).toHaveCount(1);
    await expect(page.locator("noscript p")).toContainText(["This is an example", "Esto es un ejemplo"]);
  });
});

test("the example is readable before the program is there, its controls at rest", async ({ page }) => {
  const release = await delayed(page);
  await page.goto("./");
  await isReadable(page);
  await expect(page.locator("#boot")).toHaveText("Loading the calculator…");
  const controls = page.locator("button, input, select");
  expect(await controls.count()).toBeGreaterThan(20);
  await expect(page.locator(":is(button, input, select):enabled")).toHaveCount(0);
  release();
  await ready(page);
  await expect(lever(page, "cut").field).toBeEnabled();
  await agrees(page);
});

test("of a link nothing is shown until its own figures are", async ({ page }) => {
  const release = await delayed(page);
  await page.goto(`./${LINK}`);
  await expect(page.locator("#boot")).toHaveText("Reading your link…");
  await expect(page.locator("#boot")).toBeVisible();
  // Not by their names either, out of sight.
  await expect(page.locator("[data-metric], [data-value]")).toHaveCount(0);
  // Nothing with a digit, anywhere.
  expect(await page.locator("body").innerText()).not.toMatch(/\d/);
  release();
  await ready(page);
  await expect(page.locator("#first, #boot")).toHaveCount(0);
  await agrees(page);
});

test("a link that comes while the program loads hides the example, too", async ({ page }) => {
  const release = await delayed(page);
  await page.goto("./");
  await expect(page.locator("h1.headline")).toBeVisible();
  await page.evaluate((link) => void (location.hash = link), LINK);
  await expect(page.locator("#boot")).toHaveText("Reading your link…");
  await expect(page.locator("h1.headline")).toBeHidden();
  await expect(page.locator("[data-metric], [data-value]")).toHaveCount(0);
  release();
  await ready(page);
  await agrees(page);
});

test("nor does a document of which only a part has come", async ({ page, site }) => {
  const html = await readFile(`${DIST}/index.html`, "utf8");
  const end = html.indexOf("<svg", html.lastIndexOf("data-metric"));
  expect(end).toBeGreaterThan(0);
  let release;
  const held = new Promise((done) => (release = done));
  async function* halves() {
    yield html.slice(0, end);
    await held;
    yield html.slice(end);
  }
  site.replace("index.html", Readable.from(halves()));
  await page.goto(`./${LINK}`, { waitUntil: "commit" });
  await expect(page.locator("#first .figures")).toBeAttached();
  expect(await page.evaluate(() => document.readyState)).toBe("loading");
  expect(await page.locator("[data-metric], [data-value]").count()).toBe(0);
  release();
  await ready(page);
  site.replace("index.html");
  await agrees(page);
});

test("no script runs after the example could have been seen", async ({ page }) => {
  const html = await (await page.goto("./")).text();
  const marks = html.search(/<script src="[^"]*boot-[^"]*\.js"><\/script>/);
  expect(marks).toBeGreaterThan(0);
  expect(marks).toBeLessThan(html.indexOf("<body"));
});

for (const [width, height] of [
  [390, 844],
  [768, 1024],
  [1280, 800],
]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test("the page takes the example's place, and nothing moves", async ({ page }) => {
      await page.addInitScript(() => {
        globalThis.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.shifted += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      const release = await delayed(page);
      await page.goto("./");
      await isReadable(page);
      const places = () =>
        page.evaluate(() => {
          const parts =
            ".brand, h1.headline, .sentence, [data-metric], .share, #over-time > h2, #over-time .chart, " +
            "#levers .slide, .bar .brief";
          const seen = [...document.querySelectorAll(parts)].filter((e) => e.getClientRects().length);
          // As far as the built document goes: the page has more below.
          const last = seen.findIndex((e) => e.matches(".chart"));
          return seen
            .filter((e, i) => i <= last || e.matches(".bar .brief"))
            .map((e) => {
              const { x, y, width, height } = e.getBoundingClientRect();
              return [e.className || e.tagName, ...[x, y, width, height].map(Math.round)];
            });
        });
      const before = await places();
      expect(before.length).toBeGreaterThan(9);
      release();
      await ready(page, { trials: false });
      const after = await places();
      const name = (all) => all.map(([name]) => name);
      expect(name(after)).toEqual(name(before));
      for (const [i, [what, ...box]] of before.entries()) {
        for (const [j, side] of box.entries()) {
          // A word's width may differ by a pixel; a line's height may not.
          expect(Math.abs(after[i][j + 1] - side), `${what}: ${box} → ${after[i]}`).toBeLessThanOrEqual(2);
        }
      }
      await ready(page);
      expect(await page.evaluate(() => globalThis.shifted)).toBeLessThan(0.1);
    });
  });
}

test("the example's words are the page's own", async ({ page }) => {
  // Without trials, as it is before they are there.
  await delayed(page, /worker-start\.js/);
  const release = await delayed(page);
  await page.goto("./");
  await isReadable(page);
  const words = () =>
    page.evaluate(() => {
      const chart = [...document.querySelectorAll("#over-time svg.chart")].find(
        (e) => e.getClientRects().length,
      );
      const labels = [...chart.querySelectorAll("text")].map((e) => e.textContent);
      const parts = "header, #levers, .verdict, #over-time > h2, #over-time > .drawn, footer, .bar";
      const seen = [...document.querySelectorAll(parts)];
      const first = (e) => !e.matches("#over-time > .drawn ~ .drawn");
      return { labels, said: seen.filter(first).map((e) => e.textContent) };
    });
  const before = await words();
  expect(before.labels.length).toBeGreaterThan(8);
  release();
  await ready(page, { trials: false });
  expect(await words()).toEqual(before);
});

test("every figure has its name once, before and after", async ({ page }) => {
  await open(page, "");
  const names = Object.keys(await values(page));
  expect(names).toEqual(expect.arrayContaining(METRICS));
});

/** What keeps the program from running, and the word for it. */
const CAUSES = {
  "WebAssembly is missing": [
    (page) => page.addInitScript(() => delete globalThis.WebAssembly),
    "lacks or has switched off",
  ],
  "WebAssembly lacks SIMD": [
    (page) => page.addInitScript(() => (WebAssembly.validate = () => false)),
    "WebAssembly SIMD",
  ],
  "a policy forbids WebAssembly": [
    async (page) =>
      page.route(/\/(#.*)?$/, async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        delete headers["content-security-policy"];
        const body = (await response.text()).replace(" 'wasm-unsafe-eval'", "");
        await route.fulfill({ response, headers, body });
      }),
    "something forbids",
  ],
  "the program does not arrive": [
    (page) => page.route(/app-[^/]*\.wasm/, (route) => route.abort()),
    "could not be loaded",
  ],
};

for (const [cause, [make, words]] of Object.entries(CAUSES)) {
  test(`where ${cause}, the example stays, and the reason stands above it`, async ({ page, problems }) => {
    await make(page);
    await page.goto("./");
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await isReadable(page);
    // What was done to the page shows in the console.
    problems.splice(0);
  });

  test(`where ${cause}, a link is kept, and no example taken for it`, async ({ page, problems }) => {
    await make(page);
    await page.goto(`./${LINK}`);
    const alert = page.getByRole("alert").filter({ hasText: words });
    await expect(alert).toContainText("Your link is kept");
    // Not even by its name, out of sight.
    await expect(page.locator("[data-metric], [data-value]")).toHaveCount(0);
    await expect(page.locator("h1.headline")).toBeHidden();
    expect(page.url()).toContain(LINK);
    problems.splice(0);
  });
}
