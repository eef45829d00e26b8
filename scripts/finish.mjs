// Finishes what Trunk has built (Trunk.toml), step by step: Trunk runs its hooks all at once.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: Trunk runs this");
const run = (program, ...args) => execFileSync(program, args, { stdio: "inherit" });
const script = (name) => fileURLToPath(new URL(name, import.meta.url));

run("node", script("slim.mjs"));
const prerender = ["--features", "prerender", "--bin", "prerender"];
run("cargo", "run", "--locked", "--quiet", "--profile", "prerender", ...prerender, "--", folder);
if (process.env.TRUNK_PROFILE === "release") run("node", script("minify/minify.mjs"), folder);
run("node", script("deploy.mjs"));
// After all else: it lists every file with its sum.
run("node", script("offline/build.mjs"), folder);
