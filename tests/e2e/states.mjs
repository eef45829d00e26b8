// The states that the page can be seen in, and how each is reached: for the pictures of
// docs/pictures (scripts/pictures.mjs) and for those that are compared (pictures.spec.mjs).

import { lever, LINK, open, ready } from "./dues.mjs";
import { expect } from "./fixtures.mjs";
import { unfold } from "./unfold.mjs";

/** A plan that the savings do not carry. */
const BROKE = "#v=1&now=30h&cut=0h&for=24&then=32h&odds=40&savings=1000";
/** Routes of several kinds side by side. */
const ROUTES = `${LINK}&2.stages=volunteer+reduced`;

/** The levers, which on a narrow page are in a sheet. */
async function sheet(page) {
  const button = page.locator("#open-levers");
  if (await button.isVisible()) await button.click();
}

/** A name, and the way there from an empty page. */
export const STATES = {
  rest: (page) => open(page),
  spanish: (page) => open(page, `${LINK}&lang=es`),
  mirrored: (page) => open(page, `${LINK}&lang=mirror`),
  "not-affordable": (page) => open(page, BROKE),
  explained: async (page) => {
    await open(page);
    await page.locator("#why-net-gain").click();
    await expect(page.locator("#why")).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  },
  levers: async (page) => {
    await open(page);
    await sheet(page);
  },
  unfolded: async (page) => {
    await open(page, ROUTES);
    await unfold(page);
  },
  saved: async (page) => {
    await open(page);
    await page.locator("#open-scenarios").click();
    for (const name of ["First", "Second"]) {
      await page.locator("#save-name").fill(name);
      await page.locator("#save-name").press("Enter");
      await page.locator(`[data-saved="${name}"] [type="checkbox"]`).check();
    }
    await expect(page.locator(".side-by-side")).toBeVisible();
  },
  "link-problems": async (page) => {
    await open(page, "#v=1&now=x&nonsense=1&cut=21.5h");
    await expect(page.locator("[data-notice]").first()).toBeVisible();
  },
  clamped: async (page) => {
    await open(page);
    await sheet(page);
    await lever(page, "for").field.fill("120");
    await lever(page, "for").field.press("Enter");
  },
  reading: async (page) => {
    await page.route(/app-[^/]*\.wasm/, () => {});
    await page.goto(`./${LINK}`);
    await expect(page.locator('.boot [role="status"]')).toBeVisible();
  },
  "no-worker": async (page) => {
    await page.route("**/worker-start.js", (route) => route.abort());
    await page.goto(`./${LINK}`);
    await ready(page, { trials: false });
    await page.locator("#why-net-gain").click();
    await expect(page.locator("#why")).toContainText("has stopped", { timeout: 15_000 });
  },
  embedded: async (page) => {
    await page.goto(`./embed.html${LINK}`);
    const odds = page.locator('[data-metric="odds-ahead"]');
    await expect(odds).toHaveAttribute("data-state", "done", { timeout: 20_000 });
  },
  printed: async (page) => {
    await open(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator(".report")).toBeVisible();
  },
  failed: async (page) => {
    await open(page);
    await page.evaluate(() => {
      Document.prototype.createElementNS = () => {
        throw new DOMException("on purpose", "NotSupportedError");
      };
    });
    // The code for phones is a drawing, whose elements cannot be made any more.
    await page.locator("#ways").click();
    await expect(page.locator("main.failed")).toBeVisible({ timeout: 15_000 });
  },
};
