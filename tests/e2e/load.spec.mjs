// The page loads, by its own files alone, under its policy; and where it cannot, it says why.

import { expect, test } from "./fixtures.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; " +
  "connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types app-worker";

/** The page has started: it has taken the place of the words shown while it loads. */
async function started(page) {
  await expect(page.locator("#boot")).toHaveCount(0);
  await expect(page.locator("main h1, main h2").first()).toBeVisible();
}

test("loads each of its files once, and nothing else", async ({ page, site }) => {
  const before = site.requests.length;
  await page.goto("./");
  await started(page);
  // Its late part is here, too.
  await expect(page.locator("#late")).toHaveCount(0);
  const asked = site.requests.slice(before);
  expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
  // The worker's files, which follow once the page is painted, come into the browser's own cache.
  const paths = asked.map(({ path }) => path).filter((path) => !path.includes("/worker"));
  expect(new Set(paths).size, `each once: ${paths}`).toBe(paths.length);
  // The document, its five stylesheets, the starter, what keeps the page, the program and its script, its
  // late part.
  expect(paths.map((path) => path.match(/\.\w+$/)?.[0] ?? "document").sort()).toEqual([
    ".css",
    ".css",
    ".css",
    ".css",
    ".css",
    ".js",
    ".js",
    ".js",
    ".wasm",
    ".wasm",
    "document",
  ]);
});

test("states its policy in the document and in the header", async ({ page }) => {
  const response = await page.goto("./");
  const header = await response.headerValue("content-security-policy");
  expect(header).toBe(`${POLICY}; frame-ancestors 'none'`);
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await meta.getAttribute("content")).toBe(POLICY);
});

test("holds no script, style or base in the document itself", async ({ page }) => {
  const html = await (await page.goto("./")).text();
  await started(page);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/i);
  expect(html).not.toMatch(/<style|\sstyle=|<base|\son\w+=|javascript:/i);
  // As it stands after the start, too.
  await expect(page.locator("script:not([src]), style, base, [style]")).toHaveCount(0);
});

test("says so where WebAssembly is missing", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("WebAssembly");
});

for (const [what, files] of [
  ["program", "**/*.wasm"],
  ["program's script", "**/app-*.js"],
]) {
  test(`says so where the ${what} does not arrive`, async ({ page, problems }) => {
    await page.route(files, (route) => route.abort());
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    // The browser itself reports the missing file; nothing else may be wrong.
    expect(problems.splice(0).filter((problem) => !/net::ERR_FAILED/.test(problem))).toEqual([]);
  });

  test(`says so where the ${what} arrives broken`, async ({ page }) => {
    await page.route(files, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: "<p>Sign in to the hotel's network</p>" });
    });
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("says that it needs it", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("noscript p").first()).toBeVisible();
    await expect(page.locator("noscript p")).toContainText(["It needs JavaScript", "necesita JavaScript"]);
    await expect(page.locator("#boot")).toBeEmpty();
  });
});
