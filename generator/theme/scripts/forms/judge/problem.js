/* What is wrong at a field, before it is said in words; twin of records/findings.py. */

/**
 * @import { Node, Path } from "./schema.js"
 * @import { Words } from "../meant/words.js"
 * @import { Signs } from "../../rules/personal.js"
 * @import { Claim } from "../../rules/claims.js"
 *
 * @typedef {object} Offer what a field was probably meant to be
 * @property {unknown} [value]
 * @property {boolean} [removes]
 * @property {Record<string, unknown>} [beside]
 * @property {boolean} [sure]
 * @property {string[]} [indents]
 * @property {boolean} [outward]
 * @property {[string, unknown][]} [choices]
 *
 * @typedef {object} Problem
 * @property {string} id
 * @property {Path} at
 * @property {Record<string, any>} values
 * @property {Offer} [offer]
 * @property {Level} [level]
 *
 * @typedef {"error" | "warning" | "info"} Level
 *
 * @typedef {object} ExportedRule a rule with its claims (generator/rules/exported.py)
 * @property {string} id
 * @property {Level} level
 * @property {string} scope
 * @property {string[]} [errors] variants that are errors, whatever the level
 * @property {boolean} [unquoted]
 * @property {Claim[]} [claims]
 * @property {boolean} [function] whether a function here is its twin (whole-rules.js)
 * @property {Record<string, any>} data the words and bounds that such a function reads
 *
 * @typedef {object} Grounds what a kind of record is judged by (build/forms/judging_files.py)
 * @property {Node} schema
 * @property {ExportedRule[]} rules
 * @property {Record<string, string[]>} follows the rules whose findings may only follow from one of an id
 * @property {Record<string, Record<string, string>>} words messages by context and id
 * @property {Signs} personal
 * @property {Words} meant
 * @property {Record<string, string>} countries
 * @property {Record<string, Node>} lists
 * @property {Record<string, string>} hidden names of characters that nobody sees
 * @property {string} [today] the day; without one, nothing is still to come
 */

/**
 * @param {string} id
 * @param {Path} at
 * @param {Record<string, any>} [values]
 * @param {Offer} [offer]
 * @returns {Problem}
 */
export const problem = (id, at, values = {}, offer = undefined) =>
  offer ? { id, at, values, offer } : { id, at, values };

/**
 * The variant of a message: `enum` of `schema.enum`.
 * @param {Problem} found
 */
export const variantOf = (found) => found.id.slice(ruleOf(found).length + 1);

/**
 * A problem with what was meant, in the place of a name that is only like it.
 * @type {(found: Problem, offer: Offer) => Problem}
 */
export const offered = (found, offer) => ({ ...found, values: withoutNear(found), offer });

/** @param {Problem} found */
export const withoutNear = ({ values }) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== "near"));

/** @param {Pick<Problem, "id">} found */
export const ruleOf = (found) => found.id.split(".")[0] ?? "";

/** @type {(found: Problem, grounds: Pick<Grounds, "rules">) => boolean} whether its rule lets what was found be repeated */
export const quotes = (found, { rules }) =>
  ruleOf(found) !== "personal-data" && !rules.find(({ id }) => id === ruleOf(found))?.unquoted;

/**
 * A value as Python's `json.dumps` writes it.
 * @param {unknown} value
 * @returns {string}
 */
export function asJson(value) {
  if (Array.isArray(value)) return `[${value.map(asJson).join(", ")}]`;
  if (typeof value === "object" && value)
    return `{${Object.entries(value)
      .map(([name, one]) => `${JSON.stringify(name)}: ${asJson(one)}`)
      .join(", ")}}`;
  return JSON.stringify(value ?? null);
}

/**
 * The same for comparing: names in order.
 * @param {unknown} value
 * @returns {string}
 */
export function comparable(value) {
  if (Array.isArray(value)) return `[${value.map(comparable).join()}]`;
  if (typeof value === "object" && value)
    return `{${Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => `${JSON.stringify(name)}:${comparable(one)}`)
      .join()}}`;
  return JSON.stringify(value ?? null);
}
