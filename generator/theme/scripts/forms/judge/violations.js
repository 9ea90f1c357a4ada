/* Every violation of a schema at its field, for the keywords that our schemas use; a test holds it
   to the check.  It interprets the schema, so that it runs where no script may be made out of text. */

import { exists } from "../../shared/clock.js";
import { isGroup } from "../../shared/values.js";
import { comparable } from "./problem.js";
import { matches } from "./schema.js";

/**
 * @import { Path } from "./schema.js"
 *
 * @typedef {object} Violation
 * @property {string} keyword `false` for a field that the schema does not know
 * @property {Path} at the value that it is about
 * @property {any} node the schema that has the keyword
 * @property {any} limit what the keyword asks for; of `required` the field that is missing
 * @property {any} [since] the `if` that holds, where its `then` is broken
 *
 * @typedef {(node: any, data: any, at: Path, since?: any) => Generator<Violation>} Broken
 */

const REAL_DAY = /^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(T|$)/;

/**
 * @param {any} schema
 * @param {unknown} data
 * @returns {Violation[]}
 */
export const violations = (schema, data) => [...broken(schema, data, [])];

/** @type {(node: any, data: unknown) => boolean} */
const holds = (node, data) => broken(node, data, []).next().done === true;

/** @type {Broken} */
function* broken(node, data, at, since) {
  if (typeof node !== "object") {
    if (node === false) yield { keyword: "false", at, node, limit: false };
    return;
  }
  for (const [keyword, fits] of Object.entries(FITS))
    if (keyword in node && !fits(node[keyword], data))
      yield { keyword, at, node, limit: node[keyword] };
  for (const branch of node.allOf ?? []) yield* broken(branch, data, at, since);
  if (node.if && holds(node.if, data)) yield* broken(node.then, data, at, node.if);
  if (Array.isArray(data))
    for (const [index, one] of data.entries()) yield* broken(node.items, one, [...at, index]);
  else if (isGroup(data)) yield* inGroup(node, data, at, since);
}

/** @type {Broken} the fields of a group: those missing, those there, and how they are called */
function* inGroup(node, data, at, since) {
  for (const name of node.required ?? [])
    if (!Object.hasOwn(data, name))
      yield { keyword: "required", at, node, limit: name, ...(since ? { since } : {}) };
  for (const [name, value] of Object.entries(data)) {
    const path = [...at, name];
    if (!holds(node.propertyNames, name))
      yield { keyword: "propertyNames", at: path, node, limit: node.propertyNames };
    const known = Object.hasOwn(node.properties ?? {}, name);
    yield* broken(known ? node.properties[name] : node.additionalProperties, value, path);
  }
}

/** @type {Record<string, (value: any) => boolean>} */
const TYPES = {
  object: isGroup,
  array: Array.isArray,
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
};

/** @type {(of: (value: any) => number | undefined, fits: (size: number, limit: number) => boolean) => (limit: any, value: any) => boolean} */
const sized = (of, fits) => (limit, value) => {
  const size = of(value);
  return size === undefined || fits(size, limit);
};
const most = (/** @type {number} */ size, /** @type {number} */ limit) => size <= limit;
const least = (/** @type {number} */ size, /** @type {number} */ limit) => size >= limit;
const letters = (/** @type {any} */ one) => (typeof one === "string" ? [...one].length : undefined);
const amount = (/** @type {any} */ one) => (typeof one === "number" ? one : undefined);
const entries = (/** @type {any} */ one) => (Array.isArray(one) ? one.length : undefined);
const fields = (/** @type {any} */ one) => (isGroup(one) ? Object.keys(one).length : undefined);

/** @type {Record<string, (limit: any, value: any) => boolean>} keywords that look at one value */
const FITS = {
  type: (wanted, value) => [wanted].flat().some((one) => TYPES[one]?.(value)),
  const: (only, value) => comparable(only) === comparable(value),
  enum: (list, value) => list.includes(value),
  not: (node, value) => !holds(node, value),
  anyOf: (nodes, value) => nodes.some((/** @type {any} */ node) => holds(node, value)),
  pattern: (pattern, value) => typeof value !== "string" || matches(pattern, value),
  format: (_, value) => typeof value !== "string" || isDay(value),
  minLength: sized(letters, least),
  maxLength: sized(letters, most),
  minimum: sized(amount, least),
  maximum: sized(amount, most),
  minItems: sized(entries, least),
  minProperties: sized(fields, least),
  uniqueItems: (_, value) =>
    !Array.isArray(value) || new Set(value.map(comparable)).size === value.length,
};

/** @param {string} written the only format of our schemas is that of a day */
function isDay(written) {
  if (!REAL_DAY.test(written)) return true;
  const [year = 0, month = 0, day = 0] = written.slice(0, 10).split("-").map(Number);
  return exists(year, month, day);
}
