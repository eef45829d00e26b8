// The states' tax tables: a file beside the page, fetched once it is needed.

import { agrees, hash, open, put } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

test("a state's taxes are fetched once chosen, and agree with the command line", async ({ page, site }) => {
  const asked = () => site.requests.filter(({ path }) => path.endsWith("state_income_tax.json")).length;
  const before = asked();
  await open(page);
  expect(asked()).toBe(before);
  const fold = page.locator(".fold", { hasText: "Taxes" });
  await fold.locator(".fold-title").click();
  const names = await page.locator("#state option").allTextContents();
  expect(names.slice(1), "by their names").toEqual(names.slice(1).sort());
  for (const [name, code] of [["California", "CA"], ["New York", "NY"], ["Texas", "TX"]]) {
    await page.locator("#state").selectOption({ label: name });
    await expect.poll(() => hash(page).get("state")).toBe(code);
    await agrees(page);
    await expect(fold.locator(".doubts")).toContainText(name);
  }
  expect(asked()).toBe(before + 1);
  await put(page, "start", "2026-04");
  await expect.poll(() => hash(page).get("start")).toBe("2026-04");
  await agrees(page);
  await put(page, "start", "2024-04");
  await expect(page.locator("#start-note")).toContainText("2025");
  await put(page, "start", "soon");
  await expect(page.locator("#start-note")).toContainText("2027-01");
});

test("without the tables there are no figures, and trying again brings them", async ({ page, problems }) => {
  await page.route("**/state_income_tax.json", (route) => route.abort());
  await page.goto("./#v=1&state=CA");
  await expect(page.locator(".verdict")).toContainText("could not be loaded");
  await expect(page.locator('[data-metric="net-gain"]')).toHaveCount(0);
  problems.splice(0);
  await page.unroute("**/state_income_tax.json");
  await page.locator(".fold", { hasText: "Taxes" }).locator(".fold-title").click();
  await page.getByRole("button", { name: "try again" }).click();
  await expect(page.locator('[data-metric="net-gain"]')).toBeVisible();
  await agrees(page);
});
