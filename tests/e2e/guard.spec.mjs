// The watch of `fixtures.mjs` sees what it is there to see: otherwise every other test is blind.

import { expect, test } from "./fixtures.mjs";
import { serve } from "./server.mjs";

/** Does something forbidden in the page, and takes out what the watch said of it. */
async function provoke(page, problems, pattern, deed, argument) {
  await page.goto("./");
  expect(problems).toEqual([]);
  await page.evaluate(deed, argument);
  await expect.poll(() => problems.some((problem) => pattern.test(problem))).toBe(true);
  // The browser repeats a breach for each policy (header and document) and on the console.
  await page.waitForTimeout(100);
  problems.splice(0);
}

test("sees a console error", async ({ page, problems }) => {
  await provoke(page, problems, /^console: broken$/, () => console.error("broken"));
});

test("sees an uncaught error", async ({ page, problems }) => {
  await provoke(page, problems, /^uncaught: broken$/, () =>
    setTimeout(() => {
      throw new Error("broken");
    }),
  );
});

test("sees a rejected promise that nobody catches", async ({ page, problems }) => {
  await provoke(page, problems, /^uncaught: broken$/, () => {
    Promise.reject(new Error("broken"));
  });
});

test("sees an inline style", async ({ page, problems }) => {
  await provoke(page, problems, /^policy: style-src-attr inline/, () =>
    document.body.setAttribute("style", "color: red"),
  );
});

test("sees a string turned into markup", async ({ page, problems }) => {
  await provoke(page, problems, /^policy: require-trusted-types-for/, () => {
    try {
      document.body.innerHTML = "<b>x</b>";
    } catch {
      // Refused, as it must be; the watch reports it.
    }
  });
});

test("sees a call to another server, and the policy stops it", async ({ page, problems }) => {
  const elsewhere = await serve();
  await provoke(
    page,
    problems,
    /^policy: connect-src/,
    (url) => void fetch(url).catch(() => {}),
    elsewhere.url,
  );
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.close();
});

test("sees a visit to another server, which no policy stops", async ({ page, problems }) => {
  const elsewhere = await serve();
  await provoke(page, problems, /^request: /, (url) => void window.open(url), elsewhere.url);
  await elsewhere.close();
});

test("sees a file that is not there", async ({ page, problems }) => {
  await provoke(page, problems, /^404: /, () => void fetch("./missing.json"));
});
