// After one visit the page works without a connection; a newer version is offered, never forced, and
// no order of deploys and reloads leaves a page blank.

import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forget, keep } from "../../scripts/offline/build.mjs";
import { agrees, inLink, lever, LINK, METRICS, open, ready, settles, type, values } from "./dues.mjs";
import { expect, test } from "./fixtures.mjs";
import { DIST, serve } from "./server.mjs";
import { row } from "./trust.mjs";

test.use({ serviceWorkers: "allow" });
test.describe.configure({ timeout: 240_000 });

/** What taking a version may take on a busy machine: its worker starts, and the page is loaded again. */
const RELOADED = { timeout: 20_000 };

/** Waits until everything is kept. */
async function kept(page) {
  await page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready;
    const worker = active ?? waiting ?? installing;
    if (worker.state === "activated") return;
    await new Promise((done) =>
      worker.addEventListener("statechange", () => worker.state === "activated" && done()),
    );
  });
}

/** The page is there and answers. */
async function stands(page) {
  await ready(page, { trials: false });
  // Some figures are in the part that comes after the first painting.
  await expect(async () => {
    expect(Object.keys(await values(page))).toEqual(expect.arrayContaining(METRICS));
  }).toPass({ timeout: 10_000 });
}

/** A build that differs from this one: another name in its document, other names of its program. */
async function variant(name, { kill = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "dues-dist-"));
  cpSync(DIST, folder, { recursive: true });
  const old = readdirSync(folder).find((file) => /^app-.*\.js$/.test(file)).match(/app-([0-9a-f]+)/)[1];
  const fresh = old.slice(0, -1) + name;
  for (const file of readdirSync(folder).filter((file) => file.includes(old))) {
    renameSync(join(folder, file), join(folder, file.replace(old, fresh)));
  }
  for (const file of ["index.html", "embed.html"]) {
    const html = readFileSync(join(folder, file), "utf8").replaceAll(old, fresh);
    writeFileSync(join(folder, file), html.replace("<title>", `<meta name="build" content="${name}"><title>`));
  }
  await (kill ? forget : keep)(folder);
  return folder;
}

const build = (page) => page.locator('meta[name="build"]').getAttribute("content");
const offer = (page) => page.locator('[data-notice="version"]');

let folders = {};
test.beforeAll(async () => {
  test.setTimeout(240_000);
  folders = { a: await variant("a"), b: await variant("b"), off: await variant("c", { kill: true }) };
});
test.afterAll(() => {
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
});

/** A server of its own for each test, since it deploys. */
async function server(base) {
  const site = await serve({ base, dist: folders.a });
  return site;
}

test("works without a connection after one visit: levers, trials, a state", async ({ page, base, problems }) => {
  const site = await server(base);
  await page.goto(site.url + LINK);
  await ready(page);
  await kept(page);
  await site.close();
  problems.splice(0);

  await page.reload();
  await ready(page);
  await agrees(page);
  const before = (await values(page))["odds-ahead"];
  await type(page, "cut", "12");
  await settles(page, "cut", 12);
  await ready(page);
  await agrees(page);
  expect((await values(page))["odds-ahead"]).not.toBe(before);
  await lever(page, "then").slider.focus();
  await page.keyboard.press("ArrowRight");
  await agrees(page);
  // A state's table is kept, too.
  await page.goto(`${site.url}${LINK}&tax=us&state=CA`);
  await page.reload();
  await ready(page);
  await agrees(page);
  expect(page.url()).toContain("state=CA");
  expect(problems.filter((problem) => !problem.startsWith("request"))).toEqual([]);
  problems.splice(0);
});

test("an address with something after a question mark works offline, too", async ({ page, base, problems }) => {
  const site = await server(base);
  await page.goto(site.url);
  await stands(page);
  await kept(page);
  await site.close();
  await page.goto(`${site.url}?utm_source=letter&x=1${LINK}`);
  await stands(page);
  expect(inLink(page, "now")).toBe(30);
  problems.splice(0);
});

test("is kept after the page is painted, and asks for nothing twice", async ({ page, base, problems }) => {
  const site = await server(base);
  await page.goto(site.url);
  await ready(page);
  await kept(page);
  const paths = site.requests.map(({ path }) => path);
  const worker = paths.findIndex((path) => path.endsWith("service-worker.js"));
  const program = paths.findIndex((path) => /app-.*\.wasm$/.test(path));
  expect(program).toBeGreaterThanOrEqual(0);
  expect(worker).toBeGreaterThan(program);
  expect(site.requests.every(({ status }) => status < 400)).toBe(true);
  problems.splice(0);
  await site.close();
});

test("a newer version is offered; taken, it comes with the same figures", async ({ page, base, problems }) => {
  const site = await server(base);
  await page.goto(site.url + LINK);
  await ready(page, { trials: false });
  await kept(page);
  await page.reload();
  await stands(page);
  site.deploy(folders.b);

  // A tab that is open meets a new deploy: when somebody returns to it.
  await page.evaluate(() => {
    const real = Date.now;
    Date.now = () => real() + 2 * 60 * 60 * 1000;
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(offer(page)).toBeVisible({ timeout: 20_000 });
  expect(await build(page)).toBe("a");
  // An edit that is not in the address bar yet comes along.
  await lever(page, "then").field.fill("51");
  await lever(page, "then").field.press("Enter");
  await page.getByRole("button", { name: "Use it now" }).click();
  await expect.poll(() => build(page).catch(() => null), RELOADED).toBe("b");
  await stands(page);
  expect([inLink(page, "then"), inLink(page, "cut")]).toEqual([51, 21.5]);
  await agrees(page);
  await expect(offer(page)).toHaveCount(0);
  problems.splice(0);
  await site.close();
});

test("not taken, everything stays as it is", async ({ page, base, problems }) => {
  const site = await server(base);
  await page.goto(site.url + LINK);
  await stands(page);
  await kept(page);
  site.deploy(folders.b);
  await page.reload();
  await expect(offer(page)).toBeVisible({ timeout: 20_000 });
  expect(await build(page)).toBe("a");
  const before = await values(page);
  await page.getByRole("button", { name: "Later" }).click();
  await expect(offer(page)).toHaveCount(0);
  await page.waitForTimeout(500);
  expect(await build(page)).toBe("a");
  expect((await values(page))["net-gain"]).toBe(before["net-gain"]);
  await type(page, "for", "9");
  await settles(page, "for", 9);
  await ready(page);
  await agrees(page);
  problems.splice(0);
  await site.close();
});

test("a tab that did not take it goes on when another one did", async ({ page, context, base, problems }) => {
  const site = await server(base);
  await page.goto(site.url + LINK);
  await ready(page);
  await kept(page);
  await page.reload();
  await ready(page);
  site.deploy(folders.b);
  const other = await context.newPage();
  await other.goto(site.url);
  await expect(offer(other)).toBeVisible({ timeout: 20_000 });
  await other.getByRole("button", { name: "Use it now" }).click();
  await expect.poll(() => build(other).catch(() => null), RELOADED).toBe("b");
  await stands(other);
  // The first one: not reloaded, offered, and at work.
  expect(await build(page)).toBe("a");
  await expect(offer(page)).toBeVisible();
  await type(page, "for", "9");
  await settles(page, "for", 9);
  await ready(page);
  await agrees(page);
  await page.getByRole("button", { name: "Use it now" }).click();
  await expect.poll(() => build(page).catch(() => null), RELOADED).toBe("b");
  await stands(page);
  expect(inLink(page, "for")).toBe(9);
  problems.splice(0);
  await site.close();
});

/** How many orders of the acts below are tried. */
const ORDERS = 20;

test(`${ORDERS} orders of deploys, reloads, visits and offers leave no page blank`, { tag: "@once" }, async ({ page, context, base, problems }) => {
  const site = await server(base);
  // Lehmer's generator (Park and Miller 1988): the same orders in every run.
  let seed = 20261124;
  const draw = (n) => (seed = (seed * 48271) % 2147483647) % n;
  let deployed = "a";
  await page.goto(site.url + LINK);
  await stands(page);
  await kept(page);
  const acts = {
    deploy: async () => {
      deployed = deployed === "a" ? "b" : "a";
      site.deploy(folders[deployed]);
    },
    reload: () => page.reload(),
    visit: async () => {
      const other = await context.newPage();
      await other.goto(site.url);
      await stands(other);
      await other.close();
    },
    take: async () => {
      if (await offer(page).isVisible()) await page.getByRole("button", { name: "Use it now" }).click();
    },
    later: async () => {
      if (await offer(page).isVisible()) await page.getByRole("button", { name: "Later" }).click();
    },
  };
  for (let order = 0; order < ORDERS; order += 1) {
    const names = Object.keys(acts);
    for (let left = names.length; left > 0; left -= 1) {
      const [name] = names.splice(draw(left), 1);
      await test.step(`${order}: ${name}`, async () => {
        await acts[name]();
        await stands(page);
        expect(inLink(page, "now")).toBe(30);
      });
    }
  }
  problems.splice(0);
  await site.close();
  row("deploys, reloads, visits and offers in any order leave no page blank", ORDERS);
});

test("the kill switch takes away the worker and all that it kept", async ({ page, base, problems }) => {
  const site = await server(base);
  await page.goto(site.url + LINK);
  await stands(page);
  await kept(page);
  site.deploy(folders.off);
  await page.reload();
  await stands(page);
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 }).toEqual([]);
  await page.reload();
  await stands(page);
  expect(await build(page)).toBe("c");
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length))
    .toBe(0);
  problems.splice(0);
  await site.close();
});

for (const [where, make] of Object.entries({
  "there is no service worker": () => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
  },
  "it is refused": () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
  },
  "storage is blocked": () => {
    const refuse = () => {
      throw new DOMException("no", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
  },
})) {
  test(`where ${where}, the page works as it is`, async ({ page }) => {
    await page.addInitScript(make);
    await open(page);
    await agrees(page);
    await expect(offer(page)).toHaveCount(0);
  });
}

test("it can be installed: a manifest with its icons", async ({ page, site }) => {
  await page.goto("./");
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const response = await fetch(site.url + href);
  expect(response.headers.get("content-type")).toBe("application/manifest+json");
  const manifest = await response.json();
  expect([manifest.start_url, manifest.scope, manifest.id]).toEqual(["./", "./", "./"]);
  const sizes = await page.evaluate(
    (icons) =>
      Promise.all(
        icons.map(async ({ src, sizes }) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return sizes === "any" || `${image.naturalWidth}x${image.naturalHeight}` === sizes;
        }),
      ),
    manifest.icons,
  );
  expect(sizes).toEqual([true, true, true, true]);
  expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  // What the browser itself says against it.
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
});
