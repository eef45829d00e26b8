// Where to start: a story or an occupation opens as an entry of its own in the browser's history,
// says what it set and from where, and leaves the rest as it was.

import { agrees, inLink, lever, open, ready, settles, type, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

const FILE = "wages_us_oews_may2025.json";
const notices = (page) => page.locator("[data-notice]");

async function panel(page) {
  await page.locator("#open-scenarios").click();
  await expect(page.locator("#start-from .pick")).toHaveCount(2);
}

test("a story opens, says what it set, and both undo and the browser's back return", async ({ page, site }) => {
  const asked = () => site.requests.filter(({ path }) => path.endsWith(FILE)).length;
  const before = asked();
  await open(page);
  expect(asked(), "nobody looked for a start yet").toBe(before);
  const mine = await values(page);
  // An edit that has not come to rest is part of what is left.
  await panel(page);
  expect(asked()).toBe(before + 1);
  await type(page, "cut", "21");
  await page.locator('[data-story="Nurse"]').click();
  await expect(page.locator("#scenarios")).toHaveCount(0);
  await ready(page);
  expect(inLink(page, "now")).toBe(48.18);
  expect(inLink(page, "then")).toBe(61.29);
  await expect(notices(page).first()).toContainText("Nurse → informatics");
  await expect(page.locator(".notice")).toContainText("$48.18/h (BLS, OEWS May 2025, 29-1141");
  await expect(page.locator(".notice")).toContainText("As guesses to start from: reduced rate $39.58/h; months 12;");
  await agrees(page);
  // The sources are those of the story, and what somebody sets is no longer sourced.
  const sources = page.locator(".verdict .sources");
  await expect(sources).toContainText("29-1141");
  await expect(sources).not.toContainText("15-1232");
  await page.locator("#why-net-gain").click();
  const now = page.locator("#why .given > div", { hasText: "Rate now" });
  await expect(now.locator(".tag")).toHaveText("sourced");
  await expect(now.locator(".from")).toContainText("29-1141");
  await page.locator("#why-net-gain").click();
  await type(page, "now", "50");
  await expect(sources).not.toContainText("29-1141");
  await expect(sources).toContainText("15-1211");
  // An edit is in the address once it rests.
  await settles(page, "now", 50);
  await page.goBack();
  await settles(page, "cut", 21);
  expect(inLink(page, "now")).toBe(30);
  await page.goForward();
  await settles(page, "now", 50);
  // Undo leads back as well, on the same entry.
  await page.goto("./");
  await open(page);
  await panel(page);
  await page.locator('[data-story="HelpDesk"]').click();
  await settles(page, "now", 30.08);
  await expect(sources).toContainText("15-1232, a hospital, half earn less");
  await page.keyboard.press("ControlOrMeta+z");
  await ready(page);
  await expect.poll(() => values(page)).toEqual(mine);
  await expect(notices(page), "what was said of the story is gone with it").toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await settles(page, "now", 30.08);
  await expect(sources).toContainText("15-1232, a hospital, half earn less");
});

test("an unpaid story has odds with a source", async ({ page }) => {
  await open(page, "");
  await panel(page);
  await page.locator('[data-story="Developer"]').click();
  await settles(page, "odds", 37);
  await expect(page.locator(".notice")).toContainText("NACE, Class of 2012");
  await expect(page.locator(".verdict .sources")).toContainText("offers to unpaid interns");
  await agrees(page);
});

test("an occupation sets two rates, by keyboard, and nothing else", async ({ page }) => {
  await open(page);
  await page.locator("#open-scenarios").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#scenarios")).toBeFocused();
  const now = page.locator('[data-pick="now"]');
  await now.locator("select").first().selectOption("Registered Nurses");
  await now.locator("select").nth(1).selectOption("a hospital");
  await expect(now.locator(".pays label")).toHaveText(["$36.781 in 10", "$39.321 in 4", "$48.18half", "$57.193 in 4", "$66.699 in 10"]);
  await now.getByRole("radio").nth(2).focus();
  await page.keyboard.press("ArrowRight");
  await page.locator('[data-action="start"]').press("Enter");
  await settles(page, "now", 57.19);
  expect(inLink(page, "then")).toBe(39.58);
  // As it was.
  for (const [name, value] of [["cut", 21.5], ["for", 8], ["odds", 70]]) {
    expect(inLink(page, name)).toBe(value);
  }
  await expect(lever(page, "now").field).toHaveValue("57.19");
  await agrees(page);
});

test("where the wages cannot be fetched, the page says so and tries again", async ({ page, problems }) => {
  await page.route(`**/${FILE}`, (route) => route.abort());
  await open(page);
  await page.locator("#open-scenarios").click();
  const section = page.locator("#start-from");
  await expect(section.getByRole("alert")).toHaveText("The table of wages could not be fetched.");
  await page.unroute(`**/${FILE}`);
  await page.route(`**/${FILE}`, (route) => route.fulfill({ json: { hospitals_622000: "no" } }));
  await section.getByRole("button", { name: "Try again" }).click();
  await expect(section.getByRole("alert")).toBeVisible();
  await page.unroute(`**/${FILE}`);
  await section.getByRole("button", { name: "Try again" }).click();
  await expect(section.locator(".pick")).toHaveCount(2);
  problems.splice(0);
});

test("in Spanish the stories and the occupations are Spanish", async ({ page }) => {
  await open(page, "#v=1&lang=es");
  await panel(page);
  const now = page.locator('[data-pick="now"]');
  await now.locator("select").first().selectOption("Enfermeros titulados");
  await page.locator('[data-story="Nurse"]').click();
  await settles(page, "now", 48.18);
  await expect(page.locator(".notice")).toContainText("un hospital, gana menos la mitad");
  await expect(page.locator(".verdict .sources")).toContainText("Fuentes: sueldo ahora (");
});
