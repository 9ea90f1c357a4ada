/* A record as the text of its file, in the one canonical form; twin of records/canonical. */
import { isGroup } from "../shared/values.js";
import { visible } from "./characters.js";
import { inner } from "./judge/schema.js";

/** @import { Node } from "./judge/schema.js" */

const KEY_PATTERN = "^[a-z][a-z0-9_]*$";
const KEY = /^[a-z][a-z0-9_]*$/;
const NOT_TEXT = new Set(
  "y n yes no on off true false null nan inf infinity".split(" "), // as some readers take them
);
const SAFE = /^[A-Za-zÀ-ÖØ-öø-ɏ가-힣][^"'[\]{}&*!|>%@`\\]*$/u;
const UNSAFE = /: | #|[: ]$/u;
/** @type {Node} */
const NOTHING = {};

/**
 * The order of a group's names, where they are numbers, which an object sorts.
 * @type {WeakMap<object, string[]>}
 */
export const ORDER = new WeakMap();

/**
 * The text of a record's file.
 * @param {unknown} record
 * @param {Node} schema
 */
export function written(record, schema) {
  const [head, below] = value(record, schema, "");
  return `${[...(head ? [head] : []), ...below].join("\n")}\n`;
}

/**
 * What stands on the field's own line, and the lines below it.
 * @param {unknown} data
 * @param {Node} node
 * @param {string} pad
 * @returns {[head: string, below: string[]]}
 */
function value(data, node, pad) {
  if (Array.isArray(data)) {
    if (!data.length) return ["[]", []];
    return ["", data.flatMap((one) => entry(one, inner(node, 0) ?? NOTHING, pad))];
  }
  if (!isGroup(data)) return scalar(data, node, pad);
  const names = ORDER.get(data) ?? Object.keys(data);
  if (!names.length) return ["{}", []];
  return ["", ordered(names, node).flatMap((name) => field(name, data[name], node, pad))];
}

/**
 * Known fields as in the schema, others as written.
 * @param {string[]} names
 * @param {Node} node
 */
function ordered(names, node) {
  const known = Object.keys(node.properties ?? {});
  const place = (/** @type {string} */ name) =>
    known.includes(name) ? known.indexOf(name) : known.length;
  return names.toSorted((a, b) => place(a) - place(b));
}

/** @type {(name: string, data: unknown, node: Node, pad: string) => string[]} */
function field(name, data, node, pad) {
  const [head, below] = value(data, inner(node, name) ?? NOTHING, `${pad}  `);
  return [`${pad}${isWord(name) ? name : quoted(name)}: ${head}`.trimEnd(), ...below];
}

/** @type {(data: unknown, node: Node, pad: string) => string[]} */
function entry(data, node, pad) {
  const [head, below] = value(data, node, `${pad}  `);
  if (head) return [`${pad}- ${head}`, ...below];
  const [first = "", ...rest] = below;
  return [`${pad}- ${first.trimStart()}`, ...rest];
}

/**
 * @param {unknown} data
 * @param {Node} node
 * @param {string} pad
 * @returns {[head: string, below: string[]]}
 */
function scalar(data, node, pad) {
  if (typeof data !== "string") return [String(data ?? null), []];
  const free = isFree(node);
  if (free && fitsBlock(data)) {
    const lines = data.replace(/\n$/, "").split("\n");
    return [data.endsWith("\n") ? "|" : "|-", lines.map((line) => (line ? pad + line : ""))];
  }
  const bare = free ? isSafe(data) : namesWords(node) && isWord(data);
  return [bare ? data : quoted(data), []];
}

/** @param {Node} node */
const isFree = (node) => !(node.enum || node.pattern || node.format || node["x-ref"]);

/**
 * Whether a field takes only words such as `export_consortium`.
 * @param {Node} node
 */
const namesWords = (node) =>
  !(node.format || node["x-ref"]) &&
  (node.pattern ?? KEY_PATTERN) === KEY_PATTERN &&
  (node.enum ?? []).every((choice) => KEY.test(String(choice)));

/** @param {string} text */
const isWord = (text) => KEY.test(text) && !NOT_TEXT.has(text);

/**
 * Whether every YAML reader takes the bare text for the same text.
 * @param {string} text
 */
const isSafe = (text) =>
  SAFE.test(text) &&
  !UNSAFE.test(text) &&
  !NOT_TEXT.has(text.toLowerCase()) &&
  [...text].every(visible);

/**
 * Whether lines can stand as they are.
 * @param {string} text
 */
function fitsBlock(text) {
  const lines = text.replace(/\n$/, "").split("\n");
  if (!text.includes("\n") || !lines[0] || !lines.at(-1) || lines[0].startsWith(" ")) return false;
  return lines.every((line) => !line.endsWith(" ") && [...line].every(visible));
}

/**
 * The text as JSON has it, but with all that cannot be seen escaped.
 * @param {string} text
 */
const quoted = (text) =>
  [...JSON.stringify(text)].map((one) => (visible(one) ? one : escaped(one))).join("");

/** @param {string} character */
function escaped(character) {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code < 0x10000 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}
