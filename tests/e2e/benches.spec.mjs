// The benchmarks are run by hand: that they still ask what the worker answers is seen here.

import { asked, inWorker, SCRIPT, serveBare } from "../../benches/in_worker.mjs";
import { expect, test as base } from "./fixtures.mjs";

/** An empty page from which the worker can be started. */
const test = base.extend({
  bare: async ({ browser }, use) => {
    const server = await serveBare();
    const page = await browser.newPage();
    await page.goto(server.url);
    await use(page);
    server.close();
  },
});

test("the worker answers what its benchmark asks", async ({ browser, bare, site }) => {
  const question = await asked(browser, `${site.url}#v=1&trials=2000`);
  const times = await bare.evaluate(inWorker, { script: SCRIPT, question, runs: 1 });
  expect(times).toHaveLength(1);
});

test("a question that the worker cannot read ends its benchmark", async ({ bare }) => {
  const question = [1, true, [], [4]];
  const times = bare.evaluate(inWorker, { script: SCRIPT, question, runs: 1 });
  await expect(times).rejects.toThrow("the worker cannot read what the page asks");
});
