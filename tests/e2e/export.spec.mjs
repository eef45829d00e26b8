// Charts taken away: as drawn, as a picture, and the numbers behind them.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { evaluate, LINK, METRICS, open, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

const COMMAND = fileURLToPath(new URL("../../target/release/dues", import.meta.url));
const simulated = (link) =>
  JSON.parse(execFileSync(COMMAND, ["simulate", link, "--json"], { encoding: "utf8", maxBuffer: 1e8 }));

/** Each chart by the name of its file, with its mark in the document. */
const CHARTS = {
  "gain over time": "gain",
  cash: "cash",
  "rate and months": "map",
  "what could flip it": "swings",
  "trials by gain": "trials-gain",
  "trials by month": "trials-even",
};
const BROKEN = /NaN|Infinity|undefined|null/;
/** Pixels of the picture for each of the drawing. */
const SHARP = 2;

async function taken(page, kind, chart) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: `${kind}: ${chart}`, exact: true }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`dues-${chart.replaceAll(" ", "-")}.${kind.toLowerCase()}`);
  return readFileSync(await download.path());
}

/** What a drawing says, piece by piece. */
const pieces = (svg) => svg.locator("text").evaluateAll((all) => all.map((text) => text.textContent).filter(Boolean));

for (const colorScheme of ["light", "dark"]) {
  test(`every chart is a drawing and a picture of its own, ${colorScheme}`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expect(page.locator('[data-chart="swings"]')).toBeVisible();
    const paper = colorScheme === "dark" ? [18, 22, 26] : [255, 255, 255];
    const alone = await context.newPage();
    for (const [chart, mark] of Object.entries(CHARTS)) {
      const svg = (await taken(page, "SVG", chart)).toString();
      expect(svg).not.toMatch(BROKEN);
      expect(svg, "its looks are in it, and nothing of the page").not.toMatch(/var\(|class=|style=|<script|href=|tabindex/);
      const shown = await pieces(page.locator(`[data-chart="${mark}"]`));
      expect(shown.length).toBeGreaterThan(2);

      // By itself, without the page's styles: the same figures under the finding, on its own ground.
      await alone.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
      expect(await alone.evaluate(() => document.querySelector("parsererror"))).toBeNull();
      const [ground, finding, title, described, drawn, width, height] = await alone.evaluate(() => [
        getComputedStyle(document.querySelector("svg > rect")).fill,
        document.querySelector("svg > text").textContent,
        document.querySelector("svg > title").textContent,
        document.querySelector("svg > desc").textContent.length,
        [...document.querySelectorAll("svg svg text")].map((text) => text.textContent).filter(Boolean),
        ...["width", "height"].map((side) => Number(document.documentElement.getAttribute(side))),
      ]);
      expect(ground).toBe(`rgb(${paper.join(", ")})`);
      expect(drawn).toEqual(shown);
      expect(title.startsWith(finding), "the finding stands over it").toBe(true);
      expect(described).toBeGreaterThan(8);

      const png = await taken(page, "PNG", chart);
      const picture = await page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
        const corner = [...context.getImageData(1, 1, 1, 1).data].slice(0, 3);
        const inked = pixels.reduce((count, pixel) => count + (pixel !== pixels[0]), 0) / pixels.length;
        return { size: [canvas.width, canvas.height], corner, inked, colours: new Set(pixels).size };
      }, png.toString("base64"));
      expect(picture.size).toEqual([Math.trunc(width * SHARP), Math.trunc(height * SHARP)]);
      expect(picture.corner).toEqual(paper);
      expect(picture.inked, `${chart} is not blank`).toBeGreaterThan(0.02);
      expect(picture.colours).toBeGreaterThan(30);
    }
  });
}

test("the numbers behind every chart are those of the page and of the command line", async ({ page }) => {
  await open(page, `${LINK}&name=%3Dcmd`);
  await expect(page.locator('[data-chart="swings"]')).toBeVisible();
  const shown = await values(page);
  expect(Object.keys(shown)).toEqual(expect.arrayContaining(METRICS));
  const tables = {};
  for (const chart of Object.keys(CHARTS)) {
    const text = (await taken(page, "CSV", chart)).toString();
    expect(text).not.toMatch(BROKEN);
    const rows = text.trimEnd().split("\n").map((line) => line.split(","));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=@+]/);
    tables[chart] = rows;
  }
  const at = (rows, row, name) => {
    const column = rows[0].indexOf(name);
    expect(column, `${name} in ${rows[0]}`).toBeGreaterThanOrEqual(0);
    return Number(row[column]);
  };

  const gains = tables["gain over time"];
  expect(gains).toHaveLength(122);
  expect(at(gains, gains.at(-1), "Gain if it works")).toBe(shown["net-gain-works"]);
  expect(at(gains, gains.at(-1), "Gain if it doesn’t")).toBe(shown["net-gain-fails"]);
  expect(at(gains, gains.at(-1), "Gain at your odds")).toBe(shown["net-gain"]);
  expect(at(gains, gains.at(-1), "1 in 10 trials below")).toBeLessThan(at(gains, gains.at(-1), "9 in 10 trials below"));

  // The bands of the cash, where they are kept.
  const [{ cash: kept }] = simulated(LINK).routes;
  for (const [month, [p10, , , , p90]] of Object.entries(kept)) {
    const row = tables.cash[Number(month) + 1];
    expect(at(tables.cash, row, "Cash: 1 in 10 trials below")).toBe(p10);
    expect(at(tables.cash, row, "Cash: 9 in 10 trials below")).toBe(p90);
  }

  const cash = tables.cash.slice(1).flatMap((row) => ["Cash if it works", "Cash if it doesn’t"].map((name) => at(tables.cash, row, name)));
  expect(Math.min(...cash)).toBe(shown["lowest-cash"]);

  // Single cells, asked of the command line as scenarios of their own.
  const map = tables["rate and months"];
  for (const [row, column] of [[1, 1], [9, 6], [map.length - 1, map[0].length - 1]]) {
    const { net_gain: gain } = evaluate(`${LINK}&cut=${map[row][0]}h&for=${map[0][column]}`.replace("&cut=21.5h&for=8", ""));
    expect(Number(map[row][column])).toBeCloseTo(gain, 6);
  }
  const swings = tables["what could flip it"];
  const odds = swings.find(([name]) => name === "Odds that it works");
  for (const end of ["Low", "High"]) {
    const { net_gain: gain } = evaluate(LINK.replace("odds=70", `odds=${100 * at(swings, odds, end)}`));
    expect(at(swings, odds, `Gain at ${end.toLowerCase()}`)).toBeCloseTo(gain, 6);
  }

  // How ten thousand trials end, twice: by gain, then by month.
  const spread = tables["trials by gain"];
  const second = spread.findIndex((row, i) => i > 0 && row[0] !== "" && Number.isNaN(Number(row[0])));
  const sum = (rows) => rows.reduce((all, row) => all + Number(row.at(-1)), 0);
  expect(sum(spread.slice(1, second))).toBe(10_000);
  expect(sum(spread.slice(second + 1))).toBe(10_000);
  expect(tables["trials by month"]).toEqual(spread);
});
