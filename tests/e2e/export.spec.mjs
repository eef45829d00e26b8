// Charts taken away: as drawn, as a picture, and the numbers behind them.

import { readFileSync } from "node:fs";
import { LINK, open, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

const CHARTS = ["gain over time", "cash", "rate and months", "what could flip it", "trials by gain", "trials by month"];
const BROKEN = /NaN|Infinity|undefined/;

async function taken(page, kind, chart) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: `${kind}: ${chart}`, exact: true }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`dues-${chart.replaceAll(" ", "-")}.${kind.toLowerCase()}`);
  return readFileSync(await download.path());
}

for (const colorScheme of ["light", "dark"]) {
  test(`every chart is a drawing and a picture of its own, ${colorScheme}`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expect(page.locator('[data-chart="swings"]')).toBeVisible();
    for (const chart of CHARTS) {
      const svg = (await taken(page, "SVG", chart)).toString();
      expect(svg).not.toMatch(BROKEN);
      expect(svg, "its colours are in it").not.toMatch(/var\(|class=/);
      // By itself, without the page's styles, it has the page's ground and the finding over it.
      const alone = await context.newPage();
      await alone.setContent(svg);
      const [paper, letters, drawn] = await alone.evaluate(() => [
        getComputedStyle(document.querySelector("svg > rect")).fill,
        document.querySelector("svg > text").textContent.length,
        document.querySelectorAll("svg svg path, svg svg rect, svg svg line").length,
      ]);
      expect(paper).toBe(colorScheme === "dark" ? "rgb(18, 22, 26)" : "rgb(255, 255, 255)");
      expect(letters).toBeGreaterThan(8);
      expect(drawn).toBeGreaterThan(2);
      await alone.close();
      const png = await taken(page, "PNG", chart);
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16), "sharp enough").toBeGreaterThan(700);
    }
  });
}

test("the numbers behind every chart are those of the page", async ({ page }) => {
  await open(page, `${LINK}&name=%3Dcmd`);
  await expect(page.locator('[data-chart="swings"]')).toBeVisible();
  const shown = await values(page);
  for (const chart of CHARTS) {
    const text = (await taken(page, "CSV", chart)).toString();
    expect(text).not.toMatch(BROKEN);
    const rows = text.trimEnd().split("\n").map((line) => line.split(","));
    expect(rows.length).toBeGreaterThan(3);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=@+]/);
    if (chart === "gain over time") {
      const last = rows.at(-1);
      const at = (name) => Number(last[rows[0].indexOf(name)]);
      expect(rows).toHaveLength(122);
      expect(at("Gain if it works")).toBe(shown["net-gain-works"]);
      expect(at("Gain at your odds")).toBe(shown["net-gain"]);
      expect(at("1 in 10 trials below")).toBeLessThan(at("9 in 10 trials below"));
    }
  }
});
