/* What a number was meant to be that was written in words or with units; twin of
   records/meant_numbers.py. */
import { LONGEST, plainWord, unquoted } from "./words.js";

/**
 * @import { Words } from "./words.js"
 *
 * @typedef {object} MeantNumber a number, and how sure the words around it are of it
 * @property {number} value
 * @property {string} cause
 * @property {number | undefined} until
 * @property {string} currency
 */

const DIGITS = "[0-9]{1,15}(?:,[0-9]{3}){0,5}(?:[.][0-9]{1,6})?";
const PLACES = 6;

/**
 * The number that a text means; undefined where it is not clear.
 * @param {unknown} found
 * @param {Words} words
 * @returns {MeantNumber | undefined}
 */
export function meantNumber(found, words) {
  if (typeof found !== "string" || [...found].length > LONGEST) return undefined;
  const unit = unitsOf(words);
  const text = unquoted(found).replace(/(?<=[0-9 ])m[2²]/gu, "");
  const currency =
    Object.entries(words.currency).find(([, sign]) => new RegExp(sign, "iu").test(text))?.[0] ?? "";
  const between = range(text, unit, words);
  if (between) return { value: between[0], cause: "range", until: between[1], currency };
  const amount = new RegExp(`(?:${DIGITS}[ ]?(?:${unit})[ ]?){0,4}(?:${DIGITS})?`, "giu");
  const [only, more] = [...text.matchAll(amount)].filter(([whole]) => whole);
  if (!only || more) return undefined;
  const cause = why(text.slice(0, only.index), text.slice(only.index + only[0].length), words);
  return cause
    ? { value: number(only[0], unit, words), cause, until: undefined, currency }
    : undefined;
}

/**
 * Whether a text only says that nobody knows.
 * @param {unknown} found
 * @param {Words} words
 */
export const meansUnknown = (found, words) =>
  typeof found === "string" &&
  (words.unknown.includes(plainWord(found)) || words.unknown.includes(found.trim()));

/** @param {Words} words */
const unitsOf = (words) =>
  Object.keys(words.units)
    .sort((a, b) => b.length - a.length)
    .map((name) => (name.charCodeAt(0) > 127 ? name : `${name}(?![a-z0-9])`))
    .join("|");

/**
 * @param {string} text
 * @param {string} unit
 * @param {Words} words
 * @returns {[number, number] | undefined}
 */
function range(text, unit, words) {
  const part = `${DIGITS}[ ]?(?:${unit})?`;
  const between = new RegExp(
    `(?<![0-9\\-])(?<first>${part})[^0-9\\-]{0,4}${words.range}[ ]?(?<last>${part})(?![0-9\\-])`,
    "iu",
  ).exec(text)?.groups;
  if (!between) return undefined;
  const first = number(between.first ?? "", unit, words);
  const last = number(between.last ?? "", unit, words);
  return first < last ? [first, last] : undefined;
}

/**
 * The sum of the parts, `1억 2,500만`, reckoned without fractions of binary numbers.
 * @param {string} written
 * @param {string} unit
 * @param {Words} words
 */
function number(written, unit, words) {
  let total = 0n;
  const one = new RegExp(`(?<digits>${DIGITS})[ ]?(?<unit>${unit})?`, "giu");
  for (const { groups = {} } of written.matchAll(one)) {
    const [whole = "0", rest = ""] = (groups.digits ?? "").replaceAll(",", "").split(".");
    const scaled = BigInt(whole + rest.padEnd(PLACES, "0"));
    total += scaled * BigInt(words.units[(groups.unit ?? "").toLowerCase()] ?? 1);
  }
  const scale = 10n ** BigInt(PLACES);
  return total % scale === 0n ? Number(total / scale) : Number(total) / Number(scale);
}

/**
 * What the words around a number say of it; empty where they say something else.
 * @param {string} before
 * @param {string} after
 * @param {Words} words
 */
function why(before, after, words) {
  const around = `${before} ${after}`;
  const has = (/** @type {string} */ pattern, /** @type {string} */ text) =>
    new RegExp(pattern, "iu").test(text);
  if (has(words.at_least, around)) return "at-least";
  if (has(words.at_most, around)) return "at-most";
  const exact = words.exact.includes(before.replace(/\s+/g, ""));
  const about = !exact && (has(words.about.before, before) || has(words.about.after, after));
  const without = (/** @type {string} */ text, /** @type {string} */ pattern) =>
    text.replace(new RegExp(pattern, "giu"), "");
  const rest = without(
    without(without(around, words.about.before), words.counters),
    words.about.after,
  );
  if (/[\p{L}\p{N}]/u.test(rest)) return "";
  if (about && has(words.about.over, after)) return "over";
  return about ? "about" : "form";
}
