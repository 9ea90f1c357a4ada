/* A selection as a table of texts, and texts as XML has them. */

/** @import { OfSelection, Picked } from "../types.js" */

/** @typedef {keyof Picked} Column */

/** @type {Column[]} */
const OF_FIRMS = ["offered", "group"];

/** @type {Column[]} */
export const COLUMNS = [
  "kind",
  "title",
  "offered",
  "state",
  "when",
  "starts",
  "ends",
  "place",
  "group",
  "hosts",
  "url",
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const CONTROL = /[\x00-\x08\x0b-\x1f]/g;

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(CONTROL, "");

/**
 * The head and a row for each.
 * @param {Picked[]} picked
 * @param {OfSelection} words
 * @returns {string[][]}
 */
export function table(picked, words) {
  const filled = (/** @type {Column} */ name) => picked.some((one) => one[name]);
  const columns = COLUMNS.filter((name) => !OF_FIRMS.includes(name) || filled(name));
  return [
    columns.map((name) => words.columns[name] ?? name),
    ...picked.map((one) => columns.map((name) => cell(one, name, words))),
  ];
}

/**
 * @param {Picked} one
 * @param {keyof Picked} name
 * @param {OfSelection} words
 */
function cell(one, name, words) {
  const value = one[name] ?? "";
  return name === "kind" ? (words.groups[value] ?? value) : value;
}
