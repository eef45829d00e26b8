// Draws the icons that are pictures from the one that is a drawing, src/ui/icons/icon.svg, in the
// browser of the tests. Run it when the drawing changes; the pictures are kept in git.
//
//   scripts/need e2e chromium && node scripts/icons.mjs

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { chromium } = createRequire(at("../tests/e2e/package.json"))("@playwright/test");

const ICONS = at("../src/ui/icons/");
const drawing = readFileSync(`${ICONS}icon.svg`, "base64");

/** Name, side in pixels, ground, and the drawing's share of the side: of a maskable icon only the
 * inner circle of 80 % is sure to be seen. */
const PICTURES = [
  ["icon-192.png", 192, "transparent", 1],
  ["icon-512.png", 512, "transparent", 1],
  ["maskable-512.png", 512, "#ffffff", 0.7],
];

const executablePath = execFileSync(at("chromium"), { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath });
for (const [name, side, ground, share] of PICTURES) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">` +
      `<img width="${side * share}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.screenshot({ path: ICONS + name, omitBackground: true });
}
await browser.close();
