// “How we check ourselves”: the self-tests, in the visitor's own browser, are the command line's.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { agrees, lever, open } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

const COMMAND = fileURLToPath(new URL("../../target/release/dues", import.meta.url));
const section = (page) => page.locator("#self-check");

test("the self-tests run here, and say what the command line says", async ({ page }) => {
  await open(page);
  await section(page).getByRole("button").click();
  const state = section(page).getByRole("status");
  await expect(state).toHaveText(/All \d+ checks agree/, { timeout: 30_000 });
  const shown = await section(page)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [row.dataset.check, ...[...row.cells].map((cell) => cell.textContent)]),
    );
  const table = execFileSync(COMMAND, ["check"], { encoding: "utf8" });
  const { checks } = JSON.parse(execFileSync(COMMAND, ["check", "--json"], { encoding: "utf8" }));
  expect(shown.map(([name]) => name)).toEqual(checks.map(({ check }) => check));
  for (const [i, [, title, cases, worst, allowed, result]] of shown.entries()) {
    expect(result).toBe("agrees");
    expect(cases).toBe(checks[i].cases.toLocaleString("en-US"));
    // The same cases, the same differences, to the last digit that is shown.
    const line = table.split("\n").find((text) => text.startsWith(title));
    expect(line.replaceAll(/\s+/g, " ")).toBe(`${title} ${cases} ${worst} ${allowed} passed`);
  }
});

test("whatever else is asked is answered meanwhile", async ({ page }) => {
  await open(page);
  await section(page).getByRole("button").click();
  await lever(page, "then").field.fill("50");
  await lever(page, "then").field.press("Enter");
  await page.locator("#why-net-gain").click();
  await expect(page.locator("#why tfoot")).toBeVisible();
  await agrees(page);
  await expect(section(page).getByRole("status")).toHaveText(/agree/, { timeout: 30_000 });
});

test("a figure that is off is told, and not as a success", async ({ page, problems }) => {
  // The same program with one digit of one tax changed.
  await page.route("**/worker_bg.wasm", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const at = body.indexOf("2025 single 40000 0 0 0 0 false 40000 0 24250 2671.5");
    if (at > 0) body.write("2671.6", at + "2025 single 40000 0 0 0 0 false 40000 0 24250 ".length);
    await route.fulfill({ response, body });
  });
  await open(page);
  await section(page).getByRole("button").click();
  await expect(section(page).getByRole("status")).toHaveText("1 of 19 checks differ.", { timeout: 30_000 });
  await expect(section(page).locator('[data-check="tax"] td').last()).toHaveText("DIFFERS");
  await expect(section(page)).toContainText("do not rely on the figures");
  expect(problems).toEqual([]);
});

test("without a worker it says so", async ({ page, problems }) => {
  await page.route("**/worker-start.js", (route) => route.fulfill({ status: 404 }));
  await open(page, undefined, { trials: false });
  await section(page).getByRole("button").click();
  await expect(section(page)).toContainText("has stopped", { timeout: 8_000 });
  problems.splice(0);
});
