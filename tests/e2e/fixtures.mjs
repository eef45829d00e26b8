// What every browser test stands on: the page served at the project's path, and a watch that fails
// the test on anything the page must never do.

import { test as playwright, expect } from "@playwright/test";
import { serve } from "./server.mjs";

export { expect };

/**
 * Collects what a context's pages do wrong: console errors, uncaught errors, crashes, breaches of
 * the content-security policy, and requests to anywhere but `home` or answered with an error.
 */
export async function watch(context, home) {
  const problems = [];
  await context.exposeBinding("__breach", (_, words) => problems.push(`policy: ${words}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (breach) =>
      globalThis.__breach(`${breach.effectiveDirective} ${breach.blockedURI} ${breach.sample}`),
    );
  });
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (thrown) => problems.push(`uncaught: ${thrown.error().message}`));
  context.on("page", (page) => page.on("crash", () => problems.push("crashed")));
  context.on("request", (request) => {
    const url = request.url();
    if (/^https?:|^wss?:/.test(url) && !url.startsWith(home)) problems.push(`request: ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

export const test = playwright.extend({
  /** The path under which the page is served. */
  base: ["/", { option: true, scope: "worker" }],

  /** The running server: its `url`, and the `requests` it has answered. */
  site: [
    async ({ base }, use) => {
      const site = await serve({ base });
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  /** What went wrong so far; a test that provokes something takes it out again. */
  problems: async ({ context, site }, use) => {
    const problems = await watch(context, site.url);
    await use(problems);
    expect(problems, "the page did what it must never do").toEqual([]);
  },

  page: async ({ page, problems }, use) => {
    expect(problems).toBeDefined();
    await use(page);
  },

  /** Opens a page that shares nothing with the test's own, watched as well. */
  openFresh: async ({ browser, site, contextOptions, locale, viewport }, use) => {
    const opened = [];
    await use(async (url) => {
      const context = await browser.newContext({
        ...contextOptions,
        locale,
        viewport,
        baseURL: site.url,
      });
      opened.push({ context, problems: await watch(context, site.url) });
      const page = await context.newPage();
      await page.goto(url);
      return page;
    });
    for (const { context, problems } of opened) {
      await context.close();
      expect(problems, "the fresh page did what it must never do").toEqual([]);
    }
  },
});
