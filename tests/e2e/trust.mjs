// Rows of docs/trust.md: a test says what promise it kept, and how many cases it tried.

import { test } from "@playwright/test";

/** Notes the row for scripts/trust.mjs, which reads it from Playwright's report. */
export function row(promise, tried) {
  test.info().annotations.push({ type: "trust", description: `${promise} | ${tried}` });
}
