// Writes the service worker of a built page: it keeps every file, each with its sum, so that one
// visit is enough to work without a connection. Workbox makes it.
//
//   node scripts/offline/build.mjs FOLDER         (scripts/finish.mjs)
//   OFFLINE=no make build                         the kill switch: docs/deploy.md

import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generateSW } from "workbox-build";

/** Its name, as `src/ui/offline.js` asks for it. */
export const FILE = "service-worker.js";

/** Not kept: itself, what only an installer or another page's frame asks for. */
const NOT_KEPT = [FILE, "embed.html", "icons/**"];

/** Trunk's names with a sum in them: their content never changes under its name. */
const NAMED_BY_CONTENT = /-[0-9a-f]{8,16}(_bg)?\.\w+$/;

/** Bytes up to which a file is kept: far beyond any there is. */
const LARGEST = 16 * 1024 * 1024;

/** Writes it; gives the number of files it keeps, and their bytes. */
export async function keep(folder) {
  const { count, size, warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ["**/*"],
    globIgnores: NOT_KEPT,
    swDest: join(folder, FILE),
    cacheId: "dues",
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: "production",
    // The browsers that have SIMD, without which the page does not run.
    babelPresetEnvTargets: ["chrome >= 91", "edge >= 91", "firefox >= 89", "safari >= 16.4"],
    maximumFileSizeToCacheInBytes: LARGEST,
    dontCacheBustURLsMatching: NAMED_BY_CONTENT,
    // The page reads nothing of what stands after a "?".
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    // A newer version waits until somebody takes it.
    skipWaiting: false,
    clientsClaim: false,
  });
  if (warnings.length) throw new Error(warnings.join("\n"));
  return { count, size };
}

/** Writes one that takes itself and what was kept away instead. */
export const forget = (folder) =>
  copyFile(fileURLToPath(new URL("forget.js", import.meta.url)), join(folder, FILE));

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2];
  if (!folder) throw new Error("node scripts/offline/build.mjs FOLDER");
  await (process.env.OFFLINE === "no" ? forget : keep)(folder);
}
