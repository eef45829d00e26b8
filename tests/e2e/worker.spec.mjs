// What works beside the page may be missing, forbidden, broken, closed or stuck: the page notices
// within two seconds, starts it once more, then says so; and everything else goes on.

import { agrees, lever, open } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { row } from "./trust.mjs";

const STOPPED = /has stopped/;
/** Two starts of a second and a half of silence each, with some air for a busy machine. */
const NOTICED = { timeout: 8_000 };

/** Serves another script in the place of the worker's start. */
const instead = (body) => (page) =>
  page.route("**/worker-start.js", (route) =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body }),
  );

/** Serves the worker's own start with something more. */
const with_ = (more) => (page) =>
  page.route("**/worker-start.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${more}` });
  });

const FAULTS = {
  "is missing": (page) => page.route("**/worker-start.js", (route) => route.fulfill({ status: 404 })),
  "lacks its program": (page) => page.route("**/worker_bg.wasm", (route) => route.abort()),
  "is forbidden": (page) =>
    page.addInitScript(() => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException("no", "SecurityError");
        }
      };
    }),
  "is unknown here": (page) => page.addInitScript(() => delete globalThis.Worker),
  "throws at once": instead("throw new Error('on purpose');"),
  "throws at a question": with_(
    "addEventListener('message', () => { throw new Error('on purpose'); }); self.onmessage = null;",
  ),
  "closes itself at once": instead("postMessage('here'); close();"),
  "closes itself at a question": with_("addEventListener('message', () => close());"),
  "spins for ever": instead("postMessage('here'); for (;;);"),
  "spins for ever at a question": with_("addEventListener('message', () => { for (;;); });"),
  "says nothing": instead(""),
  "is another version's": instead("postMessage('dues 0.0.0 protocol 0');"),
};

/** How often each fault is made, most of which is waiting: in pages side by side. */
const TIMES = Number(process.env.DUES_FAULTS ?? 10);
const PAGES = 2;
/** What one time may take on a busy machine. */
const EACH = 30_000;

/** One page with this fault: it says so, and goes on. */
async function faces(page, make) {
  await make(page);
  await open(page, undefined, { trials: false });
  await page.locator("#why-net-gain").click();
  await expect(page.locator("#why")).toContainText(STOPPED, NOTICED);
  await lever(page, "then").field.fill("50");
  await lever(page, "then").field.press("Enter");
  await agrees(page);
  await page.locator("#months .unfold").click();
  await expect(page.locator("#months")).toContainText(STOPPED);
  await page.close();
}

for (const [fault, make] of Object.entries(FAULTS)) {
  test(`where the worker ${fault}, the page says so and goes on`, async ({ context, problems }) => {
    test.setTimeout(EACH * (TIMES + 1));
    for (let time = 0; time < TIMES; time += PAGES) {
      const length = Math.min(PAGES, TIMES - time);
      const pages = await Promise.all(Array.from({ length }, () => context.newPage()));
      await Promise.all(pages.map((page) => faces(page, make)));
      // What was done to the worker shows in the console; it is no fault of the page.
      expect(problems.filter((problem) => problem.startsWith("policy"))).toEqual([]);
      problems.splice(0);
    }
    row(`the worker ${fault}: noticed, restarted once, said, and the page goes on`, TIMES);
  });
}

test("a worker that fails once is started again, and answers", { tag: "@address" }, async ({ page, problems }) => {
  let started = 0;
  await page.route("**/worker-start.js", async (route) => {
    // The page has it fetched before it is started: the first two belong to the first start.
    started += 1;
    const body = "postMessage('here'); close();";
    if (started > 2) return route.continue();
    return route.fulfill({ contentType: "text/javascript; charset=utf-8", body });
  });
  await open(page, undefined, { trials: false });
  await page.locator("#why-net-gain").click();
  await expect(page.locator("#why")).toHaveAttribute("data-why", "net-gain", NOTICED);
  problems.splice(0);
});

test("its files follow the page's own", { tag: "@address" }, async ({ page, site }) => {
  const before = site.requests.length;
  await open(page);
  await expect(page.locator('[data-metric="odds-ahead"][data-state="done"]')).toBeVisible();
  const asked = site.requests.slice(before);
  expect(asked.every(({ status }) => status === 200 || status === 304)).toBe(true);
  const isWorkers = asked.map(({ path }) => path.includes("/worker"));
  expect(isWorkers.indexOf(true)).toBeGreaterThan(isWorkers.lastIndexOf(false));
});

test("an explanation follows a drag, and rests on what is shown", async ({ page }) => {
  await open(page);
  await page.locator("#why-net-gain").click();
  const panel = page.locator("#why");
  await expect(panel).toHaveAttribute("data-why", "net-gain");
  const { slider } = lever(page, "then");
  await slider.focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowRight");
  await expect(panel).toHaveAttribute("aria-busy", "false");
  const value = await page.locator('[data-metric="net-gain"]').getAttribute("data-value");
  const total = await panel.locator(".sum tfoot td").textContent();
  const shown = Number(total.replace(/[−-]/g, "-").replace(/[^\d.-]/g, ""));
  expect(Math.abs(shown - Number(value)) / Math.abs(Number(value))).toBeLessThan(0.01);
});
