// The page as its users and its contract have it: levers, figures by name, the link in the address
// bar; and what the command line says of the same link.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "./fixtures.mjs";

const COMMAND = fileURLToPath(new URL("../../target/release/dues", import.meta.url));

/** The levers that are always in sight, and a link that sets each to something of its own. */
export const LEVERS = ["now", "cut", "for", "then", "odds"];
export const LINK = "#v=1&now=30h&cut=21.5h&for=8&then=42h&odds=70";
export const START = { now: 30, cut: 21.5, for: 8, then: 42, odds: 70 };

/** The names that the page must show, each once. */
export const METRICS = [
  "break-even-month",
  "cash-needed",
  "lowest-cash",
  "net-gain",
  "net-gain-fails",
  "net-gain-works",
  "odds-ahead",
  "required-cut",
  "required-for",
  "required-odds",
  "required-then",
];

/** What `dues evaluate LINK --json` prints. The page's bare address means a link of all defaults. */
export function evaluate(link) {
  const whole = link.includes("#") ? link : `${link}#v=1`;
  const options = { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  return JSON.parse(execFileSync(COMMAND, ["evaluate", whole, "--json"], options));
}

/** Opens the page with this link, and waits until it answers; without trials, not for these. */
export async function open(page, link = LINK, { trials = true } = {}) {
  await page.goto(`./${link}`);
  await ready(page, { trials });
}

/** Waits until the page answers, and its trials are done. */
export async function ready(page, { trials = true } = {}) {
  // Until then the document holds an example that looks alike (src/ui/first.rs).
  await expect(page.locator("#boot")).toHaveCount(0);
  await expect(page.locator('[data-metric="net-gain"]')).toBeVisible();
  if (!trials) return;
  const odds = page.locator('[data-metric="odds-ahead"]');
  await expect(odds).toHaveAttribute("data-state", "done", { timeout: 20_000 });
}

/** A lever's container, slider, field, and the place of its words. */
export function lever(page, name) {
  const whole = page.locator(`[data-lever="${name}"]`);
  return {
    whole,
    slider: whole.locator('input[type="range"]'),
    field: whole.locator('input[inputmode="decimal"]'),
    words: whole.locator('[role="status"], [role="alert"], [data-notice]'),
  };
}

/** What the link counts for one of the slider's: the odds stand in it in per cent. */
export const scale = (name) => (name === "odds" ? 100 : 1);

/** What a link of version 1 leaves out, as `docs/link.md` says. */
const DEFAULTS = { now: 29.74, cut: 22, for: 6, then: 39.58, odds: 60 };

/** A lever's value in the address bar: hourly rates, months, per cent. */
export function inLink(page, name) {
  const text = new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name);
  return text === null ? DEFAULTS[name] : parseFloat(text);
}

/** Every figure on the page: `{name: {value: number | null, state}}`; no name may come twice. */
export async function metrics(page) {
  const all = await page.locator("[data-metric]").evaluateAll((elements) =>
    elements.map((element) => [
      element.getAttribute("data-metric"),
      element.getAttribute("data-value"),
      element.getAttribute("data-state"),
    ]),
  );
  const names = all.map(([name]) => name).sort();
  expect(names, "each name once").toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(METRICS));
  const number = (text) => {
    if (!text) return null;
    expect(text, "a finite number").toMatch(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i);
    return Number(text);
  };
  return Object.fromEntries(all.map(([name, text, state]) => [name, { value: number(text), state }]));
}

/** The figures' values alone. */
export async function values(page) {
  const all = Object.entries(await metrics(page));
  return Object.fromEntries(all.map(([name, { value }]) => [name, value]));
}

/** The same figures as the command line gives them for a link; it must know every name. */
export function evaluated(link, names) {
  const answer = evaluate(link);
  return Object.fromEntries(
    names.map((name) => {
      const key = name.replaceAll("-", "_");
      expect(Object.keys(answer), `the command line names ${key}`).toContain(key);
      return [name, answer[key]];
    }),
  );
}

/**
 * The page's figures equal the command line's for the link in the address bar, to the last digit.
 * The address follows an edit at once or, where more come, once they rest: hence the waiting.
 */
export async function agrees(page, { timeout = 10_000 } = {}) {
  await expect(async () => {
    const all = Object.entries(await metrics(page));
    const shown = Object.fromEntries(all.map(([name, { value }]) => [name, value]));
    const expected = evaluated(page.url(), Object.keys(shown));
    // Where there are no trials, the odds are those of the outcomes at typical values.
    if (all.some(([name, { state }]) => name === "odds-ahead" && state === "outcomes")) {
      const { routes } = evaluate(page.url());
      const focus = routes.find((route) => route.expected.net_gain === shown["net-gain"]);
      expected["odds-ahead"] = focus?.odds_ahead_outcomes;
    }
    expect(shown).toEqual(expected);
  }).toPass({ timeout });
  for (const [name, { value, state }] of Object.entries(await metrics(page))) {
    expect(value !== null || !!state, `${name} has a value or says why not`).toBe(true);
  }
}

/** Waits until the address bar gives this lever this value, give or take `within`. */
export async function settles(page, name, expected, within = 1e-9) {
  await expect(async () => {
    const value = inLink(page, name);
    expect(value, `${name} in ${page.url()}`).toBeGreaterThanOrEqual(expected - within);
    expect(value, `${name} in ${page.url()}`).toBeLessThanOrEqual(expected + within);
  }).toPass({ timeout: 10_000 });
}

/** Drags a lever's slider to this share of its track; gives the value there. */
export async function drag(page, name, share) {
  const { slider } = lever(page, name);
  await slider.scrollIntoViewIfNeeded();
  const { low, high, at } = await track(slider);
  const box = await slider.boundingBox();
  const x = (part) => box.x + part * box.width;
  const y = box.y + box.height / 2;
  await page.mouse.move(x((at - low) / (high - low)), y);
  await page.mouse.down();
  for (let step = 1; step <= 4; step += 1) {
    const from = (at - low) / (high - low);
    await page.mouse.move(x(from + ((share - from) * step) / 4), y);
  }
  await page.mouse.up();
  return low + share * (high - low);
}

/** A slider's ends and value. */
export async function track(slider) {
  return slider.evaluate((input) => ({
    low: Number(input.min),
    high: Number(input.max),
    at: input.valueAsNumber,
  }));
}

/** Types into a lever's field as a person does: over what is there, with Enter at the end. */
export async function type(page, name, text) {
  const { field } = lever(page, name);
  await field.click();
  await field.press("ControlOrMeta+a");
  await field.press("Delete");
  if (text) await field.pressSequentially(text);
  await field.press("Enter");
}

/** Types into the field of this id, and applies it. */
export async function put(page, id, text) {
  const field = page.locator(`#${id}`);
  await field.fill(text);
  await field.press("Enter");
}

/** The parts of the link in the address bar. */
export const hash = (page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

/** Opens the table of the map of odds, and compares some of its cells with the command line's. */
export async function oddsOnMapAgree(page, link) {
  await page.locator("#how-low").getByRole("button", { name: "table" }).click();
  const row = page.locator("#how-low .numbers tbody tr");
  for (const [at, column] of [[3, 2], [10, 8], [20, 4]]) {
    const cut = await row.nth(at).locator("th").getAttribute("data-value");
    const cell = await row.nth(at).locator("td").nth(column).getAttribute("data-value");
    const months = column + 1;
    const over = [`cut=${cut}:${cut}:1`, `for=${months}:${months}:1`].flatMap((axis) => ["--over", axis]);
    const swept = execFileSync(COMMAND, ["sweep", link, "--odds", ...over, "--json"], { encoding: "utf8" });
    expect(Number(cell), `${cut} for ${months}`).toBe(JSON.parse(swept).odds_ahead[0][0]);
  }
}
