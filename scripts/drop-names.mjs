// Takes the section with the names of functions out of wasm files: a fifth of the page's bytes,
// which only a debugger reads. (Cargo's `strip` would take what wasm-bindgen has to read as well.)
import { readFileSync, writeFileSync } from "node:fs";

/** The number at `at` in LEB128, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** Whether a custom section, whose content begins at `at`, is that of the names. */
function isNames(bytes, at) {
  const [length, start] = number(bytes, at);
  return bytes.toString("utf8", start, start + length) === "name";
}

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const HEADER = 8;
  const kept = [bytes.subarray(0, HEADER)];
  for (let at = HEADER; at < bytes.length; ) {
    const [length, start] = number(bytes, at + 1);
    if (bytes[at] !== 0 || !isNames(bytes, start)) kept.push(bytes.subarray(at, start + length));
    at = start + length;
  }
  writeFileSync(file, Buffer.concat(kept));
}
