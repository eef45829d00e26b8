// The server gives out the built page and nothing else of the machine.

import { once } from "node:events";
import { request } from "node:http";
import { expect, test } from "./fixtures.mjs";
import { DIST, fileFor, serve } from "./server.mjs";

/** Asks for a path exactly as written; `fetch` would tidy it first. */
async function ask(site, path, method = "GET") {
  const sent = request({ port: new URL(site.url).port, host: "127.0.0.1", path, method }).end();
  const [response] = await once(sent, "response");
  response.resume();
  await once(response, "end");
  return response;
}

for (const path of [
  "../Cargo.toml",
  "../../Cargo.toml",
  "%2e%2e/Cargo.toml",
  "..%2fCargo.toml",
  "%2e%2e%2f%2e%2e%2fetc/passwd",
  "..%5cCargo.toml",
  "a/../../Cargo.toml",
  "/etc/passwd",
  "%00",
  "%",
  "missing.html",
]) {
  test(`has nothing at ${path}`, async ({ site, base }) => {
    expect((await ask(site, base + path)).statusCode).toBe(404);
  });
}

test("keeps within its folder and its path", () => {
  expect(fileFor("/srv/dist", "/", "/")).toBe("/srv/dist/index.html");
  expect(fileFor("/srv/dist", "/dues/", "/dues/a.js?x#y")).toBe("/srv/dist/a.js");
  expect(fileFor("/srv/dist", "/dues/", "/a.js")).toBeNull();
  expect(fileFor("/srv/dist", "/", "/../dist-private/a.js")).toBeNull();
});

test("names the type of each file", async ({ site, base }) => {
  const index = await ask(site, base);
  expect(index.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(index.headers["x-content-type-options"]).toBe("nosniff");
  const html = await (await fetch(site.url)).text();
  for (const [pattern, type] of [
    [/app-[^"]*\.wasm/, "application/wasm"],
    [/app-[^"]*\.js/, "text/javascript; charset=utf-8"],
    [/dues-[^"]*\.css/, "text/css; charset=utf-8"],
  ]) {
    const file = await ask(site, base + html.match(pattern)[0]);
    expect(file.statusCode).toBe(200);
    expect(file.headers["content-type"]).toBe(type);
  }
});

test("sends a path without its last slash on to the page", async () => {
  const site = await serve({ base: "/dues/" });
  const response = await ask(site, "/dues");
  expect([response.statusCode, response.headers.location]).toEqual([308, "/dues/"]);
  await site.close();
});

test("takes a free port where the wanted one is taken", async ({ site }) => {
  const taken = Number(new URL(site.url).port);
  const other = await serve({ port: taken });
  expect(Number(new URL(other.url).port)).not.toBe(taken);
  await other.close();
});

test("takes nothing but GET and HEAD", async ({ site, base }) => {
  expect((await ask(site, base, "POST")).statusCode).toBe(405);
  const head = await ask(site, base, "HEAD");
  expect([head.statusCode, Number(head.headers["content-length"]) > 0]).toEqual([200, true]);
});

test("says what to do where nothing is built", async () => {
  await expect(serve({ dist: `${DIST}/none` })).rejects.toThrow("ENOENT");
});
