// Each of the five fields, with what people type: numbers in their own writing, and everything else.

import { expect, test } from "./fixtures.mjs";
import { agrees, inLink, lever, LEVERS, open, settles, START, type, values } from "./dues.mjs";

/** What a lever takes for 1.5: months are whole. */
const taken = (name) => (name === "for" ? 2 : 1.5);

/** The words beside the lever, once they are more than the help shown while one types. */
async function says(page, name, typed) {
  const { field, words } = lever(page, name);
  await field.click();
  await field.press("ControlOrMeta+a");
  await field.press("Delete");
  // Key by key, as people type; nobody types a hundred digits.
  if (typed.length < 20) await field.pressSequentially(typed);
  else await field.fill(typed);
  const help = (await words.allInnerTexts()).join(" ").trim();
  await field.press("Enter");
  await expect
    .poll(async () => (await words.allInnerTexts()).join(" ").trim())
    .not.toMatch(new RegExp(`^(${help.replace(/[^\p{L}\d ]/gu, ".")})?$`, "u"));
  await expect(words.filter({ hasText: /\p{L}/u }).first()).toBeVisible();
}

/** The lever's value is as it was, in the address as in the field, and so are all figures. */
async function unchanged(page, name, before) {
  await agrees(page);
  expect(inLink(page, name)).toBe(START[name]);
  await expect(lever(page, name).field).toHaveValue(String(START[name]));
  expect(await values(page)).toEqual(before);
}

for (const name of LEVERS) {
  test(`${name}: takes 1.5, and what was typed when the field is left`, async ({ page }) => {
    await open(page);
    const { field } = lever(page, name);
    await type(page, name, "1.5");
    await settles(page, name, taken(name));
    await expect(field).toHaveValue(String(taken(name)));
    await agrees(page);

    await field.fill("20");
    await field.press("Tab");
    await settles(page, name, 20);
    await agrees(page);
  });

  test(`${name}: keeps what is typed until then, drops it at Escape, and refuses what is no number`, async ({ page }) => {
    await open(page);
    const before = await values(page);
    const { field } = lever(page, name);
    await field.fill("1.");
    await page.waitForTimeout(700);
    await expect(field).toHaveValue("1.");
    expect(await values(page)).toEqual(before);
    await field.press("Escape");
    await unchanged(page, name, before);
    for (const typed of ["twenty", ""]) {
      await says(page, name, typed);
      await unchanged(page, name, before);
    }
  });

  test(`${name}: stays within its bounds at 1e99, 99 digits and −5, and says so`, async ({ page }) => {
    await open(page);
    const most = { for: 120, odds: 100 }[name] ?? 1e9;
    for (const [typed, bound] of [
      ["1e99", most],
      ["-5", 0],
      ["9".repeat(99), most],
    ]) {
      await says(page, name, typed);
      await settles(page, name, bound);
      await agrees(page);
    }
  });
}

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("every lever takes 1,5, and a number with its groups", async ({ page }) => {
    await open(page);
    for (const name of LEVERS) {
      await type(page, name, "1,5");
      await settles(page, name, taken(name));
      await expect(lever(page, name).field).toHaveValue(name === "for" ? "2" : "1,5");
      await agrees(page);
    }
    await type(page, "then", "1.234,5");
    await settles(page, "then", 1234.5);
    await agrees(page);
  });
});

test("savings are no longer told once their field is empty, and undo tells them again", async ({ page }) => {
  await open(page, "#v=1");
  await page.getByRole("button", { name: /All figures|Household/ }).first().click();
  await lever(page, "savings").field.scrollIntoViewIfNeeded();
  await lever(page, "savings").field.fill("");
  await lever(page, "savings").field.press("Enter");
  await expect(lever(page, "savings").words.first()).toContainText("whether your cash lasts is not judged");
  await expect.poll(() => new URL(page.url()).hash).toContain("savings=");
  await agrees(page);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(lever(page, "savings").field).toHaveValue("10000");
  await agrees(page);
});

test("a pay may be typed with its unit, an amount with k, and odds below one in a hundred are asked about", async ({ page }) => {
  await open(page);
  await type(page, "now", "31/h");
  await settles(page, "now", 31);
  await type(page, "odds", "0.5");
  await settles(page, "odds", 0.5);
  await expect(lever(page, "odds").words.first()).toContainText("For one in two, type 50.");
  await agrees(page);
});

test("a scenario's name stands over its answer and in the document's title", async ({ page }) => {
  await open(page, "#v=1&title=The+clinic");
  await expect(page.locator(".named")).toHaveText("The clinic");
  await expect(page).toHaveTitle(/^The clinic · Worth it at your odds · Dues$/);
});

test("a yearly pay that is set is one: in the link, and after the page is loaded again", async ({ page }) => {
  await open(page, "#v=1");
  await page.getByRole("radio", { name: "year" }).check();
  await type(page, "then", "84k");
  await expect.poll(() => new URL(page.url()).hash).toContain("then=84000y");
  await type(page, "now", "62,000/yr");
  await expect.poll(() => new URL(page.url()).hash).toContain("now=62000y");
  await agrees(page);
  await page.reload();
  await expect(lever(page, "now").field).toHaveValue("62000");
  await expect(page.getByRole("radio", { name: "year" })).toBeChecked();
});
