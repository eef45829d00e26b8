// Routes: every template, stages and their numbers, comparing; the same figures as the command line.

import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.mjs";
import { agrees, open, values } from "./dues.mjs";

const COMMAND = fileURLToPath(new URL("../../target/release/dues", import.meta.url));
const command = (...args) =>
  execFileSync(COMMAND, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const TEMPLATES = [
  "Reduced rate",
  "Volunteer full time",
  "Volunteer beside the job",
  "Course, then placement",
  "Course, then volunteer, then reduced rate",
  "Recruiter, then reduced rate",
  "Better work in your own field",
];

const routes = (page) => page.locator("#routes");

/** Unfolds the routes, in the sheet where there is one. */
async function unfold(page) {
  const title = routes(page).locator(".fold-title");
  if (!(await title.isVisible())) {
    await page.locator("#open-levers").click();
    await page.locator(".sheet-foot .button").click();
  }
  await title.click();
  await expect(title).toHaveAttribute("aria-expanded", "true");
}

/** Adds a route by its template's words. */
async function add(page, template) {
  await page.locator("#add-route").selectOption({ label: template });
  await routes(page).locator("p.choice", { has: page.locator("#add-route") }).getByRole("button").click();
}

/** Types into a field of the routes. */
async function put(page, id, text) {
  const field = page.locator(`#${id}`);
  await field.fill(text);
  await field.press("Enter");
}

const hash = (page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

for (const template of TEMPLATES) {
  test(`adds the route “${template}”, looks at it, and agrees with the command line`, async ({ page }) => {
    await open(page);
    await unfold(page);
    await add(page, template);
    await expect(routes(page).locator(".present")).toHaveText("2 of 2");
    await expect(routes(page).locator('[data-route="2"] [aria-current]')).toBeVisible();
    await expect(routes(page).getByRole("status").filter({ hasText: /guess/ })).toBeVisible();
    await expect.poll(() => hash(page).get("focus")).toBe("2");
    await agrees(page);
  });
}

test("looking at another route changes the link and the figures, and reloading keeps them", async ({ page }) => {
  await open(page);
  await unfold(page);
  await add(page, "Course, then placement");
  await agrees(page);
  const second = await values(page);
  await routes(page).locator('[data-route="1"] .which').click();
  await expect.poll(() => hash(page).get("focus") ?? "1").toBe("1");
  await agrees(page);
  expect((await values(page))["net-gain"]).not.toBe(second["net-gain"]);
  await routes(page).locator('[data-route="2"] .which').click();
  await expect.poll(() => hash(page).get("focus")).toBe("2");
  await page.reload();
  await expect.poll(() => values(page)).toEqual(second);
});

test("routes are named, copied and removed, and undo brings them back", async ({ page }) => {
  await open(page);
  await unfold(page);
  await put(page, "route-name", "Night\u202e shift <b>");
  await expect(routes(page).locator('[data-route="1"] .which')).toHaveText("Night shift <b>");
  await expect.poll(() => hash(page).get("name")).toBe("Night shift <b>");
  await routes(page).getByRole("button", { name: /^Copy/ }).click();
  await expect(routes(page).locator("[data-route]")).toHaveCount(2);
  await routes(page).getByRole("button", { name: /^Remove: Night/ }).first().click();
  await expect(routes(page).locator("[data-route]")).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(routes(page).locator("[data-route]")).toHaveCount(2);
  await agrees(page);
});

test("a route that cannot be afforded says so instead of a gain", async ({ page }) => {
  await open(page, "#v=1&savings=500&2.like=1&2.stages=none");
  await expect(page.locator('[data-compared="1"]')).toContainText(/the cash runs out in month \d/);
  await expect(page.locator('[data-compared="1"]')).not.toContainText("+");
});

for (const [word, outcome] of [["If it works", "works"], ["If it doesn’t", "fails"], ["Staying", "staying"]]) {
  test(`month by month, “${word}”: the file is the command line's, its sums the page's`, async ({ page }) => {
    await open(page);
    await page.locator("#months .unfold").click();
    await page.locator("#path").selectOption({ label: word });
    const expected = command("ledger", page.url(), "--outcome", outcome);
    const waiting = page.waitForEvent("download");
    await page.locator('[data-action="csv"]').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^dues-[\p{L}\d-]+\.csv$/u);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toBe(expected);
    const [head, ...rows] = text.trim().split("\n").map((line) => line.split(","));
    expect(rows).toHaveLength(120);
    const sums = await page
      .locator('#months [data-of="tax"]')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.value)));
    expect(sums).toHaveLength(10);
    const taxes = rows.map((row) => Number(row[head.indexOf("tax")]));
    for (const [year, sum] of sums.entries()) {
      const months = taxes.slice(12 * year, 12 * year + 12).reduce((all, tax) => all + tax, 0);
      expect(Math.abs(sum - months), `${year}`).toBeLessThan(0.005);
    }
    await page.locator('#months [data-year="2027"] .link').click();
    await expect(page.locator('#months [data-year="2027"] tr.month')).toHaveCount(12);
  });
}

const digits = (text) => Number(text.replace(/[−-]/g, "-").replace(/[^\d.-]/g, ""));

for (const name of ["net-gain", "break-even-month", "cash-needed", "odds-ahead"]) {
  test(`why? of ${name}: its rows add up, Escape closes and gives back the focus`, async ({ page }) => {
    await open(page);
    const link = page.locator(`#why-${name}`);
    await link.click();
    await expect(link).toHaveText("close");
    const panel = page.locator("#why");
    await expect(panel).toHaveAttribute("data-why", name);
    const amounts = await panel.locator(".sum tbody td").allInnerTexts();
    const total = digits(await panel.locator(".sum tfoot td").innerText());
    expect(amounts.length).toBeGreaterThan(1);
    const sum = amounts.map(digits).reduce((all, amount) => all + amount, 0);
    expect(Math.abs(sum - total)).toBeLessThanOrEqual(name === "odds-ahead" ? 0.2 : 1e-6);
    await expect(panel.locator(".tag").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect(link).toBeFocused();
    await expect(link).toHaveText("why?");
  });
}

