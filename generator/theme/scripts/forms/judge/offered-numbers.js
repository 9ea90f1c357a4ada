/* Offers for numbers that were written in words or with units; twin of records/offered_values.py. */
import { currencyOf, meantNumber } from "../meant/numbers.js";
import { groupOf } from "./groups.js";
import { asJson, problem } from "./problem.js";
import { fits } from "./schema.js";

/**
 * @import { Problem } from "./problem.js"
 * @import { MeantNumber } from "../meant/numbers.js"
 * @import { Words } from "../meant/words.js"
 * @import { Group } from "./groups.js"
 * @import { Explained } from "./offers.js"
 */

const VAT = /\(?(?:VAT|부가세|부가가치세) ?(?<how>별도|제외|불포함|미포함|포함)\)?/iu;

/** @type {Explained} */
export function numberOffer(found, node, { schema, meant }) {
  if (node.type !== "integer" && node.type !== "number") return undefined;
  const value = found.values.found;
  if (typeof value === "number" && value > 0 && value < 1 && node.maximum === 100)
    return { ...found, offer: { value: Math.round(value * 100), sure: false } };
  const group = groupOf(found.at, schema);
  const vat = typeof value === "string" && "vat_included" in group ? VAT.exec(value) : null;
  if (vat) return withVat(found, String(value), vat, meant);
  if (typeof value === "string" && ofAnother(value, String(found.at.at(-1)), meant))
    return problem("schema.number-currency", found.at, found.values);
  const number = meantNumber(value, meant);
  if (!number || !fits(node, number.value) || number.currency === "other") return undefined;
  if (number.currency === "krw" && found.at.at(-1) === "value" && "converted_usd" in group)
    return problem("schema.number-won", found.at, { ...found.values, number: number.value });
  return counted(found, number, group);
}

/**
 * Whether an amount is in another currency than its field.
 * @type {(value: string, field: string, words: Words) => boolean}
 */
function ofAnother(value, field, words) {
  const own = field.split("_").filter((one) => ["krw", "usd"].includes(one));
  const currency = currencyOf(value, words);
  return Boolean(own.length && currency && !own.includes(currency)) && /\p{Nd}/u.test(value);
}

/**
 * An amount beside which stands whether the tax is in it.
 * @type {(found: Problem, value: string, vat: RegExpExecArray, words: Words) => Problem | undefined}
 */
function withVat(found, value, vat, words) {
  const number = meantNumber(value.replaceAll(vat[0], " "), words);
  if (number?.cause !== "form") return undefined;
  const included = vat.groups?.how === "포함";
  const values = { ...found.values, number: number.value, included: String(included) };
  const offer = { value: number.value, beside: { vat_included: included }, sure: true };
  return problem("schema.number-vat", found.at, values, offer);
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
