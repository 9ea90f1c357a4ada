/* Rows of a CSV file, in the encodings that Korean desks write; twin of sheets/csv_reading.py. */
import { cellOf, gridOf, MOST_COLUMNS, MOST_ROWS, NotASheet } from "./grid.js";

/** @import { Cell, Grid } from "./grid.js" */

/** By their byte order mark: its length, the encoding, and what it is called. */
const MARKED = [
  { mark: [0xef, 0xbb, 0xbf], cut: 3, encoding: "utf-8", called: "UTF-8-SIG" },
  { mark: [0xff, 0xfe], cut: 2, encoding: "utf-16le", called: "UTF-16" },
  { mark: [0xfe, 0xff], cut: 2, encoding: "utf-16be", called: "UTF-16" },
];
const PLAIN = { cut: 0, encoding: "utf-8", called: "UTF-8" };
const KOREAN = { cut: 0, encoding: "euc-kr", called: "CP949" }; // browsers know Windows' by this name
/** How many bytes a letter may have. @type {Record<string, number[]>} */
const SIZES = { "utf-8": [1, 2, 3, 4], "euc-kr": [1, 2] };
const PARTED = [",", "\t", ";", "|"];
const LONGEST = 20_000; // letters of a cell
// biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them
const BINARY = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

/**
 * The one sheet of a text; says which encoding and separator it was read with.
 * @param {Uint8Array<ArrayBuffer>} source
 * @returns {Grid}
 */
export function textIn(source) {
  const { text, called } = decoded(source);
  const found = BINARY.exec(text)?.[0].charCodeAt(0);
  if (found !== undefined) throw new NotASheet("binary", { code: byte(found) });
  const separator = separatorOf(text);
  const rows = [...rowsOf(text, separator)];
  const shown = separator === "\t" ? "Tab" : separator;
  return gridOf("CSV", rows, { encoding: called, separator: shown });
}

/** @param {Uint8Array<ArrayBuffer>} source */
function decoded(source) {
  const marked = MARKED.find(({ mark }) => mark.every((one, at) => source[at] === one));
  for (const way of marked ? [marked] : [PLAIN, KOREAN])
    try {
      const decoder = new TextDecoder(way.encoding, { fatal: true, ignoreBOM: true });
      return { text: decoder.decode(source.subarray(way.cut)), called: way.called };
    } catch {
      if (way !== PLAIN) throw unknown(source, way);
    }
  throw new NotASheet("broken");
}

/** @type {(source: Uint8Array<ArrayBuffer>, way: { cut: number, encoding: string }) => NotASheet} */
function unknown(source, { cut, encoding }) {
  const rest = source.subarray(cut);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const sound = (/** @type {number} */ from, /** @type {number} */ to) => {
    try {
      return decoder.decode(rest.subarray(from, to)) !== undefined;
    } catch {
      return false;
    }
  };
  let at = 0;
  for (let end = 0; encoding in SIZES; at = end) {
    end = rest.indexOf(10, at) + 1 || rest.length; // by lines, then by letters
    if (end <= at || !sound(at, end)) break;
  }
  const sizes = SIZES[encoding] ?? [2, 4];
  for (let size; at < rest.length; at += size) {
    size = sizes.find((one) => at + one <= rest.length && sound(at, at + one)) ?? 0;
    if (!size) break;
  }
  const line = rest.subarray(0, at).filter((one) => one === 10).length + 1;
  return new NotASheet("encoding", { line, byte: byte(rest[at] ?? 0) });
}

/** @param {number} code */
const byte = (code) => code.toString(16).toUpperCase().padStart(2, "0");

/** @param {string} text the mark that stands most often in the fullest of the first lines */
function separatorOf(text) {
  const lines = text
    .slice(0, LONGEST)
    .split(/\r\n|[\n\r\x85\u2028\u2029]/)
    .slice(0, 30);
  const most = (/** @type {string} */ mark) =>
    Math.max(...lines.map((line) => line.split(mark).length));
  return PARTED.reduce((best, mark) => (most(mark) > most(best) ? mark : best), ",");
}

/** @type {(text: string, separator: string) => Generator<Cell[]>} */
function* rowsOf(text, separator) {
  let number = 0;
  for (const cells of records(text, separator)) {
    if (number++ === MOST_ROWS)
      throw new NotASheet("too-many-rows", { sheet: "CSV", most: MOST_ROWS });
    if (cells.slice(MOST_COLUMNS).some((text) => text.trim()))
      throw new NotASheet("too-many-columns", { sheet: "CSV", most: MOST_COLUMNS });
    yield cells.slice(0, MOST_COLUMNS).map(cellIn);
  }
}

/** @type {(text: string, separator: string) => Generator<string[]>} texts by row */
function* records(text, separator) {
  const rest = new RegExp(`[^${separator}\\r\\n]*`, "y");
  /** @type {string[]} */
  let row = [];
  for (let at = 0; at < text.length; ) {
    const [cell, end] = cellAt(text, at, rest);
    const empty = end === at && !row.length;
    row.push(cell);
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (text.charAt(end) === separator) continue;
    yield empty ? [] : row;
    row = [];
  }
  if (row.length) yield [...row, ""];
}

/**
 * A cell and where it ends; marks of quotation count at its beginning, and twice within them.
 * @type {(text: string, at: number, rest: RegExp) => [string, number]}
 */
function cellAt(text, at, rest) {
  const quoted = text.charAt(at) === '"';
  const end = quoted ? closing(text, at + 1) : at;
  rest.lastIndex = quoted ? end + 1 : at;
  const more = rest.exec(text)?.[0] ?? "";
  const cell = (quoted ? text.slice(at + 1, end).replaceAll('""', '"') : "") + more;
  if (cell.length > LONGEST && [...cell].length > LONGEST)
    throw new NotASheet("csv", { most: LONGEST });
  return [cell, (quoted ? end + 1 : at) + more.length];
}

/** @type {(text: string, from: number) => number} where a quoted text ends */
function closing(text, from) {
  let end = text.indexOf('"', from);
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? text.length : end;
}

/** @type {(text: string) => Cell} an apostrophe keeps spreadsheets from taking it for a formula */
const cellIn = (text) =>
  text.startsWith("=") ? cellOf(null, "formula") : cellOf(text.replace(/^'/, "") || null);
