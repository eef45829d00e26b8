// Takes the pictures of docs/pictures: the page in every state that tests/e2e/states.mjs knows, as it
// is built, with Chromium's own WebP. docs/pictures/README.md lists them.
//
//   node scripts/pictures.mjs [NAME...]     (make pictures)

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../tests/e2e/server.mjs";
import { STATES } from "../tests/e2e/states.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(ROOT, "docs/pictures");
const { chromium } = createRequire(join(ROOT, "tests/e2e/package.json"))("@playwright/test");
/** Of 100: text stays sharp, and the folder stays small enough to be cloned. */
const QUALITY = 40;
/** A phone of the smallest and of the usual width, a tablet, a laptop, a desk. */
const WIDTHS = [320, 390, 768, 1280, 1920];
/** Width and height of what is seen at once. */
const SEEN = { 320: 640, 390: 844, 768: 1024, 1280: 800, 1920: 1080 };
/** A4 and letter at 96 pixels an inch, less 12 mm of margin on each side. */
const PAPER = { a4: [703, 1032], letter: [725, 965] };

/** `{name, state, width, height, dark, whole}`: whole is the whole page, else what is seen at once. */
function list() {
  const at = (state, width, more = {}) => ({
    name: [state, width, more.dark ? "dark" : ""].filter(Boolean).join("-"),
    state,
    width,
    height: SEEN[width],
    dark: false,
    whole: true,
    ...more,
  });
  const all = WIDTHS.flatMap((width) => [
    at("rest", width),
    at("rest", width, { dark: true }),
    at("spanish", width, { whole: false }),
    at("mirrored", width, { whole: false }),
  ]);
  // The README's.
  all.push(at("rest", 1280, { name: "page", whole: false }));
  for (const width of [390, 1280]) {
    for (const state of ["not-affordable", "explained", "link-problems", "clamped", "reading", "no-worker", "failed"]) {
      all.push(at(state, width, { whole: false }));
    }
    all.push(at("saved", width), at("unfolded", width));
  }
  for (const dark of [false, true]) {
    all.push(at("levers", 390, { whole: false, dark }), at("explained", 1280, { whole: false, dark: true }));
    all.push(at("embedded", 768, { dark }));
  }
  for (const [paper, [width, height]] of Object.entries(PAPER)) {
    all.push(at("printed", width, { name: `printed-${paper}`, height }));
  }
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

async function take(browser, url, { name, state, width, height, dark, whole }) {
  const phone = width < 500;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    hasTouch: phone,
    isMobile: phone,
    deviceScaleFactor: 1,
    colorScheme: dark ? "dark" : "light",
    locale: "en-US",
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await STATES[state](page);
  if (whole) {
    // What sticks to the window stands where it does on a window as high as the page.
    const full = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: full });
    await page.waitForTimeout(600);
  }
  // What is there may not be painted yet.
  await page.waitForTimeout(300);
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(data, "base64"));
  await context.close();
}

const wanted = process.argv.slice(2);
const pictures = list().filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)));
mkdirSync(FOLDER, { recursive: true });
if (wanted.length === 0) {
  for (const old of readdirSync(FOLDER)) if (old.endsWith(".webp")) rmSync(join(FOLDER, old));
}
const site = await serve({ base: "/" });
const executablePath = execFileSync(join(ROOT, "scripts/chromium"), { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", "--no-first-run"] });
for (const picture of pictures) {
  await take(browser, site.url, picture);
  console.log(`docs/pictures/${picture.name}.webp`);
}
await browser.close();
await site.close();
