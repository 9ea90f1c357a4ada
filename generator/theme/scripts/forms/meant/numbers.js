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
const DOTTED =
  /(?<![0-9.,])[0-9]{1,3}(?:(?:[.][0-9]{3}){2,}|(?: [0-9]{3}){1,15}(?![0-9]| [0-9]))(?![0-9.,])/g;
const POINT_FIRST = /(?<![0-9.,])[.](?=[0-9])/g; // of `.5`, which is a half and no five
/** A unit that stands in brackets behind its number: `500 (천원)`. */
const UNIT_ASIDE = /([0-9][ ]?)[([][ ]?((?:천|만|십만|백만|천만|억)[ ]?(?:원|불|달러)?)[ ]?[)\]]/g;
const PLACES = 6;
const MYRIAD = 10_000n;

/**
 * The number that a text means; undefined where it is not clear.
 * @param {unknown} found
 * @param {Words} words
 * @returns {MeantNumber | undefined}
 */
export function meantNumber(found, words) {
  if (typeof found !== "string" || [...found].length > LONGEST) return undefined;
  const unit = unitsOf(words);
  const [text = "", ...again] = sayings(found, words);
  const currency = currencyOf(found, words);
  const between = range(text, unit, words);
  if (between) return { value: between[0], cause: "range", until: between[1], currency };
  const only = onlyAmount(text, words);
  if (!only || again.some((one) => onlyAmount(one, words)?.value !== only.value)) return undefined;
  const cause = why(text.slice(0, only.start), text.slice(only.end), words);
  return cause ? { value: only.value, cause, until: undefined, currency } : undefined;
}

/**
 * A text in digits; two where it says a number again between brackets: `금3만원(금삼만원)`.
 * @type {(found: string, words: Words) => string[]}
 */
export function sayings(found, words) {
  const text = digitsOf(found.replace(UNIT_ASIDE, "$1$2"), words);
  const [before = "", ...rest] = text.split("(");
  const after = rest.join("(");
  const again = after.replace(/\)$/, "");
  return again !== after && repeats(before, again, words) ? [before, again] : [text];
}

/**
 * A text with plain digits for all that is a number in it.
 * @type {(found: string, words: Words) => string}
 */
export function digitsOf(found, words) {
  const plain = unquoted(found);
  const text = plain
    .replace(DOTTED, (dotted) => dotted.replace(/[. ]/g, ""))
    .replace(POINT_FIRST, "0.");
  const { hanja, run } = words.numerals;
  const hangul = text.replace(/\p{Script=Han}/gu, (one) => hanja[hanja.indexOf(one) + 1] ?? one);
  return hangul
    .replace(/(?<=[0-9 만천억])m[2²]/gu, "")
    .replace(new RegExp(run, "gu"), (said) => String(spelled(said, words) ?? said));
}

/**
 * Whether a number is said again, and not one of other things: `35,000명(67개국)`.
 * @type {(before: string, again: string, words: Words) => boolean}
 */
function repeats(before, again, words) {
  const second = onlyAmount(again, words);
  if (!second || !onlyAmount(before, words)) return false;
  const counters = new RegExp(words.counters, "giu");
  /** @type {string[][]} */
  const [one = [], other = []] = [before, again].map((text) => text.match(counters) ?? []);
  const bare =
    !again.includes("%") &&
    introduces(again.slice(0, second.start), words) &&
    why("", again.slice(second.end), words) !== "";
  const [money, moneyAgain] = [before, again].map((text) => currencyOf(text, words));
  if (money && moneyAgain) return bare && money === moneyAgain;
  return bare && !(one.length && other.length && !one.some((said) => other.includes(said)));
}

/**
 * Whether words before a number say nothing but that one comes: `일금`, `약 US$`.
 * @type {(text: string, words: Words) => boolean}
 */
function introduces(text, words) {
  const signs = [words.about.before, ...Object.values(words.currency)];
  const rest = signs.reduce((left, one) => left.replace(new RegExp(one, "giu"), ""), text);
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** @type {(text: string, words: Words) => boolean} whether a text goes on with what is counted */
export const counterAt = (text, words) =>
  new RegExp(`^${words.counters}`, "iu").test(text.trimStart());

/**
 * The one number of a text, and where it stands.
 * @type {(text: string, words: Words) => { value: number, start: number, end: number } | undefined}
 */
export function onlyAmount(text, words) {
  const unit = unitsOf(words);
  const amount = new RegExp(`(?:${DIGITS}[ ]?(?:${unit})[ ]?){0,4}(?:${DIGITS})?`, "giu");
  const [only, more] = [...text.matchAll(amount)].filter(([whole]) => whole);
  if (!only || more || unclear(only[0], unit, words)) return undefined;
  const end = only.index + only[0].length;
  return { value: number(only[0], unit, words), start: only.index, end };
}

/**
 * The number that words stand for; undefined where they are in no number's order.
 * @type {(said: string, words: Words) => number | undefined}
 */
function spelled(said, words) {
  const [unit, worth] = Object.entries(words.numerals.worth).find(([one]) =>
    said.includes(one),
  ) ?? ["", 0];
  if (worth < 10) return unit === said ? worth : undefined;
  const [before = "", after = ""] = [
    said.slice(0, said.indexOf(unit)),
    said.slice(said.indexOf(unit) + 1),
  ];
  const many = before ? spelled(before, words) : 1;
  const rest = after ? spelled(after, words) : 0;
  const most = worth >= MYRIAD ? MYRIAD : 10;
  return many === undefined || rest === undefined || many >= most || rest >= worth
    ? undefined
    : many * worth + rest;
}

/**
 * The currency that a text names: `krw`, `usd`, `other`, or none.
 * @param {string} found
 * @param {Words} words
 */
export function currencyOf(found, words) {
  const text = [...found].length > LONGEST ? "" : unquoted(found);
  const named = Object.entries(words.currency).find(([, sign]) =>
    new RegExp(sign, "iu").test(text),
  );
  return named?.[0] ?? "";
}

/**
 * Whether a text only says that nobody knows.
 * @param {unknown} found
 * @param {Words} words
 */
export const meansUnknown = (found, words) =>
  typeof found === "string" &&
  (words.unknown.includes(plainWord(found)) || words.unknown.includes(found.trim()));

/**
 * Whether a text says that nothing is to be paid.
 * @param {string} found
 * @param {Words} words
 */
export const meansFree = (found, words) => words.free.includes(plainWord(found));

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
  const { first = "", last = "" } = between;
  const until = number(last, unit, words);
  const [[, shared]] = parts(last, unit);
  const [[, own]] = parts(first, unit);
  const tries = [own ? first : first + shared, first].map((one) => number(one, unit, words));
  const start = tries.find((one) => one < until);
  return start === undefined ? undefined : [start, until];
}

/**
 * Digits with their unit, one after the other; none has the unit "".
 * @param {string} written
 * @param {string} unit
 * @returns {[[string, string], ...[string, string][]]}
 */
function parts(written, unit) {
  const one = new RegExp(`(?<digits>${DIGITS})[ ]?(?<unit>${unit})?`, "giu");
  /** @type {[string, string][]} */
  const found = [...written.matchAll(one)].map(({ groups }) => [
    groups?.digits ?? "",
    groups?.unit ?? "",
  ]);
  const [first = ["0", ""], ...rest] = found;
  return [first, ...rest];
}

/** @type {(unit: string, words: Words) => bigint} */
const worth = (unit, words) => BigInt(words.units[unit.toLowerCase()] ?? 1);

/**
 * Whether it may mean more than it says: `1억 2천` is 120 million to most who write it.
 * @type {(written: string, unit: string, words: Words) => boolean}
 */
function unclear(written, unit, words) {
  const units = parts(written, unit).map(([, one]) => worth(one, words));
  return units.some((one, at) => one >= MYRIAD ** 2n && (units[at + 1] ?? MYRIAD) < MYRIAD);
}

/**
 * The sum of the parts, `1억 2,500만`, reckoned without fractions of binary numbers.
 * @param {string} written
 * @param {string} unit
 * @param {Words} words
 */
function number(written, unit, words) {
  let total = 0n;
  let myriad = 1n;
  for (const [digits, named] of parts(written, unit).reverse()) {
    let scale = worth(named, words);
    if (scale >= MYRIAD)
      myriad = [MYRIAD ** 3n, MYRIAD ** 2n, MYRIAD].find((one) => scale % one === 0n) ?? 1n;
    else if (named) scale *= myriad; // 1천2백만 is twelve million: both are of the 만
    const [whole = "0", rest = ""] = digits.replaceAll(",", "").split(".");
    total += BigInt(whole + rest.padEnd(PLACES, "0")) * scale;
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
  const each = has(words.of_each.before, before) && currencyOf(`0${after}`, words);
  if (each || has(words.of_each.after, after)) return "";
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
