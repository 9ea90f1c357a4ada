/* Rules that are functions of one whole record; each is the twin of its module in rules/. */

import { cityInAnotherCountry } from "./cities.js";
import { changeOfOtherSign, oneBoothTwice, partsOverWhole, selectedAndReserve } from "./counted.js";
import { deadlineNotMoved } from "./deadlines.js";
import { englishDiffers } from "./english.js";
import { koreanAsEnglish, languagesSwapped, missingTranslation } from "./languages.js";
import { anotherYearInText, unfilledBlank } from "./left-over.js";
import { unknownFieldPath } from "./named-fields.js";
import { problem } from "./problem.js";
import { inner } from "./schema.js";
import { steps, texts } from "./steps.js";
import { summaryCountsDiffer } from "./summary.js";
import { totalsDiffer } from "./totals.js";
import { wrongKeyboard } from "./wrong-keyboard.js";

/**
 * @import { Fields, Node, Path } from "./schema.js"
 * @import { Words } from "../meant/words.js"
 * @import { ExportedRule, Grounds, Problem } from "./problem.js"
 *
 * @typedef {(record: any, rule: ExportedRule, schema: Node, words: Words) => Iterable<Problem>} Rule
 */

const ROUNDED = 1; // what rounding may add to a sum of shares
const ADDRESS = /(?<=[A-Za-z0-9._%+-])@[A-Za-z0-9-]{1,63}\.[A-Za-z]/;
const PAGE = /https?:\/\/[!-~]+/g;
const WITHIN = /^\s*(?:“[^“”]+”|‘[^‘’]+’|"[^"]+"|'[^']+')\s*$/u;
const MOST_SUMMED = 10; // tenths of a percent are shown

/** @type {Record<string, Rule>} */
const RULES = {
  "another-year-in-text": anotherYearInText,
  "change-of-other-sign": changeOfOtherSign,
  "city-in-another-country": cityInAnotherCountry,
  "deadline-not-moved": deadlineNotMoved,
  "edition-outside-its-year": editionOutsideItsYear,
  "english-differs": englishDiffers,
  "languages-swapped": languagesSwapped,
  "korean-as-english": koreanAsEnglish,
  "mail-outside-contact": mailOutsideContact,
  "missing-translation": missingTranslation,
  "one-booth-twice": oneBoothTwice,
  "parts-over-whole": partsOverWhole,
  "selected-and-reserve": selectedAndReserve,
  "quotes-around-text": quotesAroundText,
  "shares-over-hundred": sharesOverHundred,
  "summary-counts-differ": summaryCountsDiffer,
  "totals-differ": totalsDiffer,
  "unfilled-blank": unfilledBlank,
  "unknown-field-path": unknownFieldPath,
  "unlikely-year": unlikelyYear,
  "wrong-keyboard": wrongKeyboard,
};

/** Rules that only the whole record can answer; twin of check/parts.py. */
const NOT_IN_PARTS = new Set(["unknown-field-path"]);

/**
 * What these rules find in a record.
 * @param {Fields} record
 * @param {Grounds} grounds
 * @param {boolean} whole
 * @returns {Problem[]}
 */
export const ofWholeRules = (record, { rules, schema, meant }, whole) =>
  rules.flatMap((rule) =>
    rule.function && (whole || !NOT_IN_PARTS.has(rule.id))
      ? [...(RULES[rule.id]?.(record, rule, schema, meant) ?? [])]
      : [],
  );

/** @type {Rule} */
function* editionOutsideItsYear({ editions }) {
  for (const [key, edition] of Object.entries(editions ?? {})) {
    const days = ["starts", "ends"].filter((name) => edition[name]);
    const [first = ""] = days;
    const fits = days.some((name) => edition[name].startsWith(key.slice(0, 4)));
    if (first && edition.ended !== "postponed" && !fits)
      yield problem("edition-outside-its-year", ["editions", key, first], {
        edition: key,
        day: edition[first],
      });
  }
}

/** @type {Rule} */
function* mailOutsideContact(record) {
  for (const [path, text] of texts(record, []))
    if (path.join(".") !== "contact.mail" && ADDRESS.test(text.replace(PAGE, " ")))
      yield problem("mail-outside-contact", path);
}

/** @type {Rule} */
function* quotesAroundText(record, { data }) {
  for (const [path, text] of texts(record, []))
    if (WITHIN.test(text) && !path.some((step) => data.as_found.includes(String(step))))
      yield problem("quotes-around-text", path, { inside: text.trim().slice(1, -1) });
}

/** @type {Rule} */
function* sharesOverHundred({ result, values }) {
  const total = (result?.parts ?? []).reduce(
    (/** @type {number} */ sum, /** @type {any} */ part) => sum + (part.percent ?? 0),
    0,
  );
  if (total > 100 + ROUNDED)
    yield problem("shares-over-hundred", ["result", "parts"], { sum: tenth(total) });
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [index, value] of (values ?? []).entries()) {
    const key = JSON.stringify([value.period, value.vintage]);
    const sum = (sums.get(key) ?? 0) + (value.share_percent ?? 0);
    sums.set(key, sum);
    if (sum > 100 + ROUNDED && value.share_percent)
      yield problem("shares-over-hundred", ["values", index, "share_percent"], { sum: tenth(sum) });
  }
}

/** @param {number} sum */
const tenth = (sum) => Math.round(sum * MOST_SUMMED) / MOST_SUMMED;

/** @type {Rule} */
function* unlikelyYear(record, { data }, schema) {
  const years = (record.sources ?? []).map((/** @type {any} */ its) => its.date?.slice(0, 4));
  const known = years.length && years.every(Boolean);
  const last = known ? Math.max(...years) + data.years_after_newest_source : Number.MAX_VALUE;
  for (const [at, day] of days(schema, record, [])) {
    const year = Number(day.slice(0, 4));
    if (year < data.first_year || year > last) yield problem("unlikely-year", at, { found: day });
  }
}

/**
 * Every date of a record, with its field; not those of waivers, which may last.
 * @param {Node} node
 * @param {any} value
 * @param {Path} at
 * @returns {Generator<[Path, string]>}
 */
function* days(node, value, at) {
  if (typeof value === "string") {
    if (node.format === "known-date") yield [at, value];
    return;
  }
  if (typeof value !== "object" || !value) return;
  for (const [step, below] of steps(value)) {
    const within = step === "waivers" ? undefined : inner(node, step);
    if (within) yield* days(within, below, [...at, step]);
  }
}
