/* What was typed into one field, as a record has it, and how an amount is read aloud. */
import { fits, matches } from "./judge/schema.js";
import { meantBoolean, meantChoice } from "./meant/choices.js";
import { meantDate } from "./meant/dates.js";
import { meantNumber } from "./meant/numbers.js";

/**
 * @import { Node } from "./judge/schema.js"
 * @import { Known } from "./meant/choices.js"
 */

/** 독일 (DE): the name and the code that was chosen. */
export const CHOSEN = /\(([A-Za-z0-9_/-]+)\)\s*$/;
const PLAIN = new Set(["form", "zone", "midnight"]); // causes by which nothing is lost

/**
 * The value that was typed; undefined for nothing, the text itself where it is not understood.
 * @param {string} control
 * @param {string} text
 * @param {Node} node
 * @param {Known} known
 * @returns {unknown}
 */
export function readValue(control, text, node, known) {
  const typed = text.trim();
  if (!typed) return undefined;
  const read = READERS[control];
  return read ? read(typed, node, known) : typed;
}

/** @type {Record<string, (typed: string, node: Node, known: Known) => unknown>} */
const READERS = {
  day: dayOf,
  amount: numberOf,
  country: choiceOf,
  word: choiceOf,
  choice: choiceOf,
  reference: (typed) => CHOSEN.exec(typed)?.[1] ?? typed,
  flag: (typed, _, { words }) => meantBoolean(typed, words) ?? typed,
};

/** @type {(typed: string, node: Node, known: Known) => string} */
function dayOf(typed, node, { words }) {
  if (node.pattern && matches(node.pattern, typed)) return typed;
  const hours = fits(node, "2026-01-01T00:00");
  const meant = meantDate(typed, hours, words);
  return meant && PLAIN.has(meant.cause) && fits(node, meant.written) ? meant.written : typed;
}

/** @type {(typed: string, node: Node, known: Known) => number | string} */
function numberOf(typed, node, { words }) {
  if (/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(typed)) return Number(typed);
  const meant = meantNumber(typed, words);
  return meant?.cause === "form" && !meant.currency && fits(node, meant.value)
    ? meant.value
    : inCurrency(typed, meant, node);
}

/** @type {(typed: string, meant: ReturnType<typeof meantNumber>, node: Node) => number | string} */
function inCurrency(typed, meant, node) {
  const unit = node.title?.match(/\((원|달러|KRW|USD)\)/)?.[1] ?? "";
  const named = { krw: ["원", "KRW"], usd: ["달러", "USD"] }[meant?.currency ?? ""] ?? [];
  return meant?.cause === "form" && named.includes(unit) ? meant.value : typed;
}

/** @type {(typed: string, node: Node, known: Known) => string} */
function choiceOf(typed, node, known) {
  const code = CHOSEN.exec(typed)?.[1] ?? typed;
  if (node.enum?.includes(code)) return code;
  const meant = meantChoice(node, typed, known);
  return meant?.sure ? meant.value : typed;
}

/**
 * How an amount is read aloud in Korean: 350000000 is 3억 5,000만.
 * @param {number} amount
 */
export function inHangul(amount) {
  if (!Number.isInteger(amount) || amount < 10000 || amount % 10000)
    return amount.toLocaleString("en");
  const tenThousands = amount / 10000;
  const parts = [
    [Math.floor(tenThousands / 10000), "억"],
    [tenThousands % 10000, "만"],
  ];
  return parts
    .filter(([n]) => n)
    .map(([n, unit]) => `${n?.toLocaleString("en")}${unit}`)
    .join(" ");
}
