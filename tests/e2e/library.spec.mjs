// What is saved in the browser: names, changes and the way back, two tabs, and every fault of the
// storage. DUES_SAVES=1000 (make soak) is the two tabs' long run; the suite does fewer.

import { readFileSync } from "node:fs";
import { agrees, drag, evaluate, LINK, open, settles, type, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { row as promise } from "./trust.mjs";

const PREFIX = "dues.saved.";
const SAVES = Number(process.env.DUES_SAVES ?? 60);

async function panel(page) {
  if (!(await page.locator("#scenarios").count())) await page.locator("#open-scenarios").click();
  await expect(page.locator("#saved")).toBeVisible();
}

async function save(page, name) {
  await panel(page);
  await page.locator("#save-name").fill(name);
  await page.locator("#save-name").press("Enter");
  await expect(page.locator(`[data-saved="${name}"]`)).toBeVisible();
}

const names = (page) => page.locator("[data-saved]").evaluateAll((rows) => rows.map((row) => row.dataset.saved));
const row = (page, name) => page.locator(`[data-saved="${name}"]`);
const act = (page, word, name) => page.getByRole("button", { name: `${word}: ${name}`, exact: true }).click();
/** All that is stored, by id. */
const stored = (page) =>
  page.evaluate((prefix) => {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
    return Object.fromEntries(names.map((name) => [name.slice(prefix.length), localStorage.getItem(name)]));
  }, PREFIX);

test("by keys: whoever renames or deletes is still in the list", async ({ page }) => {
  await open(page);
  await save(page, "First offer");
  await save(page, "Second offer");
  const within = () => page.evaluate(() => !!document.activeElement.closest("#scenarios"));
  const key = async (name) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await key("rename: First offer");
  await page.keyboard.type("Clinic");
  await page.keyboard.press("Enter");
  await expect(row(page, "Clinic")).toBeVisible();
  expect(await within()).toBe(true);
  await key("delete: Second offer");
  await expect.poll(() => names(page)).toEqual(["Clinic"]);
  expect(await within()).toBe(true);
});

test("a scenario is saved, opened, renamed, duplicated, deleted and put back", async ({ page }) => {
  await open(page);
  const mine = await values(page);
  await save(page, "First offer");
  await expect(page.locator("#saved [role=status]")).toContainText("Saved as “First offer”.");
  await drag(page, "then", 0.9);
  await save(page, "Second offer");
  await page.goto("./");
  await open(page, "#v=1&now=50h");
  await panel(page);
  expect(await names(page)).toEqual(["First offer", "Second offer"]);
  await row(page, "First offer").getByRole("button", { name: "First offer", exact: true }).click();
  await settles(page, "now", 30);
  await expect.poll(() => values(page)).toEqual(mine);
  await agrees(page);
  // An entry of its own in the history: back is what was there before.
  await page.goBack();
  await settles(page, "now", 50);
  await page.goForward();
  await settles(page, "now", 30);
  await panel(page);
  await act(page, "rename", "First offer");
  await expect(page.locator("#rename")).toBeFocused();
  await page.keyboard.type("Clinic <b>");
  await page.keyboard.press("Enter");
  await expect(page.locator("#saved .message"), "nothing is said of the name before").toHaveText(/^\s*$/);
  await act(page, "duplicate", "Clinic <b>");
  await expect.poll(() => names(page)).toEqual(["Clinic <b>", "Clinic <b> (2)", "Second offer"]);
  await act(page, "delete", "Clinic <b> (2)");
  await act(page, "delete", "Clinic <b>");
  await expect.poll(() => names(page)).toEqual(["Second offer"]);
  await page.locator("#saved").getByRole("button", { name: "Bring “Clinic <b>” back" }).click();
  await expect.poll(() => names(page)).toEqual(["Clinic <b>", "Second offer"]);
  await page.reload();
  await panel(page);
  await expect.poll(() => names(page)).toEqual(["Clinic <b>", "Second offer"]);
});

// As a tap does that leaves a field: the edit, its painting, and the click after it; on a slow machine
// both come to one painting.
for (const [painted, turns] of [["a painting between", 20], ["none between", 0]]) {
  test(`an edit and an opening in one frame, ${painted}: back leads to the edit`, async ({ page }) => {
    await open(page);
    await save(page, "First offer");
    await page.goto("./");
    await open(page, "#v=1&now=50h");
    await panel(page);
    await expect(row(page, "First offer")).toBeVisible();
    await page.evaluate(async (turns) => {
      const slider = document.querySelector('[data-lever="for"] input[type="range"]');
      await new Promise(requestAnimationFrame);
      slider.value = "9";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      document.querySelector('[data-saved="First offer"] button').click();
    }, turns);
    await settles(page, "now", 30);
    await page.goBack();
    await settles(page, "now", 50);
    await settles(page, "for", 9);
  });
}

test("a link never overwrites what is saved; saving over it is asked for", { tag: "@address" }, async ({ page }) => {
  await open(page);
  await save(page, "Mine");
  const before = await stored(page);
  await page.evaluate(() => (location.hash = "#v=1&now=77h"));
  await settles(page, "now", 77);
  expect(await stored(page)).toEqual(before);
  await expect(page.locator('[data-action="save-over"]')).toHaveCount(0);
  await panel(page);
  await row(page, "Mine").getByRole("button", { name: "Mine", exact: true }).click();
  await settles(page, "now", 30);
  await type(page, "now", "31");
  await panel(page);
  expect(await stored(page)).toEqual(before);
  await page.locator('[data-action="save-over"]').click();
  await expect(page.locator('[data-action="save-over"]')).toHaveCount(0);
  const [text] = Object.values(await stored(page));
  expect(new URLSearchParams(text).get("link")).toContain("now=31h");
  expect(await names(page)).toEqual(["Mine"]);
});

test("two saved ones are compared, as the command line has them", async ({ page }) => {
  const other = "#v=1&now=41h&cut=30h&for=3&then=60h&odds=55";
  await open(page);
  await save(page, "One");
  await page.evaluate((hash) => (location.hash = hash), other);
  await settles(page, "now", 41);
  await save(page, "Other");
  for (const name of ["One", "Other"]) await row(page, name).getByRole("checkbox").check();
  const table = page.locator(".side-by-side table");
  for (const [name, link] of [["One", LINK], ["Other", other], ["On the page now", other]]) {
    const cells = table.locator(`[data-side="${name}"] td`);
    const shown = await cells.evaluateAll((all) => all.map((td) => Number(td.dataset.value)));
    const { net_gain, cash_needed, break_even_month, routes } = evaluate(link);
    expect(shown).toEqual([net_gain, break_even_month, cash_needed, routes[0].odds_ahead_outcomes]);
  }
  // Nobody takes them for the odds of the trials.
  await expect(page.locator(".side-by-side .drawn")).toContainText("without trials");
  await row(page, "One").getByRole("checkbox").uncheck();
  await expect(table).toHaveCount(0);
});

test(`two tabs lose none of ${SAVES} interleaved saves`, async ({ page, context }) => {
  test.setTimeout(60_000 + SAVES * 200);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab, LINK, { trials: false });
    await panel(tab);
  }
  const saves = (tab, count) =>
    tab.evaluate(async (count) => {
      const field = document.getElementById("save-name");
      for (let i = 0; i < count; i += 1) {
        field.value = `Save ${i}`;
        field.form.requestSubmit();
        await new Promise((next) => setTimeout(next));
      }
    }, count);
  await Promise.all([saves(page, SAVES / 2), saves(other, SAVES / 2)]);
  const count = async (tab) => (await names(tab)).length;
  await expect.poll(() => count(page), { timeout: 30_000 }).toBe(SAVES);
  await expect.poll(() => count(other), { timeout: 30_000 }).toBe(SAVES);
  expect(new Set(await names(page)).size).toBe(SAVES);
  expect(Object.keys(await stored(page))).toHaveLength(SAVES);
  await other.close();
  promise("two tabs that save at the same time lose none of their saves", SAVES);
});

test("what another tab has changed meanwhile is not saved over", async ({ page, context }) => {
  await open(page);
  await save(page, "Shared");
  const other = await context.newPage();
  await open(other, "#v=1", { trials: false });
  await panel(other);
  await row(other, "Shared").getByRole("button", { name: "Shared", exact: true }).click();
  await settles(other, "now", 30);
  await type(other, "now", "33");
  await panel(other);
  await other.locator('[data-action="save-over"]').click();
  await expect(other.locator("#saved [role=status]")).toContainText("Saved as “Shared”.");
  await type(page, "now", "44");
  await page.locator('[data-action="save-over"]').click();
  await expect(page.locator("#saved [role=status]")).toContainText("saved beside it as “Shared (2)”");
  await expect.poll(() => names(other)).toEqual(["Shared", "Shared (2)"]);
  await other.close();
});

/** Every fault of the storage: how it is made, and what the page says. */
const FAULTS = {
  "is missing": [
    () => Object.defineProperty(globalThis, "localStorage", { value: null }),
    "lets the page store nothing",
  ],
  "is blocked": [
    () =>
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      }),
    "lets the page store nothing",
  ],
  "throws at every read": [
    () => {
      Storage.prototype.getItem = () => {
        throw new DOMException("no", "UnknownError");
      };
    },
    "lets the page store nothing",
  ],
  "is full": [
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
    "storage is full",
  ],
  "is damaged": [() => localStorage.setItem("dues.saved.x", "v=1&revision=3&order=9&name="), "is damaged"],
  "holds something else": [() => localStorage.setItem("dues.saved.x", '{"a":1}'), "is damaged"],
  "is of a newer version": [
    () => localStorage.setItem("dues.saved.x", "v=7&shelves=3"),
    "1 of what this browser has stored is of a newer version",
  ],
  "has no locks": [() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }), null],
  "has locks that refuse": [
    () => (LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError"))),
    null,
  ],
  "has locks that throw": [
    () => {
      LockManager.prototype.request = () => {
        throw new DOMException("no", "InvalidStateError");
      };
    },
    null,
  ],
};

for (const [fault, [make, words]] of Object.entries(FAULTS)) {
  test(`where the storage ${fault}, saving works and the page says how long it lasts`, async ({ page }) => {
    await page.addInitScript(make);
    await open(page);
    const read = () =>
      page.evaluate(() => {
        try {
          return localStorage?.getItem("dues.saved.x") ?? null;
        } catch {
          return null;
        }
      });
    const before = await read();
    await save(page, "Offer");
    await save(page, "Offer B");
    const said = page.locator('[data-fault="storage"]');
    if (words) await expect(said).toContainText(words);
    else await expect(said).toHaveCount(0);
    await act(page, "delete", "Offer B");
    await page.goto(`./#v=1&now=55h`);
    await settles(page, "now", 55);
    await row(page, "Offer").getByRole("button", { name: "Offer", exact: true }).click();
    await settles(page, "now", 30);
    await agrees(page);
    // What was there is left as it is.
    expect(await read()).toBe(before);
  });
}

test("what is damaged can be taken away as it is, and then deleted", async ({ page }) => {
  const damaged = "v=1&revision=3&name=Lost\u2028";
  await page.goto("./");
  await page.evaluate((text) => localStorage.setItem("dues.saved.lost", text), damaged);
  await open(page);
  await save(page, "Offer");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download what is damaged/ }).click();
  const file = await (await coming).path();
  expect(readFileSync(file, "utf8")).toBe(damaged);
  expect((await stored(page)).lost).toBe(damaged);
  await page.getByRole("button", { name: /^Delete what is damaged/ }).click();
  await expect(page.locator('[data-fault="storage"]')).toHaveCount(0);
  expect(await names(page)).toEqual(["Offer"]);
  await page.reload();
  await panel(page);
  await expect.poll(() => names(page)).toEqual(["Offer"]);
  await expect(page.locator('[data-fault="storage"]')).toHaveCount(0);
});

test("a full storage takes what was not stored once there is room", async ({ page }) => {
  await open(page);
  await save(page, "Old");
  // Filled to the brim, as a browser has it.
  await page.evaluate(() => {
    let size = 4_000_000;
    let filler = "";
    while (size >= 1) {
      try {
        localStorage.setItem("filler", filler + "x".repeat(size));
        filler += "x".repeat(size);
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await save(page, "New");
  await expect(page.locator('[data-fault="storage"]')).toContainText("storage is full");
  expect(Object.keys(await stored(page))).toHaveLength(1);
  await page.evaluate(() => localStorage.removeItem("filler"));
  await act(page, "rename", "Old");
  await page.keyboard.type("Older");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-fault="storage"]')).toHaveCount(0);
  await page.reload();
  await panel(page);
  await expect.poll(() => names(page)).toEqual(["Older", "New"]);
});
