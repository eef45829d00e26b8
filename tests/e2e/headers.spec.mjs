// What hosts send with the page: one policy, that of the document; only what is made to be shown
// inside other pages may be. And the licences that ship with it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.mjs";
import { DIST } from "./server.mjs";
import { row } from "./trust.mjs";
import { policy } from "../../scripts/deploy.mjs";

const html = readFileSync(join(DIST, "index.html"), "utf8");
const nginx = readFileSync(fileURLToPath(new URL("../../deploy/nginx.conf", import.meta.url)), "utf8");

/** The rules of a `_headers` file: `{path: {header: value}}`. */
function rules(text) {
  const all = {};
  let path;
  for (const line of text.split("\n").filter(Boolean)) {
    if (line.startsWith("/")) all[(path = line)] = {};
    else {
      const [, name, value] = line.match(/^ {2}([\w-]+): (.+)$/);
      all[path][name] = value;
    }
  }
  return all;
}

test("the hosts’ headers have the policy of the page", () => {
  const all = rules(readFileSync(join(DIST, "_headers"), "utf8"));
  const policies = Object.entries(all).filter(([, headers]) => headers["Content-Security-Policy"]);
  for (const [path, headers] of policies) {
    const who = path === "/embed.html" ? "*" : "'none'";
    expect(headers["Content-Security-Policy"], path).toBe(`${policy(html)}; frame-ancestors ${who}`);
  }
  expect(policies.map(([path]) => path)).toEqual(["/", "/index.html", "/worker-start.js", "/embed.html"]);
  expect(all["/*"]).toMatchObject({ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" });
  // Two policies on one path would both hold.
  expect(all["/*"]["Content-Security-Policy"]).toBeUndefined();
  expect(nginx).toContain(`set $dues_policy "${policy(html)}";`);
  const sent = [...nginx.matchAll(/Content-Security-Policy "([^"]+)"/g)].map(([, value]) => value);
  expect(sent).toEqual([
    "$dues_policy; frame-ancestors 'none'",
    "$dues_policy; frame-ancestors 'none'",
    "$dues_policy; frame-ancestors *",
  ]);
  row("header files have the page’s own policy", policies.length + sent.length);
});

test("the licences of what the page is made of are one click away", async ({ page }) => {
  await page.goto("./");
  const link = page.locator('footer a[href="licences.txt"]');
  await expect(link).toBeVisible();
  const told = await (await page.request.get(new URL("licences.txt", page.url()).href)).text();
  for (const name of ["Dues is free software", "yew ", "wasm-bindgen ", "simba ", "libm ", "Apache License", "Permission is hereby granted"]) {
    expect(told).toContain(name);
  }
  const lock = readFileSync(fileURLToPath(new URL("../../Cargo.lock", import.meta.url)), "utf8");
  const listed = [...told.matchAll(/^([\w-]+) (\d\S+) \(/gm)];
  expect(listed.length).toBeGreaterThan(50);
  for (const [, name, version] of listed) expect(lock).toContain(`name = "${name}"\nversion = "${version}"`);
  row("licences shipped with the page", listed.length);
});
