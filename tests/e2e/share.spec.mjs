// Sending the result on: the whole link, a QR code, a message, a frame; and on paper.

import { LINK, lever, open, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

async function ways(page) {
  await page.locator("#ways").click();
  await expect(page.locator(".ways-in")).toBeVisible();
}

test("every way to share says the same link, and copying says so", { tag: "@address" }, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await ways(page);
  const link = page.url();
  expect(link).toContain(LINK);
  await expect(page.locator("#whole-link")).toHaveValue(link);
  await expect(page.locator('[data-code="link"] path')).toHaveAttribute("d", /^M\d+ \d+h\d+v1h-/);
  const message = await page.locator("#message").inputValue();
  expect(message).toContain(await page.locator("h1").first().innerText());
  expect(message.endsWith(link)).toBe(true);
  const frame = await page.locator("#embed").inputValue();
  const src = frame.match(/src="([^"]*)"/)[1].replaceAll("&amp;", "&");
  expect(src).toBe(new URL(`embed.html${LINK}`, link).href);
  for (const id of ["whole-link", "message", "embed"]) {
    const button = page.locator(`[data-copy="${id}"]`);
    await expect(button).toHaveText("Copy");
    await button.click();
    await expect(button).toHaveText("Copied");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.replaceAll("\r\n", "\n")).toBe(await page.locator(`#${id}`).inputValue());
  }
  // Everything follows the levers.
  await lever(page, "now").field.fill("33");
  await lever(page, "now").field.press("Enter");
  await expect(page.locator("#whole-link")).toHaveValue(/now=33h/);
  await page.locator("#ways").press("Enter");
  await expect(page.locator(".ways-in")).toHaveCount(0);
});

test("where nothing can be copied, the text is selected", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  await open(page, LINK, { trials: false });
  await ways(page);
  await page.locator('[data-copy="whole-link"]').click();
  await expect(page.locator("#whole-link")).toBeFocused();
  const selected = await page.locator("#whole-link").evaluate((area) => area.selectionEnd - area.selectionStart);
  expect(selected).toBe(page.url().length);
});

/** Pages of a PDF, and their sizes. */
const pages = (pdf) => [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

for (const format of ["A4", "Letter"]) {
  for (const link of ["#v=1", LINK, "#v=1&lang=es&title=Oferta+del+hospital", "#v=1&savings=7000&title=The+clinic"]) {
    test(`the report of ${link} is one page of ${format}`, async ({ page }) => {
      await open(page, link);
      await expect(page.locator("#how-low svg.map")).toBeVisible();
      const before = await values(page);
      expect(pages(await page.pdf({ format, preferCSSPageSize: false }))).toBe(1);
      // It is gone again, and nothing else has changed.
      await expect(page.locator(".report")).toHaveCount(0);
      expect(await values(page)).toEqual(before);
    });
  }
}

test("the report has all its parts, light whatever the page's colours, and its bands only when trials are done", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await open(page, LINK);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"))).toBe("#ffffff");
  // The map's colours, too.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--heat-gain-6"))).not.toBe("#2d6a9d");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const report = page.locator(".report");
  await expect(report).toBeVisible();
  await expect(page.locator("main").first()).toBeHidden();
  await expect(report.locator(".when")).toContainText(String(new Date().getFullYear()));
  await expect(report.locator("h1")).toHaveText(await page.locator("main h1").innerText().catch(() => /./));
  await expect(report.locator(".figures > div")).toHaveCount(4);
  await expect(report.locator("svg.chart")).toHaveCount(3);
  expect(await report.locator(".fan .band").count()).toBeGreaterThan(0);
  await expect(report.locator(".inputs > div")).toHaveCount(16);
  await expect(report.locator(".qr path")).toHaveCount(1);
  await expect(report.locator(".whole-link")).toHaveText(page.url());
  await expect(report.locator(".seed")).toHaveText("10,000 trials, seed 1");
  // Copies carry no names.
  await expect(report.locator("[data-metric]")).toHaveCount(0);
  await expect(report.locator("button:visible, summary:visible")).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(report).toHaveCount(0);
});
