// What is pressed is large enough to be hit: by a finger, and by a mouse that is not steady.

import { LINK, open } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { unfold } from "./unfold.mjs";

/** Everything that can be pressed, in sight, in its turn. */
const PRESSED =
  'a[href], button, input:not([type="hidden"]), select, textarea, [role="slider"], [tabindex="0"]';

/**
 * Those that are not hit everywhere within `side` pixels, a square around their middle, with what
 * lies there instead. Words within a sentence are as high as its lines (WCAG 2.5.8's exception).
 */
function missed(page, side, place = "body") {
  return page.evaluate(
    ([selector, side, place]) => {
      const label = (e) => document.querySelector(`label[for="${e.id}"]`) ?? e.closest("label");
      const inSentence = (e) =>
        !e.matches("button.link, button.why-link") &&
        getComputedStyle(e).display.startsWith("inline") &&
        [...e.parentNode.childNodes].some((n) => n !== e && /\p{L}{3}/u.test(n.textContent));
      const found = [];
      for (const e of document.querySelector(place).querySelectorAll(selector)) {
        const style = getComputedStyle(e);
        if (e.disabled || !e.checkVisibility({ visibilityProperty: true }) || inSentence(e)) continue;
        e.scrollIntoView({ block: "center", behavior: "instant" });
        // Wide areas are scrolled sideways by hand.
        const box = e.getBoundingClientRect();
        if (box.width === 0 || style.pointerEvents === "none") continue;
        const middle = [box.left + box.width / 2, box.top + box.height / 2];
        const mine = (at) => at && (e.contains(at) || label(e)?.contains(at));
        const off = side / 2 - 1;
        const spots = [[-1, 0], [1, 0], [0, -1], [0, 1]].map(([x, y]) => [
          middle[0] + x * off,
          middle[1] + y * off,
        ]);
        const bad = spots
          .map(([x, y]) => document.elementFromPoint(x, y))
          .filter((at) => !mine(at));
        if (bad.length > 0) {
          found.push(`${e.outerHTML.slice(0, 110)} ${Math.round(box.width)}×${Math.round(box.height)} → ${bad[0]?.outerHTML.slice(0, 60)}`);
        }
      }
      return found;
    },
    [PRESSED, side, place],
  );
}

test.describe("a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a finger hits everything on 44 px, folded and unfolded", async ({ page }) => {
    await open(page, LINK);
    expect(await missed(page, 44)).toEqual([]);
    await page.locator("#open-levers").tap();
    expect(await missed(page, 44, "#levers")).toEqual([]);
    await page.getByRole("button", { name: "Done" }).tap();
    await unfold(page);
    expect(await missed(page, 44)).toEqual([]);
  });
});

test("a mouse hits everything on 24 px, unfolded", async ({ page }) => {
  await open(page, LINK);
  await unfold(page);
  expect(await missed(page, 24)).toEqual([]);
});
