/* A ZIP file of stored (uncompressed) texts: all that XLSX needs. */
import { crc } from "../shared/crc.js";

const encoder = new TextEncoder();

/** @typedef {[size: number, value: number]} Field */

/**
 * Numbers as little-endian bytes.
 * @param {...Field} pairs
 */
function fields(...pairs) {
  return Uint8Array.from(
    pairs.flatMap(([size, value]) =>
      Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255),
    ),
  );
}

/**
 * What the entry and the directory both say: version, UTF-8 names, stored, 1980-01-01, sizes.
 * @param {Uint8Array} content
 * @param {Uint8Array} path
 * @returns {Field[]}
 */
const shared = (content, path) => [
  ...at([2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21]),
  ...at([4, crc(content)], [4, content.length], [4, content.length], [2, path.length], [2, 0]),
];

/** @type {(...pairs: Field[]) => Field[]} */
const at = (...pairs) => pairs;

/** @param {Uint8Array[]} parts */
const size = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

/** @param {[name: string, text: string][]} entries */
export function zip(entries) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  for (const [name, text] of entries) {
    const content = encoder.encode(text);
    const path = encoder.encode(name);
    const told = shared(content, path);
    const place = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, size(parts)]);
    directory.push(fields([4, 0x02014b50], [2, 20], ...told), place, path);
    parts.push(fields([4, 0x04034b50], ...told), path, content);
  }
  const count = entries.length;
  const end = fields(
    ...at([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count]),
    ...at([4, size(directory)], [4, size(parts)], [2, 0]),
  );
  return new Blob([...parts, ...directory, end]);
}
