// Serves the built page, as a plain static host would, under any path.
//
//   node tests/e2e/server.mjs [--base /dues/] [--port 8080] [--dist dist]
//
// The tests start it in their own process and read from `requests` what was asked for.

import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, relative, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The one document that may stand in other pages' frames. */
const EMBED = "embed.html";

/** The page's own policy, with the one directive that counts only in a header. */
export async function policy(dist, frames = "'none'") {
  const page = await readFile(resolve(dist, "index.html"), "utf8");
  const meta = page.match(/<meta[^>]*content-security-policy[^>]*>/i)?.[0] ?? "";
  const content = meta.match(/content="([^"]+)"/)?.[1];
  if (!content) throw new Error(`${dist}/index.html states no content-security policy`);
  return `${content.trim().replace(/;$/, "")}; frame-ancestors ${frames}`;
}

/** The file that a request means; null where it leaves `base` or `dist`. */
export function fileFor(dist, base, target) {
  let path;
  try {
    path = decodeURIComponent(target.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes("\0") || path.includes("\\")) return null;
  const file = resolve(dist, `./${path.slice(base.length) || "index.html"}`);
  return file.startsWith(resolve(dist) + sep) ? file : null;
}

/**
 * Starts serving, on any free port where `port` is 0 or taken.
 * With `brotli` it compresses what the browser takes so.
 * `requests` is filled with `{method, path, status}`, one for each request answered.
 */
export async function serve({ dist = DIST, base = "/", port = 0, brotli = false } = {}) {
  let folder = dist;
  const replaced = new Map();
  const policies = { own: await policy(dist), embed: await policy(dist, "*") };
  const headers = {
    "Content-Security-Policy": policies.own,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
  };
  const requests = [];
  const compressed = new Map();

  const server = createServer(async (request, response) => {
    const answer = (status, extra, body) => {
      requests.push({ method: request.method, path: request.url, status });
      response.writeHead(status, { ...headers, ...extra });
      if (body === undefined) response.end();
      else if (typeof body === "string") response.end(body);
      else body.on("error", () => response.destroy()).pipe(response);
    };
    const plain = { "Content-Type": TYPES[".txt"] };
    if (request.method !== "GET" && request.method !== "HEAD") {
      return answer(405, { ...plain, Allow: "GET, HEAD" }, "Only GET and HEAD.\n");
    }
    // Without its last slash the page's relative addresses would miss their folder.
    if (base !== "/" && request.url === base.slice(0, -1)) return answer(308, { Location: base });
    const file = fileFor(folder, base, request.url);
    const found = file && (await stat(file).catch(() => null));
    if (!found?.isFile()) return answer(404, plain, "Not found.\n");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const other = replaced.get(relative(folder, file));
    if (other !== undefined) return answer(200, { "Content-Type": type }, other);
    const embeds = file.endsWith(sep + EMBED) && { "Content-Security-Policy": policies.embed };
    if (brotli && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      if (!compressed.has(file)) compressed.set(file, brotliCompressSync(await readFile(file)));
      const small = { "Content-Type": type, "Content-Encoding": "br", ...embeds };
      return answer(200, small, Readable.from([compressed.get(file)]));
    }
    const body = request.method === "GET" ? createReadStream(file) : undefined;
    answer(200, { "Content-Type": type, "Content-Length": found.size, ...embeds }, body);
  });

  const listen = (at) =>
    new Promise((done, fail) => {
      server.once("error", fail);
      server.listen(at, "127.0.0.1", () => {
        server.off("error", fail);
        done();
      });
    });
  try {
    await listen(port);
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    await listen(0);
  }

  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    requests,
    /** From now on this text is served in the place of a file of the build; without one, the file again. */
    replace(name, text) {
      if (text === undefined) replaced.delete(name);
      else replaced.set(name, text);
    },
    /** From now on another build is served. */
    deploy(dist) {
      folder = dist;
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      base: { type: "string", default: "/" },
      port: { type: "string", default: "8080" },
      dist: { type: "string", default: DIST },
    },
  });
  try {
    const { url } = await serve({ ...values, port: Number(values.port) });
    console.log(`Dues is at ${url} (Ctrl+C ends it)`);
  } catch (error) {
    console.error(`The page cannot be served: ${error.message}. Build it first: make build`);
    process.exitCode = 1;
  }
}
