// No fault that axe-core knows of (WCAG 2.2 A and AA, and its best practices), in any state the page
// can be in. axe is evaluated by the browser's debugger, so that the page's own policy stays on.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { lever, LINK, open } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { unfold } from "./unfold.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A plan that the savings do not carry. */
const BROKE = "#v=1&now=30h&cut=0h&for=24&then=32h&odds=40&savings=1000";

/** Fails on any fault in the document, or within `place`; some dozens of rules must have had a say. */
async function isFree(page, state, place = null) {
  await page.evaluate((source) => {
    if (!globalThis.axe) (0, eval)(source);
  }, AXE);
  const found = await page.evaluate(async (place) => {
    const { violations, passes } = await globalThis.axe.run(place ?? document, {
      resultTypes: ["violations"],
    });
    const node = ({ html, failureSummary }) => `${html.slice(0, 160)} · ${failureSummary}`;
    return {
      faults: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(node).join("\n")}`),
      rules: passes.length,
    };
  }, place);
  expect(found.faults, state).toEqual([]);
  expect(found.rules, "rules that had something to look at").toBeGreaterThan(place ? 3 : 15);
}

/** Every explanation in its turn: the document with the first, then the panel alone. */
async function explained(page) {
  const links = await page.locator(".why-link:visible").evaluateAll((all) => all.map(({ id }) => id));
  expect(links.length).toBeGreaterThan(8);
  for (const [i, id] of links.entries()) {
    await page.locator(`#${id}`).click();
    await expect(page.locator(`#why[data-why="${id.slice(4)}"][aria-busy="false"], #why[data-why="${id.slice(4)}"]:not([aria-busy])`)).toBeVisible();
    await isFree(page, id, i === 0 ? null : "#why");
  }
  await page.keyboard.press("Escape");
}

/** Two saved scenarios, compared, one of them being renamed. */
async function saved(page) {
  if (!(await page.locator("#scenarios").count())) await page.locator("#open-scenarios").click();
  for (const name of ["First", "Second"]) {
    await page.locator("#save-name").fill(name);
    await page.locator("#save-name").press("Enter");
    await page.locator(`[data-saved="${name}"] [type="checkbox"]`).check();
  }
  await expect(page.locator(".side-by-side")).toBeVisible();
  await isFree(page, "saved and compared");
  await page.locator('[data-saved="First"] .acts button').first().click();
  await expect(page.locator("#rename")).toBeFocused();
  await isFree(page, "being renamed", "#scenarios");
}

test.describe("axe finds no fault", () => {
  // Many states in one page; a busy machine takes its time.
  test.describe.configure({ timeout: 240_000 });

  test("at rest, unfolded, explained, saved", async ({ page }) => {
    await open(page);
    await isFree(page, "at rest");
    await explained(page);
    await unfold(page);
    // What a lever means is said of one at a time.
    await page.locator('[data-lever="odds"] .means').click();
    await expect(page.locator(".meaning")).toBeVisible();
    await isFree(page, "unfolded");
    await saved(page);
  });

  test("in Spanish, and from right to left", async ({ page }) => {
    for (const language of ["es", "mirror"]) {
      await open(page, `${LINK}&lang=${language}`);
      await unfold(page);
      await isFree(page, language);
    }
  });

  test("in the dark, with more contrast, with colours of one's own", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page);
    await unfold(page);
    await isFree(page, "dark");
    await page.locator("#why-net-gain").click();
    await isFree(page, "dark, explained");
    await page.emulateMedia({ colorScheme: "light", contrast: "more" });
    await isFree(page, "more contrast");
    await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" });
    await isFree(page, "colours of one's own");
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("at rest, in the sheet, in the dark, not affordable", async ({ page }) => {
      await open(page, BROKE);
      await expect(page.locator("h1.headline")).toContainText("can’t carry");
      await isFree(page, "phone");
      await page.locator("#open-levers").tap();
      await isFree(page, "phone, sheet");
      await page.emulateMedia({ colorScheme: "dark" });
      await isFree(page, "phone, sheet, dark");
      await unfold(page);
      await isFree(page, "phone, unfolded, dark");
    });
  });

  test("in a frame, light and dark, and on paper", async ({ page }) => {
    await page.goto(`./embed.html${LINK}`);
    await expect(page.locator('[data-metric="odds-ahead"]')).toHaveAttribute("data-state", "done", { timeout: 20_000 });
    await isFree(page, "embedded");
    await page.emulateMedia({ colorScheme: "dark" });
    await isFree(page, "embedded, dark");
    await open(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator(".report")).toBeVisible();
    await isFree(page, "on paper", ".report");
  });

  test("before the program is there", async ({ page }) => {
    let release;
    const held = new Promise((done) => (release = done));
    await page.route(/app-[^/]*\.wasm/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("./");
    await expect(page.locator("h1.headline")).toBeVisible();
    await isFree(page, "the example");
    await page.goto(`./?again${LINK}`);
    await expect(page.locator('.boot [role="status"]')).toBeVisible();
    // The page itself is not there yet, nor are its landmarks.
    await isFree(page, "a link being read", ".boot");
    release();
    await page.unrouteAll({ behavior: "wait" });
  });

  test("where something is wrong", async ({ page, problems }) => {
    // With a link, with what is typed, with a field: said on the page.
    await open(page, "#v=1&now=x&nonsense=1&cut=21.5h");
    await expect(page.locator("[data-notice]").first()).toBeVisible();
    await lever(page, "cut").field.fill("twenty");
    await isFree(page, "typing");
    await lever(page, "cut").field.press("Enter");
    await lever(page, "for").field.fill("120");
    await lever(page, "for").field.press("Enter");
    await isFree(page, "notices and messages");
    // Without the late part, and without the worker.
    await page.route("**/late-*.wasm", (route) => route.abort());
    await page.goto("./?late");
    await expect(page.locator("#late")).toContainText("could not be loaded");
    await isFree(page, "no late part");
    await page.unrouteAll({ behavior: "wait" });
    await page.route("**/worker-start.js", (route) => route.abort());
    await page.goto(`./?worker${LINK}`);
    await page.locator("#why-net-gain").click();
    await expect(page.locator("#why")).toContainText("has stopped", { timeout: 15_000 });
    await isFree(page, "no worker");
    // A program that has failed.
    await page.evaluate(() => {
      Document.prototype.createElementNS = () => {
        throw new DOMException("on purpose", "NotSupportedError");
      };
    });
    await page.locator(".fold-title", { hasText: "If it fails" }).click();
    await expect(page.locator("main.failed")).toBeVisible();
    await isFree(page, "failed");
    expect(problems.length).toBeGreaterThan(0);
    problems.splice(0);
  });

  test("where something is offered, refused or cannot be had", async ({ page, problems }) => {
    // A newer version is offered.
    await open(page);
    await page.evaluate(() => dispatchEvent(new Event("dues-version")));
    await expect(page.locator('[data-notice="version"]')).toBeVisible();
    await isFree(page, "an offer");
    // Sharing and copying are both refused: the link is shown to be copied by hand.
    await page.evaluate(() => {
      navigator.share = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.locator(".share > button").first().click();
    await expect(page.locator("input.address.shown")).toBeVisible();
    await isFree(page, "not shared");
    // A language, the table of wages, and a file cannot be had.
    await page.route("**/es.txt", (route) => route.abort());
    await page.route("**/wages_us_oews_may2025.json", (route) => route.abort());
    await page.goto("./?cannot#v=1&lang=es");
    await expect(page.locator("[data-notice]")).toContainText("could not be loaded");
    await isFree(page, "no such language");
    await page.locator("#open-scenarios").click();
    await expect(page.locator("#start-from").getByRole("alert")).toBeVisible();
    const file = { name: "mine.json", mimeType: "application/json", buffer: Buffer.from("hello") };
    await page.locator('#file input[type="file"]').setInputFiles(file);
    await expect(page.locator("#file .notice")).toContainText("was not opened");
    await isFree(page, "no wages, no file");
    problems.splice(0);
  });
});
