// The page in another page's frame: the verdict and its chart, at any width, right, and silent.

import { createServer } from "node:http";
import { evaluate, LINK } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";

/** A page of somebody else's, with the embedded one in it; it notes every message it gets. */
async function host(src, width) {
  const html =
    "<!doctype html><title>host</title><script>onmessage = (m) => (globalThis.heard ??= []).push(m.data)</script>" +
    `<iframe width="${width}" height="700" src="${src}"></iframe>`;
  const server = createServer((request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(request.url === "/" ? html : "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url: `http://localhost:${server.address().port}/`, close };
}

/** What the host's own address adds to the watch is no fault of the page. */
const own = (problems, url) => problems.filter((problem) => !problem.startsWith(`request: ${url}`));

for (const width of [320, 700]) {
  test(`shows its link's verdict and chart in a frame of ${width} px`, { tag: "@address" }, async ({ page, site, problems }) => {
    const other = await host(`${site.url}embed.html${LINK}`, width);
    await page.goto(other.url);
    const frame = page.frameLocator("iframe");
    const odds = frame.locator('[data-metric="odds-ahead"]');
    await expect(odds).toHaveAttribute("data-state", "done", { timeout: 30_000 });

    const answer = evaluate(LINK);
    for (const name of ["net-gain", "break-even-month", "cash-needed", "odds-ahead"]) {
      const value = await frame.locator(`[data-metric="${name}"]`).getAttribute("data-value");
      expect(Number(value), name).toBe(answer[name.replaceAll("-", "_")]);
    }
    await expect(frame.locator("h1.headline")).toBeVisible();
    await expect(frame.locator("svg.chart")).toHaveCount(1);
    await expect(frame.locator("#levers, .bar, footer, input")).toHaveCount(0);

    const { wide, room, beyond } = await frame.locator("html").evaluate((root) => ({
      wide: root.scrollWidth,
      room: root.clientWidth,
      beyond: [...root.querySelectorAll("body *")].filter((e) => {
        const { width, height, right, left } = e.getBoundingClientRect();
        return width && height && !e.closest("svg") && (right > innerWidth + 1 || left < -1);
      }).length,
    }));
    expect({ wide, beyond }).toEqual({ wide: room, beyond: 0 });
    const chart = await frame.locator("svg.chart").evaluate((e) => {
      const [, , drawn] = e.getAttribute("viewBox").split(" ").map(Number);
      return drawn - e.getBoundingClientRect().width;
    });
    // Drawn for this width, not scaled to it.
    expect(Math.abs(chart)).toBeLessThan(1);

    expect(await page.evaluate(() => globalThis.heard ?? [])).toEqual([]);
    expect(own(problems, other.url)).toEqual([]);
    problems.splice(0);
    await other.close();
  });
}

test("follows its frame's width", async ({ page, site, problems }) => {
  const other = await host(`${site.url}embed.html${LINK}`, 700);
  await page.goto(other.url);
  const chart = page.frameLocator("iframe").locator("svg.chart");
  await expect(chart).toBeVisible();
  const drawn = () => chart.evaluate((e) => Number(e.getAttribute("viewBox").split(" ")[2]));
  const before = await drawn();
  await page.evaluate(() => (document.querySelector("iframe").width = 400));
  await expect.poll(drawn).toBeLessThan(before - 200);
  problems.splice(0);
  await other.close();
});

test("leads to the whole page with the same figures", { tag: "@address" }, async ({ page, context, site, problems }) => {
  const other = await host(`${site.url}embed.html${LINK}`, 700);
  await page.goto(other.url);
  const link = page.frameLocator("iframe").getByRole("link", { name: /Open in Dues/ });
  await expect(link).toHaveAttribute("rel", "noopener");
  const opened = context.waitForEvent("page");
  await link.click();
  const whole = await opened;
  await expect(whole.locator("#boot")).toHaveCount(0);
  await expect(whole.locator("#levers")).toBeVisible();
  const value = await whole.locator('[data-metric="net-gain"]').getAttribute("data-value");
  expect(Number(value)).toBe(evaluate(LINK).net_gain);
  expect(new URL(whole.url()).pathname).toBe(new URL(site.url).pathname);
  expect(await whole.evaluate(() => [opener, document.referrer])).toEqual([null, ""]);
  problems.splice(0);
  await other.close();
});

test("of its link nothing else is shown first, and what is wrong with it is said", async ({ page }) => {
  await page.goto("./embed.html#v=1&now=30h&nonsense=1");
  await expect(page.locator("[data-notice]").first()).toContainText("nonsense");
  const html = await (await fetch(page.url().split("#")[0])).text();
  expect(html).not.toContain("data-metric");
  expect(html).toContain("data-embed");
});

test("of a link that cannot be opened no other figures are shown in its place", async ({ page }) => {
  await page.goto("./embed.html#v=99&now=30h");
  await expect(page.locator("[data-notice]")).toContainText("newer than this program");
  await expect(page.locator("h1, svg.chart, [data-metric]")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Open in Dues/ })).toHaveAttribute("href", "./#v=99&now=30h");
  // Another link that comes into the frame is.
  await page.evaluate(() => (location.hash = "v=1&now=30h"));
  await expect(page.locator("h1.headline")).toBeVisible();
  await expect(page.locator("[data-notice]")).toHaveCount(0);
});

test("only it may stand in a frame", { tag: "@address" }, async ({ page, site, problems }) => {
  const policy = async (path) =>
    (await fetch(site.url + path)).headers.get("content-security-policy").match(/frame-ancestors ([^;]*)/)[1];
  expect(await policy("embed.html")).toBe("*");
  expect(await policy("")).toBe("'none'");
  const other = await host(`${site.url}${LINK}`, 700);
  await page.goto(other.url);
  await expect.poll(() => problems.some((problem) => /frame-ancestors|ERR_BLOCKED/.test(problem))).toBe(true);
  await expect(page.frameLocator("iframe").locator("h1.headline")).toHaveCount(0);
  problems.splice(0);
  await other.close();
});
