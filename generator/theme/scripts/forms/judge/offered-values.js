/* Offers for dates and numbers that were written in another form; twin of
   records/offered_values.py. */
import { closingRule } from "../meant/choices.js";
import { meantDate } from "../meant/dates.js";
import { meantNumber } from "../meant/numbers.js";
import { asJson, problem } from "./problem.js";
import { fieldAt, fits } from "./schema.js";

/**
 * @import { Node, Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 * @import { MeantDate } from "../meant/dates.js"
 * @import { MeantNumber } from "../meant/numbers.js"
 * @import { Words } from "../meant/words.js"
 * @import { Explained } from "./offers.js"
 *
 * @typedef {Record<string, Node>} Group
 */

/** @type {Explained} */
export function dateOffer(found, node, { schema, meant }) {
  if (node.format !== "known-date") return undefined;
  const value = found.values.found;
  const group = groupOf(found.at, schema);
  const rule = closingRule(value, meant);
  if (rule && "closing_rule" in group) {
    const sure = found.at.at(-1) === "closes";
    const offer = { removes: true, beside: { closing_rule: rule }, sure };
    return problem("schema.date-rule", found.at, { found: value, rule }, offer);
  }
  const date = meantDate(value, fits(node, "2026-01-01T00:00"), meant);
  return date && fits(node, date.written) ? dated(found, date, group, meant) : undefined;
}

/**
 * A date in another form; a period is parted between its two fields.
 * @type {(found: Problem, date: MeantDate, group: Group, words: Words) => Problem}
 */
function dated(found, date, group, { partners }) {
  const name = String(found.at.at(-1));
  let value = date.written;
  /** @type {Record<string, string>} */
  let beside = {};
  const last = partners[name];
  const first = Object.keys(partners).find((one) => partners[one] === name);
  if (date.until && last && last in group) beside = { [last]: date.until };
  else if (date.until && first && first in group) {
    value = date.until;
    beside = { [first]: date.written };
  }
  const [other = ""] = Object.keys(beside);
  const values = { ...found.values, date: date.written, until: date.until };
  const sure = date.sure && (!date.until || other !== "");
  return problem(
    `schema.date-${date.cause}`,
    found.at,
    { ...values, last: date.until ? other : "" },
    { value, beside, sure },
  );
}

/** @type {Explained} */
export function numberOffer(found, node, { schema, meant }) {
  if (node.type !== "integer" && node.type !== "number") return undefined;
  const value = found.values.found;
  if (typeof value === "number" && value > 0 && value < 1 && node.maximum === 100)
    return { ...found, offer: { value: Math.round(value * 100), sure: false } };
  const number = meantNumber(value, meant);
  if (!number || !fits(node, number.value)) return undefined;
  const other = { krw: "usd", usd: "krw" }[number.currency];
  if (other && String(found.at.at(-1)).split("_").includes(other))
    return problem("schema.number-currency", found.at, found.values);
  return counted(found, number, groupOf(found.at, schema));
}

/**
 * A number with words around it, which go where the group has a field for them.
 * @type {(found: Problem, number: MeantNumber, group: Group) => Problem}
 */
function counted(found, number, group) {
  if (number.cause === "form")
    return { ...found, offer: { value: number.value, beside: {}, sure: true } };
  const said = Object.entries(saidBeside(number)).filter(([name]) => name in group);
  const sure = said.length > 0;
  /** @type {Record<string, unknown>} */
  const beside = sure
    ? Object.fromEntries(said)
    : "note" in group
      ? { note: found.values.found }
      : {};
  const written = Object.entries(beside).map(([name, one]) => `${name}: ${asJson(one)}`);
  const values = { ...found.values, number: number.value, until: number.until ?? null };
  const cause = written.length ? number.cause : "words";
  return problem(
    `schema.number-${cause}`,
    found.at,
    { ...values, beside: written.join(", ") },
    { value: number.value, beside, sure },
  );
}

/** @param {MeantNumber} number */
function saidBeside({ cause, until }) {
  if (cause === "range") return { to: until };
  if (cause === "over") return { approximate: true, at_least: true };
  return { [cause === "about" ? "approximate" : cause.replaceAll("-", "_")]: true };
}

/**
 * The fields of the group that a field stands in.
 * @param {Path} at
 * @param {Node} schema
 * @returns {Group}
 */
export function groupOf(at, schema) {
  const named = at.findLastIndex((step) => typeof step === "string");
  return fieldAt(schema, at.slice(0, named))?.properties ?? {};
}
