// Natively and in WebAssembly: every result of random scenarios, equal to the last bit.
//
//   node scripts/differential.mjs NATIVE WASM COUNT     (make differential)
//
// NATIVE is the program, WASM the folder of its other build by wasm-bindgen for Node; both work at
// the same time, and a block in which they differ is told with the numbers of its scenarios.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { resolve } from "node:path";

const [native, folder, count] = process.argv.slice(2);
createRequire(import.meta.url)(resolve(folder, "differential.js"));
const { figures } = globalThis;
if (typeof figures !== "function") throw new Error(`${folder} has no differential program`);

const program = spawn(native, ["0", count], { stdio: ["ignore", "pipe", "inherit"] });
let [blocks, scenarios, different] = [0, 0, 0];
for await (const line of createInterface({ input: program.stdout })) {
  const [from, size] = line.split(" ").map(Number);
  const ours = figures(from, size);
  blocks += 1;
  scenarios += size;
  if (scenarios % 10_000 === 0) console.error(`${scenarios} scenarios compared`);
  if (ours === line) continue;
  different += 1;
  console.error(`Scenarios ${from} to ${from + size - 1} differ: natively ${line}, in WebAssembly ${ours}`);
}
if (scenarios !== Number(count)) throw new Error(`${scenarios} of ${count} scenarios were compared`);
console.log(`${scenarios} scenarios in ${blocks} blocks: ${different} blocks differ.`);
console.log(`trust: native and WebAssembly give the same results to the last bit | ${scenarios}`);
process.exitCode = different === 0 ? 0 : 1;
