/* A selection as a table of texts, and texts as XML has them. */

/** @import { Picked, Words } from "../types.js" */

/** @type {(keyof Picked)[]} */
export const COLUMNS = ["kind", "title", "state", "starts", "ends", "place", "hosts", "url"];

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const CONTROL = /[\x00-\x08\x0b-\x1f]/g;

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(CONTROL, "");

/**
 * The head and a row for each.
 * @param {Picked[]} picked
 * @param {Words} words
 * @returns {string[][]}
 */
export const table = (picked, words) => [
  COLUMNS.map((name) => words.columns[name] ?? name),
  ...picked.map((one) => COLUMNS.map((name) => cell(one, name, words))),
];

/**
 * @param {Picked} one
 * @param {keyof Picked} name
 * @param {Words} words
 */
function cell(one, name, words) {
  const value = one[name] ?? "";
  return name === "kind" ? (words.groups[value] ?? value) : value;
}
