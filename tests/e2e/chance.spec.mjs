// The trials, the map and the flips: the same figures as the command line's, and never stale ones.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { agrees, evaluate, inLink, lever, oddsOnMapAgree, open, ready, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

const COMMAND = fileURLToPath(new URL("../../target/release/dues", import.meta.url));
const dues = (...words) =>
  JSON.parse(execFileSync(COMMAND, [...words, "--json"], { encoding: "utf8", maxBuffer: 1e8 }));

const LINK = "#v=1&now=30h&cut=21.5h&for=8&then=42h&odds=70";
const odds = (page) => page.locator('[data-metric="odds-ahead"]');
const done = (page) => expect(odds(page)).toHaveAttribute("data-state", "done", { timeout: 20_000 });

test("the odds are the ensemble's, to the last digit", async ({ page }) => {
  await open(page, LINK);
  await done(page);
  await expect(odds(page)).toHaveAttribute("data-trials", "10000");
  const simulated = dues("simulate", `${LINK}`).routes[0].odds_ahead;
  expect((await values(page))["odds-ahead"]).toBe(simulated);
});

test("trials and seed of the link are kept", async ({ page }) => {
  const link = `${LINK}&trials=1500&seed=9`;
  await open(page, link);
  await done(page);
  await expect(odds(page)).toHaveAttribute("data-trials", "1500");
  expect((await values(page))["odds-ahead"]).toBe(dues("simulate", link).routes[0].odds_ahead);
});

test("why the odds are so adds up to the trials", async ({ page }) => {
  await open(page, LINK);
  await done(page);
  await page.locator("#why-odds-ahead").click();
  const total = page.locator("#why tfoot td");
  await expect(total).toBeVisible();
  const ahead = dues("simulate", LINK).routes[0].endings.map((ending) => ending.ahead);
  const written = new Intl.NumberFormat("en-US");
  await expect(total).toHaveText(written.format(ahead.reduce((a, b) => a + b)));
});

test("the map's cells are the model's with both levers set", async ({ page }) => {
  await open(page, LINK);
  const section = page.locator("#how-low");
  await section.getByRole("button", { name: "table" }).click();
  const row = section.locator("tbody tr");
  await expect(row).toHaveCount(25);
  for (const [at, column] of [[0, 0], [5, 3], [12, 23], [24, 4]]) {
    const cut = await row.nth(at).locator("th").getAttribute("data-value");
    const gain = await row.nth(at).locator("td").nth(column).getAttribute("data-value");
    const months = column + 1;
    const link = LINK.replace("cut=21.5h", `cut=${cut}h`).replace("for=8", `for=${months}`);
    expect(Number(gain), `${cut} for ${months}`).toBe(evaluate(link).net_gain);
  }
});

test("the map's odds are the command line's, cell by cell", async ({ page }) => {
  await open(page, LINK);
  await page.getByRole("radio", { name: "the odds of being ahead" }).check();
  const map = page.locator("#how-low svg.map");
  await expect(map).toBeVisible();
  // Paler until every cell has all its trials.
  await expect(map).not.toHaveClass(/old/, { timeout: 30_000 });
  await expect(page.locator("#how-low svg.map .map-words")).toContainText("60–70 in 100");
  const odds = Number(await page.locator('[data-metric="odds-ahead"]').getAttribute("data-value"));
  await expect(map).toContainText(`You: ${Math.round(odds * 100)} in 100`);
  await oddsOnMapAgree(page, LINK);
  // The point moves over a map that stays as it is.
  const layers = await map.locator(".layers").innerHTML();
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await expect(lever(page, "for").field).toHaveValue("9");
  expect(await map.locator(".layers").innerHTML()).toBe(layers);
  await page.getByRole("radio", { name: "the gain" }).check();
  await expect(map).toContainText("flips to a loss");
});

test("says what the trials come to, and both means where they differ", async ({ page }) => {
  await open(page, "#v=1&now=45h&cut=28h&for=7&then=70h&odds=80&savings=?");
  const facts = page.locator(".spread .facts");
  await expect(facts).toContainText("Whether your cash lasts is not counted");
  await expect(facts).toContainText("On average all trials end at");
  await expect(page.locator(".differs")).toHaveCount(0);
  const link =
    "#v=1&now=45h&cut=28h&for=7&then=70h&odds=80&savings=9000&living=4000&then-loss=6&then-loss-months=12&then-loss-cut=30";
  await open(page, link);
  const [route] = dues("simulate", link).routes;
  const percent = Math.round(route.odds_not_affordable * 100);
  await expect(facts).toContainText(`Your cash runs out in ${percent} of 100 trials`);
  await expect(page.locator(".differs")).toContainText("The mean of 10,000 trials is −$");
  expect(route.mean).toBeLessThan(0);
});

test("the point on the map is dragged, and everything follows", async ({ page }) => {
  await open(page, LINK);
  const map = page.locator("#how-low svg.map");
  await expect(map).toBeVisible();
  await map.scrollIntoViewIfNeeded();
  const ring = await map.locator(".ring").boundingBox();
  const middle = [ring.x + ring.width / 2, ring.y + ring.height / 2];
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0] + 90, middle[1] + 40, { steps: 8 });
  await page.mouse.up();
  await expect(async () => {
    expect(inLink(page, "for")).toBeGreaterThan(9);
    expect(inLink(page, "cut")).toBeLessThan(21);
  }).toPass();
  expect(Number(await lever(page, "for").field.inputValue())).toBe(inLink(page, "for"));
  expect(Number(await lever(page, "cut").field.inputValue())).toBe(inLink(page, "cut"));
  await agrees(page);
  // One step back undoes the whole drag.
  await page.keyboard.press("Control+z");
  await expect(async () => expect(inLink(page, "for")).toBe(8)).toPass();
  expect(inLink(page, "cut")).toBe(21.5);
});

test("the point on the map moves by keys", async ({ page }) => {
  await open(page, LINK);
  const map = page.locator("#how-low svg.map");
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(lever(page, "for").field).toHaveValue("9");
  await expect(lever(page, "cut").field).toHaveValue("21.75");
  await expect(map).toBeFocused();
  await agrees(page);
});

test("the bars are the command line's swings", async ({ page }) => {
  await open(page, LINK);
  const bars = page.locator("#what-flips [data-swing]");
  await expect(bars.first()).toBeVisible();
  const { swings } = dues("flips", LINK);
  const shown = await bars.evaluateAll((all) =>
    all.map((bar) => [bar.dataset.swing, Number(bar.dataset.low), Number(bar.dataset.high)]),
  );
  expect(shown.length).toBeGreaterThan(8);
  for (const [name, low, high] of shown) {
    expect([low, high], name).toEqual([swings[name].gain_low, swings[name].gain_high]);
  }
});

test("the table of swings is the command line's, and both smallest changes are said", async ({ page }) => {
  // Six months empty these savings, seven do not.
  const link = "#v=1&now=30h&then=42h&savings=7000";
  await open(page, link);
  const section = page.locator("#what-flips");
  await section.getByRole("button", { name: "table" }).click();
  const found = dues("flips", link);
  expect(found.smallest_cash_change.lever).toBe("cut");
  await expect(section.locator("h2")).toHaveText("One change is enough for the cash to last: reduced rate, $22.12/h");
  await expect(section.locator(".smallest")).toHaveText([
    "The smallest with which the cash would last: reduced rate, $22.12/h instead of $22/h.",
    "The smallest change that would make it a loss: rate after, $32.36/h instead of $42/h.",
  ]);
  const rows = section.locator(".swings-table tbody tr");
  await expect(rows).toHaveCount(Object.keys(found.swings).length);
  await expect(rows.first()).toContainText("Rate after");
  const months = rows.filter({ has: page.locator("th", { hasText: /^Months$/ }) });
  await expect(months.locator("td").last()).toHaveText(`${found.flips.for.cash[0].value} months`);
  const must = page.locator("#must-be-true tbody tr").filter({ has: page.getByRole("rowheader", { name: /^Months/ }) });
  await expect(must.locator(".bound")).toHaveText("at least 7 months, or the cash runs out");
  await must.locator(".set button").click();
  await expect(lever(page, "for").field).toHaveValue("7");
  await agrees(page);
});

test("what every other figure must be is said for whoever asks", async ({ page }) => {
  await open(page, "#v=1");
  const must = page.locator("#must-be-true");
  const rows = must.locator("tbody tr");
  const usual = await rows.count();
  await must.getByRole("button", { name: "every other figure" }).click();
  await expect(must.locator("tbody")).toHaveCount(2);
  const { flips } = dues("flips", "#v=1", "--every");
  const turning = Object.values(flips).filter(({ all, cash }) => all.length + cash.length > 0);
  await expect(rows).toHaveCount(turning.length);
  expect(turning.length).toBeGreaterThan(2 * usual);
  await expect(must).toContainText("none of these turns the answer: current job kept, ");
  // What is set is what the row says, and all else follows; the row stays where it is.
  const living = rows.filter({ has: page.getByRole("rowheader", { name: "Living costs" }) });
  const most = Math.floor(flips.living.cash[0].value);
  await expect(living.locator(".bound")).toHaveText(`at most $${most.toLocaleString("en-US")}, or the cash runs out`);
  await living.getByRole("button", { name: "Set it: Living costs" }).click();
  await expect(living.locator(".set")).toHaveText("at the edge");
  await expect(living.locator(".set button")).toBeFocused();
  await expect(living.locator(".room")).toHaveText("none");
  await agrees(page);
  expect(inLink(page, "living")).toBe(most);
});

test("a step up may be asked for after as many months as one likes", async ({ page }) => {
  const link = "#v=1&for=48";
  await open(page, link);
  const talk = page.locator(".talk");
  await expect(talk).toContainText("From month 25 of this stage on, you need at least");
  await talk.getByLabel("Ask for a step up after").selectOption("6 months");
  const { pay } = dues("negotiate", link, "--after", "6").step_up;
  const least = (Math.ceil(pay.value * 100) / 100).toFixed(2);
  await expect(talk).toContainText(`From month 7 of this stage on, you need at least $${least}/h`);
});

test("how often each route beats each other is the command line's", async ({ page }) => {
  const two = "#v=1&2.then=45h";
  await open(page, two);
  await done(page);
  const sure = page.locator("#compare .beats");
  const percent = ([low, high]) => `between ${Math.floor(low * 100)} and ${Math.ceil(high * 100)} in 100`;
  await expect(sure).toContainText(percent(dues("simulate", two).beats_intervals["1>0"]));
  const three = "#v=1&2.then=45h&3.then=38h";
  await open(page, three);
  await done(page);
  const { beats } = dues("simulate", three);
  const cells = page.locator("[data-beats]");
  await expect(cells).toHaveCount(6);
  const shown = await cells.evaluateAll((all) => all.map((cell) => [cell.dataset.beats, Number(cell.dataset.value)]));
  expect(Object.fromEntries(shown)).toEqual(beats);
});

test("how far guesses move the answer stands beside how many there are", async ({ page }) => {
  const note = page.locator(".verdict .note p").first();
  await open(page, "#v=1");
  await expect(note).toContainText("This is an example");
  const link = "#v=1&now=30h&then=42h";
  await open(page, link);
  const { low, high } = dues("flips", link).guesses;
  const figure = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
  const gain = (of) => `${of < 0 ? "−" : "+"}$${figure.format(Math.abs(of))}`;
  await expect(note).toHaveText(
    "Two of the figures behind this are yours, eleven are guesses. The guesses alone could move it between " +
      `${gain(low)} and ${gain(high)}, and one of them decides whether your cash lasts: search, if it fails.`,
  );
  await expect(note.locator(".old")).toHaveCount(0);
});

test("what is plausible is the reader's to say", async ({ page }) => {
  await open(page, LINK);
  await page.getByRole("button", { name: "change what is plausible" }).click();
  const low = page.locator("#low-odds");
  await expect(low).toHaveValue("55");
  await low.fill("20");
  await low.press("Enter");
  const bar = page.locator('#what-flips [data-swing="odds"]');
  const { swings } = dues("flips", LINK, "--range", "odds=0.2:0.85");
  await expect(bar).toHaveAttribute("data-low", String(swings.odds.gain_low));
  await expect(bar).toHaveAttribute("data-high", String(swings.odds.gain_high));
  // Nonsense is said and changes nothing; so is a range the wrong way round, or beyond what there is.
  const said = page.locator("#low-odds-note");
  await low.fill("99");
  await low.press("Enter");
  await expect(said).toContainText("must be below the higher one");
  await expect(low).toHaveValue("20");
  await low.fill("many");
  await low.press("Enter");
  await expect(said).not.toBeEmpty();
  await expect(low).toHaveValue("20");
  await page.locator("#high-odds").fill("140");
  await page.locator("#high-odds").press("Enter");
  await expect(page.locator("#high-odds")).toHaveValue("100");
  await expect(page.locator("#high-odds-note")).toContainText("all there is");
  // One's own figure stays within.
  await low.fill("90");
  await low.press("Enter");
  await expect(low).toHaveValue("70");
  await expect(said).toContainText("Set to 70%: your own figure is within");
  await low.fill("20");
  await low.press("Enter");
  await page.getByRole("button", { name: /^Usual range: Odds/ }).click();
  const usual = dues("flips", LINK).swings.odds;
  await expect(bar).toHaveAttribute("data-low", String(usual.gain_low));
  await expect(page.locator("#low-odds")).toHaveValue("55");
  // It is undone like anything else.
  const undo = page.getByRole("button", { name: "Undo" });
  for (const [range, value] of [["0.2:1", "20"], ["0.7:1", "70"], ["0.2:1", "20"], ["0.2:0.85", "20"], ["0.55:0.85", "55"]]) {
    await undo.click();
    await expect(low).toHaveValue(value);
    const { swings } = dues("flips", LINK, "--range", `odds=${range}`);
    await expect(bar).toHaveAttribute("data-high", String(swings.odds.gain_high));
  }
  await expect(undo).toBeDisabled();
});

test("a hundred fast moves end in one answer, and none of the older is shown as it", async ({ page }) => {
  // A hundred looks at the page between the moves: a busy machine needs its time.
  test.setTimeout(240_000);
  await open(page, LINK);
  await done(page);
  const before = (await values(page))["odds-ahead"];
  const { slider } = lever(page, "then");
  await slider.focus();
  for (let i = 0; i < 100; i += 1) {
    await page.keyboard.press("ArrowRight");
    const shown = await odds(page).evaluate((element) => ({ ...element.dataset }));
    // What was counted for another scenario has no value.
    if (shown.state === "running" && shown.value) expect(Number(shown.value)).not.toBe(before);
  }
  await done(page);
  await agrees(page);
  expect(inLink(page, "then")).toBe(67);
});

test("three routes are compared by their trials", async ({ page }) => {
  const link = `${LINK}&2.like=1&2.then=45h&2.odds=50&3.like=1&3.for=12`;
  await open(page, link);
  await done(page);
  const { routes } = dues("simulate", link);
  for (const [i, route] of routes.entries()) {
    const cell = page.locator(`[data-compared="${i + 1}"] [data-of="odds_ahead"]`);
    await expect(cell).toHaveAttribute("data-value", String(route.odds_ahead));
  }
  await expect(page.locator("#compare h2")).toContainText("of 100 trials");
});

test("odds of people one knows say what they leave open", async ({ page }) => {
  await open(page, "#v=1&odds=3of4");
  const note = page.locator('#must-be-true [data-note="record"]');
  await expect(note).toContainText("It worked for 3 of the 4 people you know");
  const [low, high] = (await note.textContent()).match(/(\d+) in 100/g).map((odds) => parseInt(odds));
  // Beta(4, 2) at its 10 % and 90 % points.
  expect([low, high]).toEqual([42, 89]);
  await page.goto(page.url().replace("odds=3of4", "odds=67"));
  await expect(note).toHaveCount(0);
});

/** Moves a lever, and tells which parts of the page were painted in which task, up to the one in which the
 * odds are done; or presses `press` as soon as the first answers are painted, and tells what is painted from
 * then on until there is `seen`. */
const painted = (page, press, seen) =>
  page.evaluate(
    async ([press, seen]) => {
      const places = { gain: "#over-time .fan", map: "#how-low", flips: "#what-flips", odds: '[data-metric="odds-ahead"]' };
      const parts = Object.entries(places).map(([name, place]) => [name, document.querySelector(place)]);
      const isDone = () => document.querySelector(`${places.odds}[data-state="done"]`);
      const tasks = [];
      let moved = false;
      return new Promise((resolve) => {
        const watch = { subtree: true, childList: true, attributes: true, characterData: true };
        new MutationObserver((records) => {
          const names = parts.filter(([, part]) => records.some(({ target }) => part.contains(target)));
          tasks.push(names.map(([name]) => name));
          // What is painted before the odds are open again is of the move itself.
          moved ||= !isDone();
          if (press && moved && tasks.at(-1).join() === "gain") {
            document.querySelector(press).click();
            press = undefined;
            tasks.length = 0;
          } else if (seen ? document.querySelector(seen) : moved && isDone()) {
            resolve(tasks);
          }
        }).observe(document.querySelector(".story"), watch);
        const slider = document.querySelector('[data-lever="then"] input[type="range"]');
        slider.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      });
    },
    [press, seen],
  );

test("answers are painted part by part, and the odds are done when everything is", async ({ page }) => {
  await open(page, LINK);
  const tasks = await painted(page);
  expect(new Set(tasks.flat())).toEqual(new Set(["gain", "map", "flips", "odds"]));
  // Of the last answers no task paints two of these, and the last one paints the odds.
  const last = tasks.slice(tasks.findLastIndex((parts) => parts.includes("gain")));
  expect(last.filter((parts) => parts.length > 1)).toEqual([]);
  expect(last.at(-1)).toEqual(["odds"]);
  await expect(page.locator(".story .old")).toHaveCount(0);
});

test("who does something while answers are painted waits for no part's turn", async ({ page }) => {
  await open(page, LINK);
  expect((await painted(page, "#why-odds-ahead", "#why")).length).toBeLessThan(3);
});

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`the map stays under the finger that holds it, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, "#v=1&now=45h&cut=28h&for=6&then=70h&odds=80");
    await ready(page);
    const map = page.locator(".chart.map");
    await map.evaluate((svg) => svg.scrollIntoView({ block: "center" }));
    await page.waitForTimeout(300);
    const at = () => map.evaluate((svg) => svg.getBoundingClientRect().top);
    const box = await map.boundingBox();
    const [x, top] = [box.x + 0.6 * box.width, await at()];
    await page.mouse.move(x, box.y + 0.15 * box.height);
    await page.mouse.down();
    for (const part of [0.5, 0.75, 0.3, 0.15]) {
      await page.mouse.move(x, box.y + part * box.height, { steps: 4 });
      expect(Math.abs((await at()) - top), "it moved").toBeLessThan(2);
    }
    const back = await lever(page, "cut").slider.inputValue();
    await page.mouse.up();
    await page.mouse.move(x, box.y);
    expect(Math.abs((await at()) - top)).toBeLessThan(2);
    // Where it was pressed is where it is again.
    await expect(lever(page, "cut").slider).toHaveValue(back);
    await agrees(page);
  });
}
