// What hands do in the middle of something: undo across openings, a figure that moves away under the
// pointer, a finger that only scrolls, a second click that was not meant.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { agrees, inLink, lever, LINK, open, START, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

const COMMAND = fileURLToPath(new URL("../../target/release/dues", import.meta.url));
const undo = (page) => page.getByRole("button", { name: "Undo", exact: true }).first().click();
const redo = (page) => page.getByRole("button", { name: "Redo", exact: true }).first().click();

test("a button that moves while it is pressed is pressed, with what was typed before", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#v=1");
  const press = async (button) => {
    await button.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await button.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.waitForTimeout(90);
    await page.mouse.up();
    return (await button.boundingBox()).y - y;
  };
  // What is typed is taken once its field is left, and then the sentences take another line.
  await lever(page, "then").field.fill("31");
  const share = page.locator('[data-action="share"]');
  expect(await press(share), "the button moved").not.toBe(0);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("then=31h");
  await agrees(page);
  // A press that is drawn away from the button is none.
  await lever(page, "then").field.fill("40");
  const { x, y } = await share.boundingBox();
  await page.mouse.move(x + 20, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 90, { steps: 3 });
  await page.mouse.up();
  await agrees(page);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("then=31h");
});

test("a choice shows what the scenario has, after undo and redo and a pasted link", async ({ page }) => {
  await open(page, LINK);
  const state = page.locator("#state");
  // The levers may just have begun to stick, and have moved from under the pointer.
  await expect(async () => {
    if ((await state.count()) === 0) await page.locator("button:has-text('Taxes')").first().click();
    await expect(state).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const chosen = () => state.evaluate((e) => e.selectedOptions[0].textContent);
  const none = await chosen();
  await state.selectOption({ label: "Alaska" });
  await expect.poll(() => page.url()).toContain("state=AK");
  await undo(page);
  expect(await chosen()).toBe(none);
  await redo(page);
  expect(await chosen()).toBe("Alaska");
  await state.selectOption({ label: none });
  await undo(page);
  expect(await chosen()).toBe("Alaska");
  await agrees(page);
});

test("a figure dragged across a flip goes on to follow the pointer, and lets go", async ({ page }) => {
  await open(page, LINK.replace("odds=70", "odds=30"));
  const figure = page.locator(".says [data-dial='odds'], .says [role='slider']").filter({ hasText: "30%" }).first();
  const { x, y, width, height } = await figure.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (let i = 1; i <= 24; i += 1) await page.mouse.move(x + width / 2 - i * 6, y + height / 2);
  await expect.poll(async () => Number(await lever(page, "odds").field.inputValue())).toBeLessThan(12);
  await expect(page.locator(".whole")).toHaveClass(/dragging/);
  await page.mouse.up();
  await expect(page.locator(".whole")).not.toHaveClass(/dragging/);
  await expect(page).toHaveTitle(/Not worth it/);
  await agrees(page);
});

test("undoing an opening brings back how pays and numbers were written", async ({ page }) => {
  await open(page, "#v=1&now=62000y&cut=50000y&then=80000y");
  const now = lever(page, "now").field;
  await expect(now).toHaveValue(/62,?000/);
  const example = JSON.parse(execFileSync(COMMAND, ["link", "#v=1"], { encoding: "utf8" }));
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "a.json", { type: "application/json" }));
    for (const kind of ["dragover", "drop"])
      document.querySelector("main").dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }, JSON.stringify({ ...example, locale: "de-DE", currency: "EUR" }));
  await expect(now).toHaveValue("29,74");
  await undo(page);
  await expect(now).toHaveValue(/62,?000/);
  await now.fill("63,000");
  await now.press("Enter");
  await expect.poll(() => page.url()).toContain("now=63000y");
});

test("a saved scenario whose opening is undone is not at hand to be overwritten", async ({ page }) => {
  await open(page, LINK);
  await page.locator("#open-scenarios").click();
  await page.locator("#save-name").fill("A");
  await page.locator("#save-name").press("Enter");
  await page.goto("./#v=1&now=55h&cut=40h");
  await expect(lever(page, "now").field).toHaveValue("55");
  if (!(await page.locator("#scenarios").count())) await page.locator("#open-scenarios").click();
  await page.locator('[data-saved="A"] .which').click();
  await expect(lever(page, "now").field).toHaveValue("30");
  await undo(page);
  await expect(lever(page, "now").field).toHaveValue("55");
  if (!(await page.locator("#scenarios").count())) await page.locator("#open-scenarios").click();
  await expect(page.locator("#scenarios")).not.toContainText("Save changes to");
  // A double click deletes one of several.
  for (const name of ["B", "C"]) {
    await page.locator("#save-name").fill(name);
    await page.locator("#save-name").press("Enter");
  }
  await page.getByRole("button", { name: "delete: A", exact: true }).dblclick();
  await expect(page.locator("[data-saved]")).toHaveCount(2);
});

test("a finger that scrolls leaves the lever where it stood", async ({ page }) => {
  await open(page, LINK);
  const { slider, field } = lever(page, "then");
  await slider.evaluate((e) => {
    const fire = (event) => e.dispatchEvent(event);
    fire(new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch" }));
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(e, "25");
    fire(new Event("input", { bubbles: true }));
  });
  await expect(field).toHaveValue("25");
  await slider.evaluate((e) => {
    e.dispatchEvent(new PointerEvent("pointercancel", { bubbles: true, pointerType: "touch" }));
    e.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(field).toHaveValue(String(START.then));
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  expect(inLink(page, "then")).toBe(START.then);
  expect((await values(page))["net-gain"]).toBeGreaterThan(0);
});
