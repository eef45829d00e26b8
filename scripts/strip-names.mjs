// Takes the functions' names out of the built program: a tenth to a quarter of its download, and
// of use only to a debugger. wasm-bindgen's own option for it, --remove-name-section, cannot be
// reached through Trunk. With them go the linker's relocations, of use only to scripts/split.mjs.

/** Magic number and version, before the first section. */
const HEADER = 8;
const CUSTOM = 0;

const OF_TOOLS = /^(name|linking|reloc\..*)$/;

/** A WebAssembly module without the sections of tools; everything else byte for byte. */
export function withoutNames(wasm) {
  let at = HEADER;
  const number = () => {
    // LEB128: seven bits a byte, the lowest first.
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const kept = [wasm.subarray(0, HEADER)];
  while (at < wasm.length) {
    const start = at;
    const id = wasm[at++];
    const size = number();
    const end = at + size;
    if (end > wasm.length) throw new Error("the WebAssembly file ends within a section");
    const length = id === CUSTOM ? number() : 0;
    const named = wasm.toString("latin1", at, at + length);
    if (id !== CUSTOM || !OF_TOOLS.test(named)) kept.push(wasm.subarray(start, end));
    at = end;
  }
  return Buffer.concat(kept);
}
