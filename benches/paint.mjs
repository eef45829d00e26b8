// From a slider's move to the frame with its figures and its thumb, and to the one with all sparklines
// (where the machine is slow they follow the figures), in Chromium: 500 moves at full speed and with
// the processor slowed sixfold. Needs the built page (make build).
//
//   node benches/paint.mjs

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../tests/e2e/server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(join(root, "tests/e2e/package.json"))("@playwright/test");
const MOVES = 500;

/** Milliseconds from each move until its frames are painted: moves go to and fro over the slider. */
async function moves(count) {
  const slider = document.querySelector('[data-lever="then"] input[type="range"]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const [low, high] = [Number(slider.min), Number(slider.max)];
  // The task that is next: a message's would wait for whatever the page wants done after the frame.
  const task = () => scheduler.postTask(() => {}, { priority: "user-blocking" });
  // Once the frame is painted the next task runs.
  const after = () => new Promise(requestAnimationFrame).then(task);
  // Every move of this slider moves the lines of the others.
  const others = [...document.querySelectorAll(".five .spark :is(.over, .under)")];
  const drawn = () => others.map((line) => line.getAttribute("d")).join();
  const gain = document.querySelector('[data-metric="net-gain"]');
  const figure = () => gain.dataset.value;
  slider.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  const [work, frame, lines] = [[], [], []];
  for (let i = 0; i < count; i += 1) {
    // What follows a move later is done by then.
    await after();
    await after();
    const share = Math.abs(((i * 7) % 200) - 100) / 100;
    const before = { figure: figure(), drawn: drawn() };
    // A browser hands a pointer's move to the page together with the frame that is to show it.
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    // Asked for before the page sees the move: what the page does once its frame is painted comes later.
    const painted = task();
    set.call(slider, String(low + share * (high - low)));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    // The page paints at once, or in a microtask: what it did is done before the next one.
    await Promise.resolve();
    work.push(performance.now() - start);
    await painted;
    for (let waits = 0; figure() === before.figure && waits < 30; waits += 1) await after();
    frame.push(performance.now() - start);
    for (let waits = 0; drawn() === before.drawn && waits < 30; waits += 1) await after();
    lines.push(performance.now() - start);
  }
  slider.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
  return { work, frame, lines };
}

const at = (times, share) => [...times].sort((a, b) => a - b)[Math.ceil(share * times.length) - 1];
const site = await serve();
const browser = await chromium.launch({
  executablePath: execFileSync(join(root, "scripts/chromium"), { encoding: "utf8" }).trim(),
  args: ["--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
for (const slower of [1, 6]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}#v=1`);
  await page.waitForSelector('[data-metric="odds-ahead"][data-state="done"]');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const { work, frame, lines } = await page.evaluate(moves, MOVES);
  for (const [name, times] of [
    ["the page's own work", work],
    ["to figures and thumb", frame],
    ["to all sparklines", lines],
  ]) {
    const [half, most] = [at(times, 0.5), at(times, 0.95)].map((ms) => ms.toFixed(1).padStart(6));
    console.log(`${slower} × slower, ${name.padEnd(22)} median ${half} ms, 95 % ${most} ms`);
  }
  await page.close();
}
await browser.close();
await site.close();
