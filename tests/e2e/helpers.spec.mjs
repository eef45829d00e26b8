// What takes long is done by as many workers as there are processors to spare: the same figures,
// whoever does what, and whatever becomes of them.

import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LINK as FEW, oddsOnMapAgree, open, values } from "./dues.mjs";
import { expect, test as base } from "./fixtures.mjs";
import { DIST } from "./server.mjs";
import { row } from "./trust.mjs";

const COMMAND = fileURLToPath(new URL("../../target/release/dues", import.meta.url));
const TRIALS = 300_000;
const LINK = `#v=1&now=30h&cut=21.5h&for=8&then=42h&odds=70&trials=${TRIALS}`;
const HELPERS = 2;
/** The page, its worker, and the helpers: a processor each. */
const PROCESSORS = 2 + HELPERS;

/** What a helper may do instead of its work. */
const FAULTS = {
  "throw at once": "throw new Error('on purpose');",
  "close themselves at once": "close();",
  "never start": "await new Promise(() => {});",
  "are another version's": "postMessage('dues 0.0.0 protocol 0'); await new Promise(() => {});",
  "throw at a piece":
    "addEventListener('message', () => { throw new Error('on purpose'); }); self.onmessage = null;",
  "close themselves at a piece": "addEventListener('message', () => close());",
  "spin for ever at a piece": "addEventListener('message', () => { for (;;); });",
  "answer nonsense":
    "addEventListener('message', ({ data: [revision, ...rest] }) => { if (rest.length) postMessage([revision, true, [], new Float64Array([1, 2])]); });",
};

const SCRIPT = "worker-start.js";

/**
 * The page with so many processors, and how many helpers were started there: `first` runs in each
 * first. What a worker starts passes by the browser's routes, so the server itself has the script.
 */
const test = base.extend({
  crew: async ({ page, site }, use) => {
    await page.addInitScript(() => {
      globalThis.crew = [];
      new BroadcastChannel("crew").onmessage = ({ data }) => globalThis.crew.push(data);
    });
    const script = await readFile(join(DIST, SCRIPT), "utf8");
    await use((first = "") => {
      site.replace(
        SCRIPT,
        `Object.defineProperty(navigator, "hardwareConcurrency", { value: ${PROCESSORS} });
        new BroadcastChannel("crew").postMessage(self.name);
        if (self.name === "helper") { ${first} }
        ${script}`,
      );
      return () => page.evaluate(() => globalThis.crew.filter((name) => name === "helper").length);
    });
    site.replace(SCRIPT);
  },
});

/** Has a helper say whenever it has done a piece. */
const TELLS = `
  const crew = new BroadcastChannel("crew");
  const post = self.postMessage.bind(self);
  self.postMessage = (message, ...more) => {
    if (Array.isArray(message)) crew.postMessage("a piece");
    post(message, ...more);
  };
`;
const pieces = (page) =>
  page.evaluate(() => globalThis.crew.filter((said) => said === "a piece").length);

const odds = (page) => page.locator('[data-metric="odds-ahead"]');
let known;
/** What the command line says, which has no workers. */
const asCommanded = () => {
  known ??= JSON.parse(
    execFileSync(COMMAND, ["simulate", LINK, "--json"], { encoding: "utf8", maxBuffer: 1e8 }),
  ).routes[0].odds_ahead;
  return known;
};

async function answered(page) {
  await expect(odds(page)).toHaveAttribute("data-state", "done", { timeout: 30_000 });
  await expect(odds(page)).toHaveAttribute("data-trials", String(TRIALS));
  expect((await values(page))["odds-ahead"]).toBe(asCommanded());
}

test("many trials are run by several workers, and are the same", async ({ page, crew }) => {
  const helpers = crew(TELLS);
  await open(page, LINK, { trials: false });
  await answered(page);
  expect(await helpers()).toBe(HELPERS);
  // Of some thirty pieces some came from them, on however busy a machine.
  expect(await pieces(page)).toBeGreaterThan(2);
});

test("the map of odds is worked out by several workers, and is the same", async ({ page, crew }) => {
  const helpers = crew(TELLS);
  await open(page);
  await page.getByRole("radio", { name: "the odds of being ahead" }).check();
  const map = page.locator("#how-low svg.map");
  await expect(map).toBeVisible();
  await expect(map).not.toHaveClass(/old/, { timeout: 30_000 });
  await oddsOnMapAgree(page, FEW);
  // More where the machine is so busy that the page starts its worker anew.
  expect(await helpers()).toBeGreaterThanOrEqual(HELPERS);
  expect(await pieces(page)).toBeGreaterThan(2);
});

test("where few trials are asked nobody else is started", async ({ page, crew }) => {
  const helpers = crew();
  await open(page);
  await expect(odds(page)).toHaveAttribute("data-state", "done");
  expect(await helpers()).toBe(0);
});

for (const [fault, first] of Object.entries(FAULTS)) {
  test(`where helpers ${fault}, the worker does their work`, async ({ page, crew, problems }) => {
    const helpers = crew(first);
    await open(page, LINK, { trials: false });
    await answered(page);
    expect(await helpers()).toBe(HELPERS);
    expect(problems.filter((problem) => problem.startsWith("policy"))).toEqual([]);
    problems.splice(0);
    row(`the worker's helpers ${fault}: the same figures`, 1);
  });
}
