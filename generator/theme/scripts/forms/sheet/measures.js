/* Which measure of results a heading means: `상담 | 건수`, `수출계약 실적(천불)`; twin of
   sheets/measures.py. */
import { valueLabel } from "../judge/schema.js";
import { plainWord } from "../meant/words.js";
import { headingUnit, plainHeading, unitOf } from "./units.js";

/**
 * @import { Words } from "../meant/words.js"
 * @import { Column } from "./columns.js"
 * @import { Node } from "../judge/schema.js"
 * @import { SheetGrounds, WideWords } from "./sheet-grounds.js"
 * @import { Unit } from "./units.js"
 *
 * @typedef {object} Meant the measure of a column, and the unit of its amounts where the heading names one
 * @property {string} measure
 * @property {boolean} amount
 * @property {Unit | undefined} unit
 */

const [COUNT, DOLLARS, OTHER_MONEY] = [0, 1, 2]; // the places in `measures`
const PARENTHESES = /\([^()]*\)/g;

/** @type {(node: Node, languages: string[]) => Map<string, string>} the measures of a schema by what they are called in any language */
export const measuresByWord = (node, languages) =>
  new Map(
    languages.flatMap((language) =>
      (node.enum ?? []).map((code) => [plainWord(valueLabel(node, code, language)), String(code)]),
    ),
  );

/** @param {Meant} one whether its amounts are in won */
export const isOtherMoney = ({ amount, measure }) => amount && measure.endsWith("_amount");

/**
 * What a heading of several levels means, under which a table of this unit has its numbers.
 * @type {(levels: string[], called: Map<string, string>, beside: Unit | undefined, grounds: SheetGrounds) => Meant | undefined}
 */
export function meant(levels, called, beside, { meant: { units, values }, wide }) {
  const plain = levels.map((one) => plainHeading(unitOf(one, units) ? `(${one})` : one));
  const text = plain.join(" ");
  const unit = headingUnit(text, units);
  const bare = plain.map((one) => plainWord(one.replace(PARENTHESES, "")));
  const named = called.get(bare.join(""));
  if (named) return ofMoney(named, unit ?? beside, unit, wide);
  const { subject, quantity = quantityIn(text, subject, unit, wide) } = parsed(bare, wide);
  if (!subject || quantity === undefined) {
    const code = unit ? "" : everyday(bare.join(""), values);
    return code ? ofMoney(code, beside, undefined, wide) : undefined;
  }
  const measure = wide.measures[subject]?.[quantity];
  return measure ? ofMoney(measure, unit ?? beside, unit, wide) : undefined;
}

/** @type {(column: Column, text: string, grounds: SheetGrounds) => Meant | undefined} the measure that a cell names, and the unit that it has for its value: `상담액(천불)` */
export const measureSaid = ({ node }, text, grounds) =>
  meant([text], measuresByWord(node, Object.keys(grounds.english)), undefined, grounds);

/** @type {(measure: string, wide: WideWords) => boolean} whether its values are amounts of money */
export const isMoney = (measure, { measures }) =>
  Object.values(measures).some((names) => names.indexOf(measure, DOLLARS) > 0);

/** @type {(word: string, values: Words["values"]) => string} the measure of a word that says nothing of a unit: 미팅 */
const everyday = (word, { measure = {} }) =>
  Object.entries(measure).find(([, words]) => words.some((one) => plainWord(one) === word))?.[0] ??
  "";

/** @type {(text: string, subject: string, unit: Unit | undefined, wide: WideWords) => number | undefined} by what stands in parentheses */
function quantityIn(text, subject, unit, { counts }) {
  const parts = text.match(PARENTHESES) ?? [];
  if (parts.some((part) => counts.includes(plainWord(part)))) return COUNT;
  return unit || subject === "exported" ? DOLLARS : undefined;
}

/** @type {(measure: string, money: Unit | undefined, own: Unit | undefined, wide: WideWords) => Meant | undefined} that of amounts in dollars, or in other money */
function ofMoney(measure, money, own, { measures }) {
  const names = Object.values(measures).find((one) => one.indexOf(measure, DOLLARS) > 0);
  if (!names) return { measure, amount: false, unit: undefined };
  const wanted = names[!money || money.dollars ? DOLLARS : OTHER_MONEY];
  return wanted ? { measure: wanted, amount: true, unit: own } : undefined;
}

/** @typedef {{ subject: string, quantity: number | undefined }} Parsed of what a heading speaks, and whether it counts or tells an amount */

/** @type {(levels: string[], wide: WideWords) => Parsed} */
function parsed(levels, wide) {
  const said = levels.filter(Boolean);
  let last = said.at(-1) ?? "";
  let found = subjectOf(last, wide);
  for (const level of said.slice(0, -1).reverse()) {
    const upper = bareOf(level, wide);
    if (found.subject && (last.includes(upper) || named(upper, wide) === found.subject)) continue; // said twice: `상담실적 | 상담건수`
    last = level + last;
    found = subjectOf(last, wide);
  }
  return found;
}

/** @type {(word: string, wide: WideWords) => Parsed} */
function subjectOf(word, wide) {
  for (const [quantity, ends] of [wide.counts, wide.amounts].entries())
    for (const end of ends) {
      const subject = word.endsWith(end) && named(bareOf(word.slice(0, -end.length), wide), wide);
      if (subject) return { subject, quantity };
    }
  return { subject: named(bareOf(word, wide), wide), quantity: undefined };
}

/** @type {(word: string, wide: WideWords) => string} */
const named = (word, { subjects }) =>
  Object.entries(subjects).find(([, words]) => words.includes(word))?.[0] ?? "";

/** @type {(word: string, wide: WideWords) => string} without words that say nothing: `총 상담 실적` */
function bareOf(word, { fillers }) {
  let left = word;
  for (const filler of fillers) {
    if (left.startsWith(filler)) left = left.slice(filler.length);
    if (left.endsWith(filler)) left = left.slice(0, -filler.length);
  }
  return left;
}
