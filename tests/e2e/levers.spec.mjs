// Each of the five levers, by mouse and by keyboard: the address follows, and every figure equals
// the command line's for that address, to the last digit.

import { expect, test } from "./fixtures.mjs";
import {
  agrees, drag, lever, LEVERS, open, ready, scale, settles, START, track, values,
} from "./dues.mjs";

/** Steps of the arrow and page keys, as the link counts them. */
const STEPS = {
  now: [0.25, 1],
  cut: [0.25, 1],
  for: [1, 3],
  then: [0.25, 1],
  odds: [1, 5],
};

for (const name of LEVERS) {
  test(`${name}: dragged by the mouse`, async ({ page }) => {
    await open(page);
    const before = await values(page);
    for (const share of [0.3, 0.8, 0, 1]) {
      const { low, high } = await track(lever(page, name).slider);
      const meant = await drag(page, name, share);
      // Within a step and the few pixels by which a thumb is caught beside its middle.
      const within = STEPS[name][0] + 0.06 * (high - low) * scale(name);
      await settles(page, name, meant * scale(name), within);
      await agrees(page);
    }
    expect(await values(page)).not.toEqual(before);
  });

  test(`${name}: moved by the keyboard`, async ({ page }) => {
    await open(page);
    const { slider } = lever(page, name);
    const [step, large] = STEPS[name];
    await slider.focus();
    let at = START[name];
    for (const [key, by] of [
      ["ArrowRight", step],
      ["ArrowUp", step],
      ["ArrowLeft", -step],
      ["ArrowDown", -step],
      ["ArrowDown", -step],
      ["PageUp", large],
      ["PageDown", -large],
      ["PageDown", -large],
    ]) {
      await page.keyboard.press(key);
      at += by;
      await settles(page, name, at);
    }
    await agrees(page);
    for (const [key, end] of [
      ["Home", "low"],
      ["End", "high"],
    ]) {
      const ends = await track(slider);
      await page.keyboard.press(key);
      await settles(page, name, ends[end] * scale(name));
      await agrees(page);
    }
    await expect(slider).toBeFocused();
    await expect(slider, "speaks its unit").toHaveAttribute("aria-valuetext", /\d.*\p{L}|%/u);
  });

  test(`${name}: repaints in the frame of the move`, async ({ page }) => {
    await open(page);
    const { slider } = lever(page, name);
    const shares = [0.9, 0.2, 0.7, 0.4, 0.8, 0.3, 0.6, 0.1, 0.5];
    const inTime = await slider.evaluate(async (input, shares) => {
      const frame = () => new Promise(requestAnimationFrame);
      const figure = () => document.querySelector('[data-metric="net-gain"]')?.dataset.value;
      let inTime = 0;
      for (const share of shares) {
        await new Promise((done) => setTimeout(done, 200));
        await frame();
        const before = figure();
        input.value = String(Number(input.min) + share * (Number(input.max) - Number(input.min)));
        input.dispatchEvent(new Event("input", { bubbles: true }));
        // Called before the browser paints what is in the document by then.
        await frame();
        if (figure() !== before) inTime += 1;
      }
      return inTime;
    }, shares);
    // Not each of them: a busy machine stretches the work beyond a frame, and Yew then lets go.
    expect(inTime).toBeGreaterThan(shares.length / 2);
  });
}

test("asks for nothing more once it is loaded", async ({ page, site }) => {
  await open(page);
  const loaded = site.requests.length;
  for (const name of LEVERS) await drag(page, name, 0.6);
  await agrees(page);
  expect(site.requests.slice(loaded)).toEqual([]);
});

test("the example agrees, and names the sources of its wages", async ({ page }) => {
  await open(page, "");
  await agrees(page);
  await expect(page.getByRole("link", { name: /OEWS May 2025/ })).toHaveCount(2);
  await expect(page.getByText(/example/i).first()).toBeVisible();
});

/** Slides to each share in a hand that holds on; how often the figures were there before the lines. */
const slides = (slider, shares) =>
  slider.evaluate(async (input, shares) => {
    const frame = () => new Promise(requestAnimationFrame);
    const figure = document.querySelector('[data-metric="net-gain"]');
    const line = () => document.querySelector('[data-lever="odds"] .over').getAttribute("d");
    let [apart, before] = [0, ""];
    // It hears once all is there that is painted together.
    const watch = new MutationObserver(() => (apart += Number(line() === before)));
    watch.observe(figure, { attributeFilter: ["data-value"] });
    input.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    for (const share of shares) {
      before = line();
      input.value = String(Number(input.min) + share * (Number(input.max) - Number(input.min)));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      for (let frames = 0; frames < 5; frames += 1) await frame();
    }
    input.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    watch.disconnect();
    return apart;
  }, shares);

test("a move is painted within its own event, whatever was painted just before", async ({ page }) => {
  await open(page);
  const { slider } = lever(page, "then");
  const painted = await slider.evaluate((input) => {
    const gain = document.querySelector('[data-metric="net-gain"]');
    input.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    const values = [0.8, 0.5, 0.7].map((share) => {
      input.value = String(Number(input.min) + share * (Number(input.max) - Number(input.min)));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      return gain.dataset.value;
    });
    input.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    return values;
  });
  expect(new Set(painted).size, "three moves, three figures").toBe(3);
  await agrees(page);
});

test("on a slow machine the figures come first, then every line", async ({ page }) => {
  const lines = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".five .spark path")].map((line) => line.getAttribute("d")));
  const { slider } = lever(page, "then");
  await open(page);
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: 20 });
  expect(await slides(slider, [0.8, 0.5, 0.7, 0.45, 0.75, 0.4, 0.85, 0.35, 0.9, 0.55])).toBeGreaterThan(0);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await ready(page);
  await agrees(page);
  const followed = await lines();
  await page.goto("about:blank");
  await open(page);
  await slides(slider, [0.55]);
  await agrees(page);
  expect(followed, "the lines are those of a machine that is not").toEqual(await lines());
});
