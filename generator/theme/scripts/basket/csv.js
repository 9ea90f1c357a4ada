/* A selection as CSV, with the mark by which Excel knows UTF-8. */
import { table } from "./cells.js";

/** @type {import("./formats.js").Writer} */
export function csv(picked, words) {
  const lines = table(picked, words).map((row) => row.map((text) => quoted(safe(text))).join(","));
  return { content: `\ufeff${lines.join("\r\n")}\r\n` };
}

/**
 * A spreadsheet takes a cell that begins so for a formula (generator/exports/as_csv.py).
 * @param {string} text
 */
const safe = (text) => (/^ *['=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** @param {string} text */
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
