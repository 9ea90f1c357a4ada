/* Which value of a closed list a word was meant to be; twin of records/meant_choices.py. */
import { near } from "./near.js";
import { plainWord } from "./words.js";

/**
 * @import { Words } from "./words.js"
 * @import { Node } from "../judge/schema.js"
 *
 * @typedef {object} Known what recognizes a word
 * @property {Words} words
 * @property {Record<string, string>} countries codes by every name that they are written with
 */

const NUMBERED = /^ *(?:[0-9]{1,2}[.)]|[가-하][.)]|[①-⑳]) */u;
const BRACKETS = /[ ]?\(([^()]*)\)/g;

/**
 * @param {Node} node
 * @param {unknown} written
 * @param {Known} known
 * @returns {{ value: string, sure: boolean } | undefined}
 */
export function meantChoice(node, written, known) {
  const found = Number.isInteger(written) ? String(written) : written;
  if (typeof found !== "string" || [...found].length > 80) return undefined;
  const word = plainWord(found);
  const choices = node.enum ?? [];
  if (choices.includes("KR")) return countryChoice(choices, found, known.countries);
  const code = regionCode(word, known.words);
  if (choices.includes(code)) return { value: code, sure: false };
  const named = new Map(wordsFor(node, known.words));
  const exact = named.get(word);
  if (exact !== undefined) return { value: exact, sure: true };
  const outside = named.get(plainWord(found.normalize("NFKC").replace(BRACKETS, "")));
  if (outside !== undefined) return { value: outside, sure: false }; // 부스 임차료(9㎡×15)
  const bare = named.get(plainWord(found.replace(NUMBERED, "")));
  if (bare !== undefined) return { value: bare, sure: false }; // 1. 참여기업
  const [first = "", more] = found.trim().split(/\s+/);
  const begun = more === undefined ? undefined : named.get(plainWord(first));
  if (begun !== undefined) return { value: begun, sure: false }; // 경기도 수원시
  const like = near(word, named.keys());
  // words that differ in a number are never meant by each other: 2 months are not 12
  return like === undefined || digits(like) !== digits(word)
    ? undefined
    : { value: named.get(like) ?? "", sure: false };
}

/**
 * The code of a region that other lists of regions number otherwise: 33 is KR-43.
 * @type {(word: string, words: Words) => string}
 */
function regionCode(word, { regions }) {
  const number = word.replace(/^kr/, "");
  return `KR-${regions[number] ?? number}`;
}

/** @type {(choices: unknown[], found: string, countries: Record<string, string>) => { value: string, sure: boolean } | undefined} */
function countryChoice(choices, found, countries) {
  const word = plainWord(found);
  const code = Object.hasOwn(countries, word) ? countries[word] : bothSides(found, countries);
  return code && choices.includes(code) ? { value: code, sure: true } : undefined;
}

/**
 * The country that a text names before and between brackets: `아랍에미리트(UAE)`.
 * @type {(found: string, countries: Record<string, string>) => string | undefined}
 */
function bothSides(found, countries) {
  const text = found.normalize("NFKC");
  const [inside] = text.matchAll(BRACKETS);
  if (!inside) return undefined;
  const [one, other] = [text.replace(BRACKETS, ""), inside[1] ?? ""].map((name) =>
    Object.hasOwn(countries, plainWord(name)) ? countries[plainWord(name)] : undefined,
  );
  return one === other ? one : undefined;
}

/** @param {string} word */
const digits = (word) => word.match(/[0-9]+/g)?.join() ?? "";

/**
 * @param {unknown} found
 * @param {Words} words
 * @param {string} [field] to which some words are an answer: `오프라인` is no to `online`
 */
export function meantBoolean(found, words, field = "") {
  if (typeof found !== "string") return undefined;
  const word = plainWord(found);
  const vat = field === "vat_included" ? vatIncluded(found, words) : undefined;
  if (vat !== undefined) return vat;
  if (words.answers.yes[field]?.includes(word)) return true;
  if (words.answers.no[field]?.includes(word)) return false;
  if (words.no.some((one) => plainWord(one) === word)) return false;
  return words.yes.some((one) => plainWord(one) === word) ? true : undefined;
}

/**
 * `부가세 10% 별도` as an answer.
 * @type {(found: string, words: Words) => boolean | undefined}
 */
export function vatIncluded(found, { vat }) {
  const [said] = new RegExp(vat.said, "iu").exec(found) ?? [];
  return said === undefined ? undefined : new RegExp(vat.included, "iu").test(said);
}

/**
 * How a call closes that names no day: `상시` is `always`.
 * @param {unknown} found
 * @param {Words} words
 */
export function closingRule(found, words) {
  if (typeof found !== "string") return undefined;
  const word = plainWord(found);
  const rules = Object.entries(words.closing);
  return rules.findLast(([, names]) => names.some((name) => plainWord(name) === word))?.[0];
}

/**
 * Every word for a value; its own name last, for that wins.
 * @param {Node} node
 * @param {Words} words
 * @returns {Generator<[word: string, value: string]>}
 */
function* wordsFor(node, words) {
  const choices = node.enum ?? [];
  for (const table of Object.values(words.values))
    if (Object.keys(table).every((value) => choices.includes(value))) yield* everyday(table);
  for (const [value, named] of Object.entries(node["x-labels"] ?? {}))
    for (const text of Object.values(named)) yield [plainWord(text), value];
  for (const value of choices) yield [plainWord(String(value)), String(value)];
}

/**
 * @param {Record<string, string[]>} table
 * @returns {Generator<[word: string, value: string]>}
 */
function* everyday(table) {
  for (const [value, names] of Object.entries(table))
    for (const name of names) yield [plainWord(name), value];
}
