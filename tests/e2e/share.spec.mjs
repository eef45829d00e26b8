// Sending the result on: the whole link, a QR code, a message, a frame.

import { LINK, lever, open } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

async function ways(page) {
  await page.locator("#ways").click();
  await expect(page.locator(".ways-in")).toBeVisible();
}

test("every way to share says the same link, and copying says so", async ({ page, context }) => {
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
