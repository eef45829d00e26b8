// Nothing leaves the page's sides, from the smallest phone to a desk, at rest and at work.

import { expect, test } from "./fixtures.mjs";
import { agrees, lever, LEVERS, open, settles, type } from "./dues.mjs";
import { unfold } from "./unfold.mjs";

/** Brings the levers into sight: on a narrow page they are in a sheet. */
async function reach(page) {
  const { field } = lever(page, "now");
  if (await field.isVisible() && (await inSight(field))) return;
  const button = page.locator('button[aria-controls="levers"]:visible').first();
  // An open sheet may have been scrolled away from its first lever.
  if ((await button.getAttribute("aria-expanded")) === "true") {
    await field.scrollIntoViewIfNeeded();
    return;
  }
  await button.click();
  await expect(field).toBeInViewport();
}

const inSight = (locator) =>
  locator.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + 2, top + 2);
    return !!at && (at === element || element.contains(at));
  });

/** The page cannot be scrolled sideways, and nothing shown is cut off at its end. */
async function fits(page) {
  const { wide, room, beyond } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const kept = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") return true;
      }
      return false;
    };
    const beyond = [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { width, height, right, left } = element.getBoundingClientRect();
        return width > 0 && height > 0 && (right > room + 1 || left < -1) && !kept(element);
      })
      .map((element) => element.outerHTML.slice(0, 120));
    return { wide: document.scrollingElement.scrollWidth, room, beyond };
  });
  // The second names what is to blame for the first.
  expect({ wide, beyond: beyond.slice(0, 5) }, "within the page's sides").toEqual({
    wide: room,
    beyond: [],
  });
}

for (const [width, height] of [
  [320, 640],
  [768, 1024],
  [1280, 800],
]) {
  for (const locale of ["en-US", "de-DE"]) {
    test.describe(`${width} px wide, ${locale}`, () => {
      test.use({ viewport: { width, height }, locale });

      test("fits at rest, shows every lever, works, and fits while it does", async ({ page }) => {
        await open(page);
        await fits(page);
        await reach(page);
        for (const name of LEVERS) {
          const { slider, field } = lever(page, name);
          await field.scrollIntoViewIfNeeded();
          await expect(field).toBeInViewport();
          await slider.scrollIntoViewIfNeeded();
          await expect(slider).toBeInViewport();
        }
        for (const [name, text] of [
          ["cut", "12"],
          ["then", "1000"],
          ["for", "24"],
          ["odds", "1"],
        ]) {
          await reach(page);
          await type(page, name, text);
          await settles(page, name, Number(text));
          await fits(page);
        }
        await agrees(page);
      });

      test("fits with a link that is all wrong", async ({ page }) => {
        await open(page, `#v=1&now=x&cut=${"y".repeat(60)}&${"unknown".repeat(12)}=1`);
        await expect(page.locator("[data-notice]").first()).toBeVisible();
        await fits(page);
      });

      test("fits with the largest figures there are", async ({ page }) => {
        await open(page, "#v=1&now=999999999h&cut=0h&for=24&then=999999999h");
        await fits(page);
      });
    });
  }
}

for (const width of [360, 390, 1280]) {
  test(`${width} px wide, no figure is broken or cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    // A gain of six digits, and rates by the month with their cents.
    await open(page, "#v=1&now=5000m&cut=3466.67m&then=12000m");
    const figure = page.locator('[data-metric="net-gain"]');
    const [high, line] = await figure.evaluate((one) => [
      one.getBoundingClientRect().height,
      Number.parseFloat(getComputedStyle(one).lineHeight),
    ]);
    expect(high, "one line").toBeLessThan(1.5 * line);
    if (width > 390) {
      const hidden = await lever(page, "cut").field.evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(hidden, "the whole rate is seen").toBeLessThanOrEqual(0);
    }
    const map = page.locator("svg.map");
    await map.scrollIntoViewIfNeeded();
    await expect(map.locator("text").first()).toBeVisible();
    const cut = await map.evaluate((svg) => {
      const side = svg.getBoundingClientRect().left;
      const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim() !== "");
      return texts.filter((text) => text.getBoundingClientRect().left < side - 1).map((text) => text.textContent);
    });
    expect(cut, "cut off at the side").toEqual([]);
  });
}

for (const width of [320, 390, 768, 1280]) {
  test(`${width} px wide, letters twice as large fit, folded and unfolded`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 800 });
    // The browser's own setting, not its zoom.
    const session = await context.newCDPSession(page);
    await session.send("Page.enable");
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await open(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    await fits(page);
    const opener = page.locator("#open-levers");
    if (await opener.isVisible()) {
      await opener.click();
      for (const part of [".levers-in", ".sheet-foot"]) {
        const beyond = await page.locator(part).evaluate((one) => one.scrollWidth - one.clientWidth);
        expect(beyond, `${part} of the sheet`).toBeLessThanOrEqual(0);
      }
      await page.keyboard.press("Escape");
    }
    await unfold(page);
    await fits(page);
  });
}
