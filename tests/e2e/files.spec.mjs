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

test("a scenario is saved as a file and opened from it, chosen or dropped", async ({ page, site }) => {
  const asked = () => site.requests.filter(({ path }) => path.endsWith("files_bg.wasm")).length;
  const before = asked();
  await open(page);
  const mine = await values(page);
  await panel(page);
  expect(asked(), "nobody needed it yet").toBe(before);
  const { name, text } = await saved(page);
  expect(asked()).toBeGreaterThan(before);
  expect(name).toMatch(/^dues.*\.json$/);
  expect(JSON.parse(text).now.pay.amount).toBe(30);
  await type(page, "now", "50");
  await settles(page, "now", 50);
  await give(page, text);
  await settles(page, "now", 30);
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
  "is no JSON": ["hello", "a scenario file is JSON, and starts with {"],
  "ends too early": ['{"now": {', "Line 1, column 9"],
  "has a misspelt field": ['{"now": {"pay": {"amuont": 1}}}', "Line 1, column 25 (now.pay.amuont): unknown field"],
  "is of another kind": ['{"now": [1]}', "Line 1"],
  "cannot be": ['{"now":{"pay":{"amount":1}},"routes":[],"horizon":5}', "horizon: 5 is less than 12"],
  "is of a newer version": ['{"version": 9, "now":{"pay":{"amount":1}},"routes":[]}', "version 9"],
  "is far too long": [`{${" ".repeat(1_000_001)}}`, "more than a megabyte"],
  "has markup for a name": ['{"<img src=x onerror=__xss=1>": 1}', "unknown field `<img src=x onerror=__xss=1>`"],
};

for (const [how, [text, why]] of Object.entries(WRONG)) {
  test(`a file that ${how} is refused with its reason`, async ({ page }) => {
    await open(page);
    const mine = await values(page);
    await panel(page);
    await give(page, text);
    const notice = page.locator(".notice");
    await expect(notice).toContainText("The file was not opened; what you had is still here.");
    await expect(notice).toContainText(why);
    expect(await values(page)).toEqual(mine);
    expect(page.url()).toContain(LINK);
    expect(await page.evaluate(() => globalThis.__xss)).toBeUndefined();
  });
}

test("where the program for files is missing, the page says so", async ({ page, problems }) => {
  await page.route("**/files_bg.wasm", (route) => route.abort());
  await open(page);
  await panel(page);
  await page.locator('[data-action="save-file"]').click();
  await expect(page.locator(".notice")).toContainText("Files cannot be opened or saved now", { timeout: 10_000 });
  await agrees(page);
  problems.splice(0);
});
