// Gives short names to what a built program asks of its script: wasm-bindgen's names stand in both
// files, and their hashes do not compress.

/** Magic number and version, before the first section. */
const HEADER = 8;
const IMPORTS = 2;
/** Kinds of import: function, table, memory, global, tag. */
const [FUNCTION, TABLE, MEMORY, GLOBAL, TAG] = [0, 1, 2, 3, 4];

/** A number as WebAssembly writes it: seven bits a byte, the lowest first. */
function leb(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return [...bytes, value];
}

const text = (words) => [...leb(Buffer.byteLength(words)), ...Buffer.from(words)];

/**
 * The two files with short names. A name that the script has more than once, or not at all, stays:
 * then it is not only a key of the script's imports.
 */
export function withShortNames(wasm, script) {
  let at = HEADER;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      if (byte === undefined) throw new Error("the WebAssembly file ends within a number");
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const word = () => {
    const length = number();
    at += length;
    return wasm.toString("utf8", at - length, at);
  };
  const limits = () => {
    const flags = number();
    number();
    if (flags & 1) number();
  };
  let count = 0;
  const renamed = new Map();
  const short = (name, found, replaced) => {
    if (!renamed.has(name)) {
      const places = script.split(found).length - 1;
      const to = places === 1 ? `_${(count++).toString(36)}` : name;
      if (places === 1) script = script.replace(found, () => replaced(to));
      renamed.set(name, to);
    }
    return renamed.get(name);
  };
  while (at < wasm.length) {
    const start = at;
    const id = wasm[at++];
    const size = number();
    const end = at + size;
    if (id !== IMPORTS) {
      at = end;
      continue;
    }
    const imports = number();
    const body = leb(imports);
    for (let i = 0; i < imports; i += 1) {
      const from = word();
      const name = word();
      const kept = at;
      const kind = wasm[at++];
      if (kind === FUNCTION) number();
      else if (kind === TABLE) (at += 1), limits();
      else if (kind === MEMORY) limits();
      else if (kind === GLOBAL) at += 2;
      else if (kind === TAG) (at += 1), number();
      else throw new Error(`the WebAssembly file imports something unknown: ${kind}`);
      body.push(
        ...text(short(from, `"${from}":`, (to) => `"${to}":`)),
        ...text(short(name, `${name}: function(`, (to) => `${to}: function(`)),
        ...wasm.subarray(kept, at),
      );
    }
    if (at !== end) throw new Error("the WebAssembly file's imports could not be read");
    const section = Buffer.from([IMPORTS, ...leb(body.length), ...body]);
    return { wasm: Buffer.concat([wasm.subarray(0, start), section, wasm.subarray(end)]), script };
  }
  return { wasm, script };
}
