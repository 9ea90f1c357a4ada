/* The rulebook in a browser: the same claims as in generator/rules.  The forms load it; tests hold
   every claim and function to Python's. */
import { isGroup } from "../shared/values.js";
import { expression } from "./expression.js";

/**
 * @import { Expression, Tree } from "./expression.js"
 *
 * @typedef {object} Claim a claim of a rule (generator/rules/exported.py)
 * @property {Tree} must
 * @property {Tree} [when]
 * @property {string[]} [needs]
 * @property {string[]} [each]
 * @property {string} [at]
 * @property {Record<string, Tree>} [says]
 * @property {string} [variant]
 *
 * @typedef {object} Ready a claim that can be asked
 * @property {string[]} needs
 * @property {string[]} each
 * @property {string} at
 * @property {Expression} holds
 * @property {[name: string, text: Expression][]} says
 * @property {string} variant
 * @property {string} text its trees, as JSON
 *
 * @typedef {(string | number)[]} Path
 */

/**
 * Read JSON with whole numbers as BigInt; 1.0 stays a fraction.
 * @param {string} text
 */
export const read = (text) => JSON.parse(text, whole);

/**
 * @param {string} _
 * @param {unknown} value
 * @param {{ source?: string }} [context] the number as it is written, where the engine tells
 */
function whole(_, value, context) {
  const written = context?.source ?? String(value);
  return typeof value === "number" && /^-?[0-9]+$/.test(written) ? BigInt(written) : value;
}

/**
 * The rules with their claims ready to be asked.
 * @param {{ id: string, claims?: Claim[] }[]} rules
 */
export const prepared = (rules) =>
  rules.map(({ id, claims = [] }) => ({ id, claims: claims.map(ready) }));

/** @type {(claim: Claim) => Ready} with what is as in most claims, which files leave out */
function ready({ needs = [], each = [""], at = "", when = true, must, says = {}, variant = "" }) {
  return {
    needs,
    each,
    at,
    variant,
    holds: expression(["||", ["!", when], must]),
    says: Object.entries(says).map(([name, text]) => said(name, expression(text))),
    text: JSON.stringify([when, must, ...Object.values(says)]),
  };
}

/** @type {(name: string, text: Expression) => [string, Expression]} */
const said = (name, text) => [name, text];

/**
 * Where a claim does not hold: the way to the field, and the values of the message.
 * @param {Ready} claim
 * @param {Record<string, unknown>} variables
 * @returns {Generator<[Path, Record<string, unknown>]>}
 */
export function* broken(claim, variables) {
  for (const where of claim.each)
    for (const [path, self] of matches(variables.record, where)) {
      const known = { ...variables, self };
      if (claim.needs.some((need) => lookup(known, need) === undefined) || claim.holds(known))
        continue;
      const values = claim.says.map(([name, text]) => [name, text(known)]);
      yield [[...path, ...(claim.at ? claim.at.split(".") : [])], Object.fromEntries(values)];
    }
}

/**
 * The value at a dotted name; undefined where there is none.
 * @param {unknown} known
 * @param {string} dotted
 */
function lookup(known, dotted) {
  let value = known;
  for (const step of dotted.split(".")) {
    if (!isGroup(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value ?? undefined;
}

/**
 * The groups that a way leads to, `*` standing for every entry.
 * @param {unknown} data
 * @param {string} where
 */
function matches(data, where) {
  /** @type {[Path, unknown][]} */
  let found = [[[], data]];
  for (const step of where ? where.split(".") : [])
    found = found.flatMap(([path, value]) => inside(path, value, step));
  return found.filter(([, value]) => isGroup(value));
}

/**
 * @param {Path} path
 * @param {unknown} value
 * @param {string} step
 * @returns {[Path, unknown][]}
 */
function inside(path, value, step) {
  if (Array.isArray(value))
    return step === "*" ? value.map((below, index) => [[...path, index], below]) : [];
  if (!isGroup(value)) return [];
  const names = step === "*" ? Object.keys(value) : [step];
  return names
    .filter((name) => Object.hasOwn(value, name))
    .map((name) => [[...path, name], value[name]]);
}
