// A whole session as somebody has it, and everything that leaves the page meanwhile: its own files,
// and nothing that tells what was typed.

import { readdirSync } from "node:fs";
import { agrees, drag, open, ready, settles, type } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { DIST } from "./server.mjs";
import { row } from "./trust.mjs";
import { unfold } from "./unfold.mjs";

/** Of the scenario: no request may hold one of these, nor its name. */
const TYPED = ["31.37", "Zebrafish", "44.44", "19283"];

test("over a whole session only the page’s own files are asked for, and nothing is told", async ({
  page,
  context,
  site,
  base,
}) => {
  test.setTimeout(120_000);
  const sent = [];
  context.on("request", (request) => sent.push(request));
  const before = site.requests.length;

  await open(page, "#v=1&now=31.37h&name=Zebrafish");
  await drag(page, "cut", 0.4);
  await type(page, "then", "44.44");
  await settles(page, "then", 44.44);
  await unfold(page);
  await type(page, "savings", "19283");
  await page.locator("#state").selectOption({ label: "California" });
  await agrees(page);
  await page.locator("#save-name").fill("Zebrafish");
  await page.locator("#save-name").press("Enter");
  await expect(page.locator('[data-saved="Zebrafish"]')).toBeVisible();
  await expect(page.locator("#whole-link")).toHaveValue(/31\.37/);
  await page.locator("#self-check").getByRole("button").click();
  await expect(page.locator("#self-check").getByRole("status")).toHaveText(/checks agree/, { timeout: 30_000 });
  const taken = page.waitForEvent("download");
  await page.locator("#over-time").getByRole("button", { name: "CSV" }).first().click();
  await taken;
  await page.locator("#language").selectOption({ label: "Español" });
  await ready(page);
  await page.reload();
  await ready(page);
  // What is sent at the very end would be sent when the page is left.
  await page.goto("about:blank");

  const files = new Set(readdirSync(DIST, { recursive: true }).map((file) => `${base}${file}`));
  files.add(base);
  const asked = sent.filter((request) => /^(https?|wss?):/.test(request.url()));
  for (const request of asked) {
    const url = new URL(request.url());
    expect(url.href.startsWith(site.url), url.href).toBe(true);
    expect(files, "a file of the page").toContain(decodeURIComponent(url.pathname));
    expect(request.method()).toBe("GET");
    expect(request.postData()).toBeNull();
    const headers = JSON.stringify(await request.allHeaders());
    for (const word of TYPED) expect(`${url.pathname}${url.search} ${headers}`).not.toContain(word);
  }
  // The server's own account: workers' requests are in it, which the browser's leaves out.
  const answered = site.requests.slice(before);
  expect(answered.length).toBeGreaterThan(10);
  for (const { method, path } of answered) {
    expect(method).toBe("GET");
    expect(files, "a file of the page").toContain(decodeURIComponent(new URL(path, site.url).pathname));
    for (const word of TYPED) expect(path).not.toContain(word);
  }
  row("over a whole session only the page’s own files are asked for, and none tells what was typed", answered.length);
});
