// The page in other languages: the same figures, said otherwise; the browser's language, the
// switch, the link; and a layout that bears a language that runs the other way.

import { expect, test } from "./fixtures.mjs";
import { agrees, lever, metrics, open, settles, type } from "./dues.mjs";

/** What the document says of its language. */
const spoken = (page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

/** Braces and keys of a template that nobody filled. */
async function isFilled(page) {
  expect(await page.locator("body").textContent()).not.toMatch(/[{}]|undefined/);
}

/** Everything that is to be read, unfolded. */
async function unfold(page) {
  const folded = page.locator('.fold-title[aria-expanded="false"]:visible');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Nothing stands beyond the page's sides. */
async function fits(page) {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return { room, wide: document.scrollingElement.scrollWidth };
  });
  expect(wide.wide, "no sideways scroll").toBe(wide.room);
}

/** No text of a chart begins or ends beyond its drawing. */
async function chartsAreWhole(page) {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("svg.chart")].flatMap((svg) => {
      const room = svg.getBoundingClientRect();
      const side = document.documentElement.clientWidth;
      return [...svg.querySelectorAll("text")]
        .filter((text) => text.textContent.trim() !== "")
        .map((text) => ({ text: text.textContent, at: text.getBoundingClientRect() }))
        .filter(({ at }) => at.width > 0 && (at.left < room.left - 2 || at.right > side + 2))
        .map(({ text }) => text);
    }),
  );
  expect(cut, "cut off in a chart").toEqual([]);
}

test.describe("a browser that asks for Spanish", () => {
  test.use({ locale: "es-ES" });

  test("is answered in Spanish, with English's figures", async ({ page }) => {
    await open(page);
    expect(await spoken(page)).toEqual(["es", "ltr"]);
    await expect(page).toHaveTitle(/Vale la pena/);
    await expect(page.locator("h1.headline")).toContainText("Vale la pena");
    await agrees(page);
    await unfold(page);
    await isFilled(page);
    await expect(page.locator("body")).not.toContainText(/\b(you|your|the)\b/i);
    expect(new URL(page.url()).hash).not.toContain("lang=");
  });

  test("takes 1,5 in a field, and explains in Spanish", async ({ page }) => {
    await open(page);
    await type(page, "then", "41,5");
    await settles(page, "then", 41.5);
    await expect(lever(page, "then").field).toHaveValue("41,5");
    await page.locator("#why-net-gain").click();
    await expect(page.locator("#why-title")).toContainText("¿Por qué");
    await expect(page.locator("#why")).not.toContainText(/[{}]|\bthe\b/);
    await agrees(page);
  });

  test("can be switched to English, which the link then says", async ({ page }) => {
    await open(page);
    const before = await metrics(page);
    await page.locator("#language").selectOption({ label: "English" });
    await expect(page.locator("h1.headline")).toContainText("Worth it");
    expect(await spoken(page)).toEqual(["en", "ltr"]);
    // The trials are asked for again, in the other language.
    await expect.poll(() => metrics(page)).toEqual(before);
    await expect.poll(() => new URL(page.url()).hash).toContain("lang=en");
    await page.reload();
    await expect(page.locator("h1.headline")).toContainText("Worth it");
    await page.locator("#language").selectOption({ label: "Español" });
    await expect(page.locator("h1.headline")).toContainText("Vale la pena");
    await expect.poll(() => new URL(page.url()).hash).not.toContain("lang=");
  });
});

test("a link speaks its language, and keeps it while it is edited", { tag: "@address" }, async ({ page }) => {
  await open(page, "#v=1&now=30h&cut=21.5h&lang=es");
  await expect(page.locator("h1.headline")).toContainText(/pena|sostenerlo/);
  await type(page, "cut", "20");
  await settles(page, "cut", 20);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/cut=20h.*lang=es/);
});

test("a language that cannot be had leaves English and says so", { tag: "@address" }, async ({ page, problems }) => {
  await page.route("**/es.txt", (route) => route.abort());
  await page.goto("#v=1&lang=es");
  await expect(page.locator("[data-notice]")).toContainText("could not be loaded");
  await expect(page.locator("h1.headline")).toContainText("Worth it");
  // The failed request is what this test provoked.
  problems.splice(0);
});

test("what was wrong with a link is said in its language", async ({ page }) => {
  await open(page, "#v=1&now=x&nonsense=1&cut=21,5h&for=6.4&lang=es");
  await expect(page.locator("[data-notice]")).toContainText([
    "«now=x» no es un número; en su lugar está «29.74h».",
    "«nonsense=1» es algo que este programa no conoce; se dejó fuera.",
    "«cut=21,5h» tiene una coma",
    "«for=6.4» no es un número entero; se tomó «6».",
    "Todo lo demás está como se envió.",
  ]);
  await open(page, "#v=9&lang=es");
  await expect(page.locator("[data-notice]")).toContainText("Este enlace es de la versión 9");
});

test("what is said before the program, and after it has failed, is in the reader's language", async ({ page, problems }) => {
  await open(page, "#v=1&lang=es");
  await page.evaluate(() => {
    Document.prototype.createElementNS = () => {
      throw new DOMException("on purpose", "NotSupportedError");
    };
  });
  await page.locator(".fold-title").last().click();
  await expect(page.locator("main.failed h1")).toHaveText("Algo se rompió en esta página");
  await page.route(/app-[^/]*\.wasm/, (route) => route.abort());
  await page.goto("./?again#v=1&lang=es");
  await expect(page.getByRole("alert")).toContainText("No se pudo cargar la calculadora");
  await expect(page.getByRole("alert")).toContainText("Tu enlace se conserva");
  await expect(page.locator("#boot")).toHaveAttribute("lang", "es");
  problems.splice(0);
});

for (const width of [320, 1280]) {
  test(`from right to left nothing is cut, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "#v=1&now=30h&cut=21.5h&for=8&then=42h&odds=70&lang=mirror");
    expect(await spoken(page)).toEqual(["en-x-mirror", "rtl"]);
    await fits(page);
    await chartsAreWhole(page);
    await isFilled(page);
    // Time still runs to the right: the first mark of a chart stands left of the last.
    const marks = page.locator("svg.chart").first().locator("text");
    const now = await marks.filter({ hasText: /^n[oó]w$/ }).first().boundingBox();
    expect(now).not.toBeNull();
    const chart = await page.locator("svg.chart").first().boundingBox();
    expect(now.x - chart.x).toBeLessThan(chart.width / 4);
    if (width === 1280) await agrees(page);
  });
}
