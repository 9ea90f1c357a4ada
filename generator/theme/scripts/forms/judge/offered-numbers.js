/* Offers for numbers that were written in words or with units; twin of records/offered_numbers.py
   and offered_amounts.py. */
import { vatIncluded } from "../meant/choices.js";
import { currencyOf, meansFree, meantNumber, onlyAmount, sayings } from "../meant/numbers.js";
import { LONGEST, plainWord } from "../meant/words.js";
import { groupOf } from "./groups.js";
import { asJson, problem } from "./problem.js";
import { fits } from "./schema.js";
import { severalNumbers, withAside } from "./several-numbers.js";

/**
 * @import { Problem } from "./problem.js"
 * @import { MeantNumber } from "../meant/numbers.js"
 * @import { Words } from "../meant/words.js"
 * @import { Node } from "./schema.js"
 * @import { Group } from "./groups.js"
 * @import { Explained } from "./offers.js"
 */

const EXPONENT = /^(?<whole>[0-9]{1,15})(?:[.](?<rest>[0-9]{1,9}))?E[+]?(?<zeros>[0-9]{1,2})$/iu;
const MOST_ZEROS = 14;

/** @type {Explained} */
export function numberOffer(found, node, grounds) {
  const { schema, meant } = grounds;
  if (node.type !== "integer" && node.type !== "number") return undefined;
  const value = found.values.found;
  if (typeof value === "number") return otherNumber(found, value, node);
  if (typeof value !== "string") return undefined;
  const [group, field] = [groupOf(found.at, schema), String(found.at.at(-1))];
  const word = inWords(found, value, node, meant) ?? exponent(found, value, node);
  if (word) return word;
  if (ofAnother(value, field, meant))
    return problem("schema.number-currency", found.at, found.values);
  if (field === "value" && "converted_usd" in group && currencyOf(value, meant) === "other")
    return foreign(found, value, meant);
  if (new RegExp(meant.minus, "u").test(value.trim())) return minus(found, value, node, meant);
  const several = severalNumbers(found, node, grounds);
  if (several) return several;
  if (/[%％]|퍼센트/.test(value) && (/(?:krw|usd)$/.test(field) || "measure" in group))
    return problem("schema.number-percent", found.at, { found: value });
  return (
    parted(found, value, node, group, meant) ??
    unlike(found, value, meant) ??
    numbered(found, value, node, group, meant)
  );
}

/**
 * `0.7` where 70 percent is meant, and an amount with its minus.
 * @type {(found: Problem, value: number, node: Node) => Problem | undefined}
 */
function otherNumber(found, value, node) {
  if (value > 0 && value < 1 && node.maximum === 100)
    return { ...found, offer: { value: Math.round(value * 100), sure: false } };
  const taken = found.id === "schema.too-small" && Number.isInteger(value) && value < 0;
  if (!taken || !fits(node, -value)) return undefined;
  return problem("schema.number-minus", found.at, { found: value }, { value: -value, sure: false });
}

/**
 * `△1,400,000`: the name of a field says already what is taken away.
 * @type {(found: Problem, value: string, node: Node, words: Words) => Problem}
 */
function minus({ at }, value, node, words) {
  const number = meantNumber(value.replace(/[△▲−()-]/g, ""), words);
  const offer =
    number?.cause === "form" && fits(node, number.value)
      ? { value: number.value, sure: false }
      : undefined;
  return problem("schema.number-minus", at, { found: value }, offer);
}

/**
 * `420만 유로` among results: other measures have a currency beside their value.
 * @type {(found: Problem, value: string, words: Words) => Problem}
 */
function foreign({ at }, value, words) {
  const number = onlyAmount(sayings(value, words)[0] ?? "", words)?.value;
  const [until] =
    Object.entries(words.foreign).find(([, sign]) => new RegExp(sign, "iu").test(value)) ?? [];
  return number === undefined || !until
    ? problem("schema.number-currency", at, { found: value })
    : problem("schema.number-foreign", at, { found: value, number, until });
}

/**
 * Two numbers for one amount: `30,000원(금사만원)`.
 * @type {(found: Problem, value: string, words: Words) => Problem | undefined}
 */
function unlike({ at }, value, words) {
  const texts = [...value].length > LONGEST ? [] : sayings(value, words);
  const [one, other] = texts.map((text) => onlyAmount(text, words)?.value);
  return other === undefined || one === other
    ? undefined
    : problem("schema.number-unlike", at, { found: value, one, other });
}

/**
 * A number that one word stands for.
 * @type {(found: Problem, value: string, node: Node, words: Words) => Problem | undefined}
 */
function inWords(found, value, node, words) {
  const field = String(found.at.at(-1));
  if (meansFree(value, words) && field.endsWith("krw") && fits(node, 0))
    return { ...found, offer: { value: 0, sure: true } };
  const spelled = words.spelled[plainWord(value)];
  return spelled !== undefined && field === "years"
    ? { ...found, offer: { value: spelled, sure: true } }
    : undefined;
}

/**
 * A number among words.
 * @type {(found: Problem, value: string, node: Node, group: Group, words: Words) => Problem | undefined}
 */
function numbered(found, value, node, group, words) {
  const field = String(found.at.at(-1));
  const number = meantNumber(value, words);
  if (!number && !/\p{Nd}/u.test(sayings(value, words)[0] ?? ""))
    return problem("schema.number-none", found.at, { found: value });
  if (!number) return withAside(found, node, words);
  if (!fits(node, number.value) || number.currency === "other") return undefined;
  if (number.currency === "krw" && field === "value" && "converted_usd" in group)
    return problem("schema.number-won", found.at, {
      found: found.values.found,
      number: number.value,
    });
  if (number.cause === "range" && (field.includes("max") || field.includes("cap")))
    return upper(found, number, group);
  if (number.cause === "at-most" && (field.includes("max") || field.includes("cap")))
    return { ...found, offer: { value: number.value, sure: true } }; // its name says so already
  return counted(found, number, group);
}

/**
 * `2.0E+07`, as a spreadsheet shows a number for which the cell is too narrow.
 * @type {(found: Problem, value: string, node: Node) => Problem | undefined}
 */
function exponent(found, value, node) {
  const { whole = "", rest = "", zeros = "" } = EXPONENT.exec(value.trim())?.groups ?? {};
  const after = rest.replace(/(?<!0)0+$/, "");
  if (!whole || Number(zeros) > MOST_ZEROS || after.length > Number(zeros)) return undefined;
  const number = Number(whole + after.padEnd(Number(zeros), "0"));
  if (!fits(node, number)) return undefined;
  const values = { ...found.values, number };
  return problem("schema.number-exponent", found.at, values, { value: number, sure: false });
}

/**
 * An amount in one field with what belongs into others: for what it is, and whether with VAT.
 * @type {(found: Problem, value: string, node: Node, group: Group, words: Words) => Problem | undefined}
 */
function parted(found, value, node, group, words) {
  const [rest, beside] = apart(value, String(found.at.at(-1)), group, words);
  const number = rest === value ? undefined : meantNumber(rest.trim(), words);
  if (number?.cause !== "form" || !fits(node, number.value)) return undefined;
  const offer = { value: number.value, beside, sure: true };
  const named = Object.entries(beside).map(([name, one]) => `${name}: ${one}`);
  if (!named.length) return { ...found, offer };
  const included = String(beside.vat_included ?? false);
  const values = { ...found.values, number: number.value, beside: named.join(", "), included };
  return problem(`schema.number-${"per" in beside ? "beside" : "vat"}`, found.at, values, offer);
}

/**
 * A text without the words that belong into other fields, and what those are to say.
 * @type {(value: string, field: string, group: Group, words: Words) => [string, Record<string, string | boolean>]}
 */
function apart(value, field, group, words) {
  let rest = value;
  /** @type {Record<string, string | boolean>} */
  const beside = {};
  for (const [unit, pattern] of Object.entries(words.per)) {
    const [said] = new RegExp(pattern, "iu").exec(rest) ?? [];
    const takes = group.per?.enum?.includes(unit);
    if (said === undefined || !(takes || field.includes(`per_${unit}`))) continue;
    rest = rest.replaceAll(said, " ");
    if (takes) beside.per = unit;
  }
  const [vat] = new RegExp(words.vat.said, "iu").exec(rest) ?? [];
  if (vat === undefined || !("vat_included" in group)) return [rest, beside];
  beside.vat_included = vatIncluded(vat, words) ?? false;
  return [rest.replaceAll(vat, " "), beside];
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

/**
 * A range where the most is asked for; the least has a field of its own in some groups.
 * @type {(found: Problem, number: MeantNumber, group: Group) => Problem}
 */
function upper(found, { value, until }, group) {
  const field = String(found.at.at(-1));
  const least = field.replace("max", "from");
  const beside = least in group && least !== field ? { [least]: value } : undefined;
  const values = { ...found.values, number: value, until, beside: `${least}: ${value}` };
  const id = `schema.number-upper${beside ? "-beside" : ""}`;
  return problem(id, found.at, values, { value: until, beside: beside ?? {}, sure: false });
}

/** @param {MeantNumber} number */
function saidBeside({ cause, until }) {
  if (cause === "range") return { to: until };
  if (cause === "over") return { approximate: true, at_least: true };
  return { [cause === "about" ? "approximate" : cause.replaceAll("-", "_")]: true };
}
