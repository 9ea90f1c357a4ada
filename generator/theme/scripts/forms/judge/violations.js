/* Every violation of a schema, as @cfworker/json-schema finds it, at its field: it interprets the
   schema, so that it runs where no script may be made out of text. */

import { validate } from "@cfworker/json-schema";
import { exists } from "../../shared/clock.js";
import { isGroup } from "../../shared/values.js";
import { comparable } from "./problem.js";
import { fieldAt, valueAt } from "./schema.js";

/**
 * @import { Node, Path } from "./schema.js"
 *
 * @typedef {object} Violation
 * @property {string} keyword
 * @property {Path} at the value that it is about
 * @property {any} node the schema that has the keyword
 * @property {string[]} steps the way to the keyword in the schema
 * @property {string} said
 * @property {any} [limit]
 */

const WRAPPERS = new Set(["allOf", "if", "properties", "items", "additionalProperties"]);
const REAL_DAY = /^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(T|$)/;

/**
 * @param {Node} schema
 * @param {unknown} data
 * @returns {Violation[]}
 */
export function violations(schema, data) {
  const { errors } = validate(data, plainly(schema), "2020-12", {}, false);
  const found = errors
    .filter(({ keyword }) => !WRAPPERS.has(keyword))
    .map((error) => violation(error, schema, data));
  return [...found, ...own(schema, data, [])];
}

/** @type {WeakMap<Node, any>} */
const PLAIN = new WeakMap();

/**
 * The schema without what is looked for here, which would take long or is not known there.
 * @param {any} node
 * @returns {any}
 */
function plainly(node) {
  if (Array.isArray(node)) return node.map(plainly);
  if (!isGroup(node)) return node;
  const kept = PLAIN.get(node) ?? without(node);
  PLAIN.set(node, kept);
  return kept;
}

/** @param {Record<string, unknown>} node */
const without = (node) =>
  Object.fromEntries(
    Object.entries(node).flatMap(([word, said]) =>
      DROPPED.has(word) && !isGroup(said) ? [] : [[word, word === "enum" ? said : plainly(said)]],
    ),
  );

const DROPPED = new Set([
  "uniqueItems",
  "format",
  "examples",
  "title",
  "x-en",
  "x-labels",
  "x-ref",
]);

/** @typedef {{ keyword: string, instanceLocation: string, keywordLocation: string, error: string }} Told */

/** @type {(told: Told, schema: Node, data: unknown) => Violation} */
function violation({ keyword, instanceLocation, keywordLocation, error }, schema, data) {
  const at = pathOf(stepsOf(instanceLocation), data);
  const steps = stepsOf(keywordLocation);
  const node = steps.slice(0, -1).reduce((/** @type {any} */ one, step) => one?.[step], schema);
  return { keyword, at, node, steps, said: error, limit: node?.[keyword] };
}

/** @param {string} pointer */
const stepsOf = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));

/** @type {(steps: string[], data: unknown) => Path} */
function pathOf(steps, data) {
  /** @type {Path} */
  const path = [];
  for (const step of steps) path.push(Array.isArray(valueAt(data, path)) ? Number(step) : step);
  return path;
}

/**
 * Days that do not exist, and entries of a list that stood in it before.
 * @param {any} node
 * @param {unknown} data
 * @param {Path} at
 * @returns {Generator<Violation>}
 */
function* own(node, data, at) {
  if (!node) return;
  const told = (/** @type {string} */ keyword) => ({ keyword, at, node, steps: [], said: "" });
  if (node.format === "known-date" && typeof data === "string" && !isDay(data))
    yield { ...told("format"), limit: node.format };
  if (Array.isArray(data)) {
    if (node.uniqueItems && new Set(data.map(comparable)).size < data.length)
      yield { ...told("uniqueItems"), limit: true };
    for (const [index, one] of data.entries()) yield* own(fieldAt(node, [0]), one, [...at, index]);
  } else if (isGroup(data))
    for (const [name, one] of Object.entries(data))
      yield* own(fieldAt(node, [name]), one, [...at, name]);
}

/** @param {string} written */
function isDay(written) {
  if (!REAL_DAY.test(written)) return true;
  const [year = 0, month = 0, day = 0] = written.slice(0, 10).split("-").map(Number);
  return exists(year, month, day);
}
