// Builds the committed page twice, in two folders of different names with nothing in common but the
// packages and tools, and compares the two byte by byte.
//
//   node scripts/reproducible.mjs [--keep]     (make reproducible)

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const keep = process.argv.includes("--keep");

/** Every file of a folder with its bytes. */
function files(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    all.map((one) => {
      const path = join(one.parentPath ?? one.path, one.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

const run = (cwd, command, ...words) => execFileSync(command, words, { cwd, stdio: ["ignore", 2, 2] });
/** Nothing of this build's own settings, and the tools that are here. */
const { CARGO_TARGET_DIR: _, MAKEFLAGS: __, ...env } = process.env;
env.TOOLS ??= join(ROOT, ".tools");

const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
const folder = mkdtempSync(join(tmpdir(), "dues-"));
const builds = ["one", "another place/of it"].map((name) => {
  const place = join(folder, name.replaceAll(" ", "-"));
  run(ROOT, "git", "clone", "--quiet", "--no-hardlinks", "--no-checkout", ROOT, place);
  run(place, "git", "checkout", "--quiet", "--detach", commit);
  console.error(`==> Building ${commit.slice(0, 10)} in ${place}`);
  execFileSync("make", ["build"], { cwd: place, stdio: ["ignore", 2, 2], env });
  return files(join(place, "dist"));
});
const [one, another] = builds;
const names = [...new Set([...one.keys(), ...another.keys()])].sort();
const different = names.filter((name) => {
  const [a, b] = [one.get(name), another.get(name)];
  return !a || !b || !a.equals(b);
});
for (const name of names) {
  const sum = createHash("sha256").update(one.get(name) ?? "").digest("hex");
  console.log(`${sum}  ${name}${different.includes(name) ? "  DIFFERENT" : ""}`);
}
console.log(`${names.length} files of ${commit.slice(0, 10)}, built twice: ${different.length} differ.`);
console.log(`trust: two builds in two places give the same bytes | ${names.length}`);
if (keep) cpSync(join(folder, "one/dist"), join(ROOT, "dist"), { recursive: true });
rmSync(folder, { recursive: true, force: true });
process.exitCode = different.length === 0 ? 0 : 1;
