// Puts beside the page what hosts and readers want of it: `_headers` for the hosts that read it, and
// the licences of everything the page is made of. Trunk runs this on what it has built (Trunk.toml).

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The policy that a page states in its <meta>. */
export function policy(html) {
  const meta = html.match(/<meta[^>]*content-security-policy[^>]*>/i)?.[0] ?? "";
  const content = meta.match(/content="([^"]+)"/)?.[1];
  if (!content) throw new Error("index.html states no content-security policy");
  return content.trim().replace(/;$/, "");
}

/** A file of deploy/ with the policy in its place; comments of `_headers` are for its readers here. */
export function withPolicy(text, html) {
  return text.replace(/^#.*\n/gm, "").replaceAll("@POLICY@", policy(html));
}

/** Packages that the page is compiled from: those of its target, less what runs only in building. */
function packages() {
  const asked = ["metadata", "--locked", "--format-version", "1", "--features", "page", "--filter-platform", "wasm32-unknown-unknown"];
  const options = { cwd: ROOT, encoding: "utf8", maxBuffer: 1e9 };
  const { packages, resolve } = JSON.parse(execFileSync("cargo", asked, options));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const macros = new Set(
    packages
      .filter(({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro")))
      .map(({ id }) => id),
  );
  const found = new Set();
  const follow = (id) => {
    if (found.has(id) || macros.has(id)) return;
    found.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      if (dep_kinds.some(({ kind }) => kind === null)) follow(pkg);
    }
  };
  follow(resolve.root);
  return packages
    .filter(({ id }) => found.has(id) && id !== resolve.root)
    .sort((a, b) => `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`, "en"));
}

/** A package's own licence texts. */
function texts({ manifest_path, license_file }) {
  const folder = dirname(manifest_path);
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|unlicense)/i.test(name))
    .sort();
  if (license_file && !names.includes(license_file)) names.push(license_file);
  return names.filter((name) => existsSync(join(folder, name))).map((name) => readFileSync(join(folder, name), "utf8").trim());
}

/** Everything the page is made of, each licence text once, under the packages that come with it. */
export function licences() {
  const byText = new Map();
  const bare = [];
  for (const one of packages()) {
    const name = `${one.name} ${one.version} (${one.license ?? "see below"})`;
    const found = texts(one);
    if (found.length === 0) bare.push(`${name}, by ${one.authors.join(", ") || "its authors"}`);
    for (const text of found) byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const own = ["LICENSE-MIT", "LICENSE-APACHE"].map((name) => readFileSync(join(ROOT, name), "utf8").trim());
  const parts = [
    "Dues is free software: MIT or Apache-2.0, as you like. Both texts stand first; after them those of\n" +
      "the libraries that it is made of, each under their names.",
    ...own,
    ...(bare.length ? [`These say their licence and carry no text of it:\n\n${bare.join("\n")}`] : []),
    ...[...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`),
  ];
  return `${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

const folder = process.env.TRUNK_STAGING_DIR;
if (folder) {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const headers = readFileSync(join(ROOT, "deploy/_headers"), "utf8");
  writeFileSync(join(folder, "_headers"), withPolicy(headers, html));
  writeFileSync(join(folder, "licences.txt"), licences());
}
