// Ten states look as they did: compared with the pictures in tests/e2e/pictures, which `make pictures`
// takes again once a change of looks is meant. Letters differ from machine to machine, so pictures
// are compared where the fonts are those of the pictures (pictures/fonts.json).

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.mjs";
import { STATES } from "./states.mjs";

const FONTS = fileURLToPath(new URL("pictures/fonts.json", import.meta.url));
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** How much of a picture may differ: edges of letters, by another release of the browser. */
const LEEWAY = { maxDiffPixelRatio: 0.002, threshold: 0.25 };

const PICTURES = [
  ["rest", "wide", WIDE],
  ["rest", "dark", { ...WIDE, colorScheme: "dark" }],
  ["rest", "phone", PHONE],
  ["explained", "wide", WIDE],
  ["spanish", "wide", WIDE],
  ["saved", "wide", WIDE],
  ["mirrored", "phone", PHONE],
  ["not-affordable", "phone", PHONE],
  ["levers", "phone", PHONE],
  ["printed", "paper", { viewport: { width: 703, height: 1032 } }],
];

/** Widths of a line in the page's two faces: other fonts, other widths. */
const letters = (page) =>
  page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d");
    const root = getComputedStyle(document.documentElement);
    return ["--sans", "--serif"].map((face) => {
      context.font = `600 40px ${root.getPropertyValue(face)}`;
      return Math.round(context.measureText("Worth it at your odds: +$85,800 (14) ñ ¿?").width);
    });
  });

for (const [state, kind, use] of PICTURES) {
  test.describe(() => {
    test.use({ ...use, reducedMotion: "reduce" });

    test(`${state} (${kind}) looks as it did`, async ({ page }, { config }) => {
      // What is printed or saved has a date.
      await page.clock.setFixedTime(new Date("2026-11-27T12:00:00"));
      await STATES[state](page);
      const here = await letters(page);
      if (config.updateSnapshots === "all") writeFileSync(FONTS, `${JSON.stringify(here)}\n`);
      const known = existsSync(FONTS) ? JSON.parse(readFileSync(FONTS, "utf8")) : null;
      test.skip(String(known) !== String(here), "this machine has other fonts than the pictures");
      // Where the pointer is, something may be lit.
      await page.mouse.move(0, 0);
      await expect(page).toHaveScreenshot(`${state}-${kind}.png`, {
        ...LEEWAY,
        // The address is that of this run's server.
        mask: [page.locator(".report .qr"), page.locator(".whole-link")],
      });
    });
  });
}
