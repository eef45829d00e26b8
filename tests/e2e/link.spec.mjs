// The link: what is copied opens the same figures elsewhere; back and forward go between links;
// what is wrong in one is said in words, and the rest of it counts.

import { expect, test } from "./fixtures.mjs";
import { agrees, evaluate, evaluated, hash, inLink, lever, LINK, open, ready, settles, type, values } from "./dues.mjs";

const notices = (page) => page.locator("[data-notice]").filter({ visible: true });

test.describe("shared", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("opens the same figures in a fresh page", async ({ page, openFresh }) => {
    await page.addInitScript(() => {
      // The device's own sheet would take the link before the clipboard.
      Object.defineProperty(Navigator.prototype, "share", { value: undefined });
    });
    await open(page);
    await type(page, "cut", "19.75");
    await type(page, "odds", "55");
    await page.locator('[data-action="share"]').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^http.*#v=1&.*cut=19\.75h/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(() => page.url()).toBe(copied);
    await agrees(page);
    const fresh = await openFresh(copied);
    await ready(fresh);
    expect(await values(fresh)).toEqual(await values(page));
    await agrees(fresh);
  });
});

test("is handed to the device's own sheet where there is one", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.handed = [];
    Object.defineProperty(Navigator.prototype, "share", {
      value: async (data) => void globalThis.handed.push(data.url),
    });
  });
  await open(page);
  await page.locator('[data-action="share"]').click();
  await expect.poll(() => page.evaluate(() => globalThis.handed)).toEqual([page.url()]);
});

test("survives a reload", async ({ page }) => {
  await open(page);
  await type(page, "then", "44");
  await settles(page, "then", 44);
  // The address may be there before the trials are.
  await agrees(page);
  const before = await values(page);
  await page.reload();
  await ready(page);
  await expect.poll(() => values(page)).toEqual(before);
});

test("has a first edit at once: a reload right after it loses nothing", async ({ page }) => {
  await open(page);
  const { slider } = lever(page, "then");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  const before = (await values(page))["net-gain"];
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.reload();
  await ready(page);
  expect((await values(page))["net-gain"]).toBe(before);
});

test("has an edit at once when the page is left", async ({ page }) => {
  await open(page);
  const at = await page.evaluate(async () => {
    const slider = document.querySelector('[data-lever="then"] input[type="range"]');
    slider.focus();
    const step = async () => {
      slider.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      await new Promise(requestAnimationFrame);
    };
    // The first is written at once, the second waits for more.
    await step();
    await step();
    const resting = location.hash;
    dispatchEvent(new PageTransitionEvent("pagehide"));
    return [resting, location.hash];
  });
  expect(at[1], "no half second to wait for").not.toBe(at[0]);
  await agrees(page);
  expect(page.url()).toContain(at[1]);
});

test("back and forward go between links, and edits stay with theirs", async ({ page }) => {
  await open(page, "#v=1&now=30h&cut=21h");
  const first = await values(page);
  await page.goto("./#v=1&now=50h&cut=33h");
  await expect.poll(async () => (await values(page))["net-gain"]).not.toBe(first["net-gain"]);
  await agrees(page);

  // Edits replace the link they began with: no entry each.
  const entries = await page.evaluate(() => history.length);
  await type(page, "for", "9");
  await settles(page, "for", 9);
  await type(page, "for", "10");
  await settles(page, "for", 10);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await agrees(page);
  const second = await values(page);

  await page.goBack();
  await expect.poll(() => values(page)).toEqual(first);
  expect(inLink(page, "now")).toBe(30);
  await agrees(page);
  await page.goForward();
  await expect.poll(() => values(page)).toEqual(second);
  expect(inLink(page, "for")).toBe(10);
  await agrees(page);
});

test("one that says no language is told the page's", async ({ page }) => {
  await open(page, "#v=1");
  await page.locator("#language").selectOption({ label: "Español" });
  await expect.poll(() => hash(page).get("lang")).toBe("es");
  await page.evaluate(() => {
    location.hash = "#v=1&cut=25h";
  });
  await expect.poll(() => hash(page).get("lang")).toBe("es");
  expect(inLink(page, "cut")).toBe(25);
});

test("going back at once after an edit loses neither link", async ({ page }) => {
  await open(page, "#v=1&now=30h&cut=21h");
  const first = await values(page);
  await page.goto("./#v=1&now=50h&cut=33h");
  await expect.poll(async () => (await values(page))["net-gain"]).not.toBe(first["net-gain"]);
  await type(page, "for", "9");
  await page.goBack();
  await expect.poll(() => values(page)).toEqual(first);
  // Longer than the edit would have waited for its place in the address bar.
  await page.waitForTimeout(1_000);
  expect(inLink(page, "now")).toBe(30);
  expect(await values(page)).toEqual(first);
});

for (const [what, link, words] of [
  ["a value that is no number", "#v=1&now=45h&cut=abc&for=9", /abc|cut|reduced/i],
  ["a value out of bounds", "#v=1&now=45h&for=9&odds=140", /140|odds/i],
  ["an unknown name", "#v=1&now=45h&for=9&nonsense=3", /nonsense/],
  ["a name given twice", "#v=1&now=45h&for=9&cut=20h&cut=21h", /cut|reduced/i],
  ["markup", "#v=1&now=45h&for=9&%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1", /img/],
]) {
  test(`says so of ${what}, and keeps the rest`, async ({ page }) => {
    await open(page, link);
    await expect(notices(page).filter({ hasText: words }).first()).toBeVisible();
    await expect(lever(page, "now").field).toHaveValue("45");
    await expect(lever(page, "for").field).toHaveValue("9");
    await agrees(page);
  });
}

test("of a newer version says so, and opens nothing of it", async ({ page }) => {
  await open(page, "#v=2&now=99h&for=9");
  await expect(notices(page).filter({ hasText: /version|newer/i }).first()).toBeVisible();
  const shown = await values(page);
  expect(shown).toEqual(evaluated("#v=1", Object.keys(shown)));
  expect(() => evaluate(page.url())).toThrow(/version|newer/i);
});

test("of a newer version leaves what is on the page where it is", async ({ page }) => {
  await open(page, LINK);
  const before = await values(page);
  await page.evaluate(() => {
    location.hash = "#v=9&now=1h";
  });
  await expect(notices(page).filter({ hasText: /version|newer/i }).first()).toBeVisible();
  expect(await values(page)).toEqual(before);
  // The next edit makes the address a link again.
  await lever(page, "for").field.fill("11");
  await page.keyboard.press("Enter");
  await expect(async () => expect(inLink(page, "for")).toBe(11)).toPass();
  await agrees(page);
});

test("has no notice where nothing is wrong", async ({ page }) => {
  await open(page, LINK);
  await expect(notices(page)).toHaveCount(0);
});
