// The page's own worker, timed at its own question: what the page asks of its ensemble is heard on
// the page, and asked again of a worker that has nothing else to do.

import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The worker's script under `serveBare`. */
export const SCRIPT = "/dist/worker-start.js";

/** How the page numbers the ensemble among its questions (src/worker/request.rs). */
const ENSEMBLE = 4;

/** Serves the project's files on an empty page without a policy: there anyone may start the worker. */
export async function serveBare() {
  const types = { ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    if (path === "/") {
      response.writeHead(200, { "Content-Type": "text/html" });
      return response.end("<!doctype html><title>bench</title>");
    }
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "text/plain" });
    createReadStream(join(root, path)).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** What a page opened at `address` asks its worker for the ensemble: `[revision, last, words, numbers]`. */
export async function asked(browser, address) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript((kind) => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (message, ...more) {
        if (message?.[3]?.[0] === kind) globalThis.heard = [...message.slice(0, 3), [...message[3]]];
        return postMessage.call(this, message, ...more);
      };
    }, ENSEMBLE);
    await page.goto(address);
    return await (await page.waitForFunction(() => globalThis.heard)).jsonValue();
  } finally {
    await context.close();
  }
}

/**
 * In a page: milliseconds of whole runs in the worker of that script, from the question to the last part
 * of the answer. A worker that fails is an error, not a wait without end.
 */
export async function inWorker({ script, question: [, last, words, numbers], runs }) {
  const WARMING = 3;
  // Asked sooner, the worker takes it for a moving lever and waits between its answers (src/worker/serve.rs).
  const REST = 300;
  const worker = new Worker(script, { type: "module" });
  const next = (wanted) =>
    new Promise((done, failed) => {
      worker.onerror = (event) => failed(new Error(event.message));
      worker.onmessage = ({ data }) => wanted(data) && done(data);
    });
  try {
    await next((data) => typeof data === "string" && data.startsWith("dues "));
    const times = [];
    for (let revision = 1; revision <= runs + WARMING; revision += 1) {
      await new Promise((done) => setTimeout(done, REST));
      const start = performance.now();
      worker.postMessage([revision, last, words, Float64Array.from(numbers)]);
      await next((data) => Array.isArray(data) && data[0] === revision && data[1] === true);
      times.push(performance.now() - start);
    }
    return times.slice(WARMING);
  } finally {
    worker.terminate();
  }
}
