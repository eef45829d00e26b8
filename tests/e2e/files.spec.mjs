// A scenario as a file: out and in, by choice and dropped; what cannot be opened leaves what there is.

import { readFileSync } from "node:fs";
import { agrees, LINK, open, settles, type, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

async function panel(page) {
  await page.locator("#open-scenarios").click();
  await expect(page.locator("#file")).toBeVisible();
}

async function saved(page) {
  const coming = page.waitForEvent("download");
  await page.locator('[data-action="save-file"]').click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const give = (page, text, name = "offer.json") =>
  page.locator("#open-file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** Drops a file on the page as a browser does. */
const drop = (page, text) =>
  page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "offer.json", { type: "application/json" }));
    for (const kind of ["dragover", "drop"]) {
      const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector("main").dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error(`${kind}: the browser would leave the page`);
    }
  }, text);

test("a scenario is saved as a file and opened from it, chosen or dropped", { tag: "@address" }, async ({ page }) => {
  await open(page);
  const mine = await values(page);
  await panel(page);
  const { name, text } = await saved(page);
  expect(name).toMatch(/^dues.*\.json$/);
  expect(JSON.parse(text).now.pay.amount).toBe(30);
  await type(page, "now", "50");
  await settles(page, "now", 50);
  await give(page, text);
  await settles(page, "now", 30);
  await expect(page.locator("#scenarios")).toHaveCount(0);
  await expect(page.locator("[data-notice]")).toContainText(["The file is open. Undo brings back what you had."]);
  await expect.poll(() => values(page)).toEqual(mine);
  await agrees(page);
  await page.keyboard.press("ControlOrMeta+z");
  await settles(page, "now", 50);
  await drop(page, text.replace('"notes": ""', '"notes": "ask for more"'));
  await settles(page, "now", 30);
  // What no link carries goes with the file.
  await panel(page);
  expect(JSON.parse((await saved(page)).text).notes).toBe("ask for more");
  await page.goBack();
  await settles(page, "now", 50);
});

const WRONG = {
  "is no JSON": ["hello", "Line 1, column 1: this is no scenario file, which is JSON and starts with {."],
  "is empty": ["", "this is no scenario file"],
  "ends too early": ['{"now": {', "the file ends too early."],
  "has a misspelt field": ['{"now": {"pay": {"amuont": 1}}}', "Line 1, column 25 (now.pay.amuont): there is no field called “amuont” here."],
  "is of another kind": ['{"now": [1]}', "Line 1"],
  "cannot be": ['{"now":{"pay":{"amount":1}},"routes":[],"horizon":5}', "horizon: 5 is less than 12"],
  "is of a newer version": ['{"version": 9, "now":{"pay":{"amount":1}},"routes":[]}', "version 9"],
  "is far too long": [`{${" ".repeat(1_000_001)}}`, "more than a megabyte"],
  "has markup for a name": ['{"<img src=x onerror=__xss=1>": 1}', "no field called “<img src=x onerror=__xss=1>”"],
};

for (const [how, [text, why]] of Object.entries(WRONG)) {
  test(`a file that ${how} is refused with its reason`, async ({ page }) => {
    await open(page);
    const mine = await values(page);
    await panel(page);
    await give(page, text);
    const notice = page.locator("#file .notice");
    await expect(notice).toContainText("The file was not opened; what you had is still here.");
    await expect(notice).toContainText(why);
    expect(await values(page)).toEqual(mine);
    expect(page.url()).toContain(LINK);
    expect(await page.evaluate(() => globalThis.__xss)).toBeUndefined();
  });
}

test("why a dropped file is refused stands in the panel, in the reader's language", async ({ page }) => {
  await open(page, `${LINK}&lang=es`);
  await drop(page, '{"now":{"pay":{"amount":1}},"routes":[],"horizon":5}');
  await expect(page.locator("#scenarios")).toBeFocused();
  const notice = page.locator("#file .notice li");
  await expect(notice).toContainText(["El archivo no se abrió; lo que tenías sigue aquí.", "Lo que dice no puede ser:", "horizon: 5 es menos que 12, el mínimo."]);
  await agrees(page);
  // The next one is opened all the same.
  await give(page, '{"now":{"pay":{"amount":50, "per":"hour"}},"routes":[{"then":{"pay":{"amount":60, "per":"hour"}}}]}');
  await settles(page, "now", 50);
  await expect(page.locator("#scenarios")).toHaveCount(0);
});

test("where the worker is missing, the page says so of files and goes on", async ({ page, problems }) => {
  await page.route("**/worker_bg.wasm", (route) => route.abort());
  await open(page, LINK, { trials: false });
  await panel(page);
  await page.locator('[data-action="save-file"]').click();
  await expect(page.locator("#file .notice")).toContainText("Files cannot be opened or saved now", { timeout: 10_000 });
  await type(page, "now", "50");
  await settles(page, "now", 50);
  problems.splice(0);
});
