// Routes: every template, stages and their numbers, comparing; the same figures as the command line.

import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.mjs";
import { agrees, hash, open, put, ready, type, values } from "./dues.mjs";

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
  await ready(page);
  await expect.poll(() => values(page)).toEqual(second);
});

test("every number of a course's stages is taken, and clamped with a word", async ({ page }) => {
  await open(page);
  await unfold(page);
  await add(page, "Course, then placement");
  await put(page, "stage-1-months", "8");
  await put(page, "stage-1-tuition", "9000");
  await put(page, "stage-1-completion", "75");
  await put(page, "stage-1-keep", "40");
  await put(page, "stage-1-costs", "120");
  await put(page, "stage-2-placed", "55");
  await put(page, "stage-2-months", "9");
  await agrees(page);
  const link = hash(page);
  expect(link.get("2.tuition")).toBe("9000");
  expect(link.get("2.completion")).toBe("75");
  expect(link.get("2.placed")).toBe("55");
  expect(link.get("2.within")).toBe("9");
  await put(page, "stage-2-placed", "180");
  await expect(page.locator("#stage-2-placed-note")).toHaveText(/Set to 100%/);
  await put(page, "stage-2-placed", "half");
  await expect(page.locator("#stage-2-placed-note")).toHaveText(/not a number/);
  await expect(page.locator("#stage-2-placed")).toHaveValue("100");
  await agrees(page);
});

test("stages are added, turned into others, moved and removed", async ({ page }) => {
  await open(page);
  await unfold(page);
  const kinds = () =>
    page.locator("[data-stage]").evaluateAll((all) => all.map((stage) => stage.dataset.kind));
  await page.locator("#add-stage").selectOption({ label: "Wait for an offer" });
  await routes(page).locator("p.choice", { has: page.locator("#add-stage") }).getByRole("button").click();
  await expect.poll(kinds).toEqual(["reduced", "wait"]);
  await put(page, "stage-2-offer", "15");
  await page.locator('[data-stage="2"]').getByRole("button", { name: "Earlier: Stage 2" }).click();
  await expect.poll(kinds).toEqual(["wait", "reduced"]);
  await expect(page.locator("#stage-1-offer")).toHaveValue("15");
  await agrees(page);
  await page.locator("#stage-1-kind").selectOption({ label: "Unpaid work" });
  await expect.poll(kinds).toEqual(["volunteer", "reduced"]);
  await agrees(page);
  await page.locator("#stage-2-work").selectOption({ label: "Contractor" });
  await put(page, "stage-2-hours", "30");
  await agrees(page);
  expect(hash(page).get("cut-kind")).toBe("contractor");
  await page.locator('[data-stage="1"]').getByRole("button", { name: "Remove: Stage 1" }).click();
  await expect.poll(kinds).toEqual(["reduced"]);
  await agrees(page);
});

test("odds of people one knows, and a review", async ({ page }) => {
  await open(page);
  await unfold(page);
  await page.locator("#odds-from").selectOption({ index: 1 });
  await put(page, "odds-known", "7");
  await put(page, "odds-worked", "4");
  await expect.poll(() => hash(page).get("odds")).toBe("4of7");
  await put(page, "odds-worked", "9");
  await expect(page.locator("#odds-worked-note")).toHaveText(/Set to 7/);
  await page.locator("#review").selectOption({ index: 1 });
  await put(page, "review-after", "3");
  await put(page, "review-shows", "40");
  await expect.poll(() => hash(page).get("review-month")).toBe("3");
  await agrees(page);
  await put(page, "review-after", "20");
  await expect(routes(page)).toContainText("changes nothing");
  await page.locator("#review").selectOption({ index: 0 });
  await expect.poll(() => hash(page).get("review-month")).toBe(null);
  await agrees(page);
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

test("compares all routes with staying as the command line does", async ({ page }) => {
  await open(page);
  await unfold(page);
  for (const template of ["Course, then placement", "Volunteer full time", "Better work in your own field"]) {
    await add(page, template);
  }
  await expect(page.locator("#add-route")).toHaveCount(0);
  await agrees(page);
  await expect(page.locator("#compare [data-compared]")).toHaveCount(5);
  await expect(async () => {
    for (const which of [1, 2, 3, 4]) {
      const answer = JSON.parse(command("evaluate", page.url(), "--json", "--route", String(which - 1)));
      const cells = await page
        .locator(`[data-compared="${which}"] [data-of]`)
        .evaluateAll((all) => all.map(({ dataset }) => [dataset.of, dataset.value && Number(dataset.value)]));
      expect(cells.map(([name]) => name)).toEqual(["net_gain", "break_even_month", "cash_needed", "odds_ahead"]);
      for (const [name, value] of cells) expect(value === "" ? null : value, name).toBe(answer[name]);
    }
  }).toPass({ timeout: 10_000 });
  await page.locator('[data-compared="3"] .which').click();
  await expect.poll(() => hash(page).get("focus")).toBe("3");
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

for (const name of ["net-gain", "net-gain-60", "break-even-month", "cash-needed", "odds-ahead"]) {
  test(`why? of ${name}: its rows add up, Escape closes and gives back the focus`, async ({ page }) => {
    await open(page);
    const link = page.locator(`#why-${name}`);
    await link.click();
    await expect(link).toHaveText("close");
    const panel = page.locator("#why");
    await expect(panel).toHaveAttribute("data-why", name);
    const amounts = await panel.locator(".sum tbody td").allInnerTexts();
    const total = digits(await panel.locator(".sum tfoot td").textContent());
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

test("a template's figures are guesses or sourced, never the reader's, after a reload too", async ({ page }) => {
  await open(page, "#v=1");
  await unfold(page);
  for (const template of TEMPLATES.slice(1, 4)) await add(page, template);
  const check = async (route, sourced) => {
    await routes(page).locator(`[data-route="${route}"] .link`).first().click();
    await expect.poll(() => hash(page).get("focus")).toBe(String(route));
    await expect(page.locator(".verdict .note")).toContainText("None of the figures behind this");
    const why = page.locator('#why[data-why="net-gain"]');
    // It stays open from route to route, though its sums may be on their way.
    const link = page.locator("#why-net-gain");
    if ((await link.getAttribute("aria-expanded")) === "false") await link.click();
    await expect(why).not.toHaveAttribute("aria-busy", "true");
    const tags = await why.locator(".tag").allInnerTexts();
    expect(tags.length).toBeGreaterThan(8);
    expect(tags).not.toContain("yours");
    const odds = why.locator(".given > div", { hasText: "Odds that it works" });
    await expect(odds.locator(".tag")).toHaveText(sourced ? "sourced" : "guess");
    await expect(odds.locator(".from")).toHaveCount(sourced ? 1 : 0);
    await expect(page.locator(".verdict .sources")).toContainText(sourced ? "NACE" : "BLS");
  };
  await check(2, true);
  await check(4, false);
  // What somebody sets in one route is theirs in that one.
  await type(page, "odds", "71");
  await expect(page.locator(".verdict .note")).toContainText("One of the figures behind this is yours");
  await expect.poll(() => hash(page).get("4.odds")).toBe("71");
  await check(3, true);
  await page.reload();
  await ready(page);
  await unfold(page);
  await check(2, true);
});

test("why? of what must be true speaks of the cash where the cash binds", async ({ page }) => {
  await open(page, "#v=1&living=3300");
  const months = page.locator("#must-be-true tr", { hasText: "Months" }).first();
  await expect(months.locator(".bound")).toContainText("10");
  await page.locator("#why-limit-for").click();
  const why = page.locator('#must-be-true #why[data-why="limit-for"]');
  await expect(why.locator("#why-title")).toHaveText("Why 10 months? With more, the cash would run out");
  const sum = (await why.locator(".sum tbody td").allInnerTexts()).map(digits).reduce((all, amount) => all + amount, 0);
  expect(Math.abs(sum - digits(await why.locator(".sum tfoot td").textContent()))).toBeLessThanOrEqual(1e-6);
});

test("one explanation is open at a time, and it follows the levers", async ({ page }) => {
  await open(page);
  await page.locator("#why-net-gain").click();
  const before = await page.locator("#why").textContent();
  await page.locator("#why-cash-needed").click();
  await expect(page.locator("#why")).toHaveCount(1);
  await expect(page.locator("#why")).toHaveAttribute("data-why", "cash-needed");
  await page.locator("#why-net-gain").click();
  await page.locator('[data-lever="then"] input[inputmode="decimal"]').fill("50");
  await page.locator('[data-lever="then"] input[inputmode="decimal"]').press("Enter");
  await expect.poll(() => page.locator("#why").textContent()).not.toBe(before);
});

test.describe("on a narrow phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("nothing scrolls sideways", async ({ page }) => {
    await open(page);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.locator("#why-net-gain").click();
    await page.locator("#months .unfold").click();
    await page.locator('#months [data-year="2027"] .link').click();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await unfold(page);
    await add(page, "Course, then volunteer, then reduced rate");
    await expect(page.locator("#compare")).toHaveCount(1);
    expect(await sideways()).toBeLessThanOrEqual(0);
    const sheet = page.locator(".levers-in");
    expect(await sheet.evaluate((all) => all.scrollWidth - all.clientWidth)).toBeLessThanOrEqual(0);
  });
});

test("on a phone routes are compared one below the other, and told apart", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, `#v=1&name=Clinic&2.like=1&2.then=45h&3.like=1&3.name=Hospital+at+home&3.cut=1h`);
  const compare = page.locator("#compare");
  await expect(compare.locator("[data-compared] .which")).toHaveText(["Clinic", "Clinic (2)", "Hospital at home"]);
  await expect(compare.locator("[data-compared] .way")).toHaveText([
    "Taking $22/h for 6 months; then $39.58/h at 60%",
    "Taking $22/h for 6 months; then $45/h at 60%",
    "Taking $1/h for 6 months; then $39.58/h at 60%",
  ]);
  const table = compare.locator("table").first();
  const beyond = await table.evaluate((e) => e.parentElement.scrollWidth - e.parentElement.clientWidth);
  expect(beyond).toBe(0);
  const needed = compare.locator('[data-compared="2"] [data-of="cash_needed"]');
  await expect(needed).toHaveAttribute("data-label", "Cash needed");
  expect(await needed.evaluate((e) => getComputedStyle(e, "::before").content)).toBe('"Cash needed"');
  await expect(compare.getByRole("table").first().getByRole("columnheader")).toHaveCount(6);
});
