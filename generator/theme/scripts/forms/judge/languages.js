/* Texts in the place of another language, or without one; twin of languages_swapped.py,
   korean_as_english.py and missing_translation.py. */
import { problem } from "./problem.js";
import { inner } from "./schema.js";
import { steps, texts as strings } from "./steps.js";

/**
 * @import { Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 * @import { Rule } from "./whole-rules.js"
 */

const HANGUL = /[가-힣]/;
const LATIN = /[A-Za-z]/;

/**
 * @param {unknown} record
 * @returns {Generator<Problem>}
 */
export function* languagesSwapped(record) {
  for (const [at, korean, english] of texts(record, []))
    if (swapped(korean, english))
      yield problem("languages-swapped", [...at, "ko"], { korean, english }, asOffer(english));
}

/** @type {Rule} */
export function* koreanAsEnglish(record, { data }) {
  const both = new RegExp(data.both, "u");
  for (const [at, text] of strings(record, []))
    if (data.named.includes(at.at(-1)) && at[0] !== "sources" && both.test(text))
      yield problem("korean-as-english.both", at);
  for (const [at, korean, english] of texts(record, [])) {
    const foreign = english.match(/[가-힣]/g)?.length ?? 0;
    if (foreign > (english.match(/[A-Z]/gi)?.length ?? 0) && !swapped(korean, english))
      yield problem("korean-as-english", [...at, "en"]);
  }
}

/** @type {Rule} */
export function* missingTranslation(record, { data }, schema) {
  for (const [at, { ko = "", en }] of ownTexts(record, schema, []))
    if (!data.as_found.includes(at[0]) && !en && HANGUL.test(ko))
      yield problem("missing-translation", at);
}

/**
 * Every text that people read, in one language or several.
 * @param {any} value
 * @param {import("./schema.js").Node} node
 * @param {Path} at
 * @returns {Generator<[at: Path, text: { ko?: string, en?: string }]>}
 */
function* ownTexts(value, node, at) {
  if (typeof value !== "object" || !value) return;
  for (const [step, below] of steps(value)) {
    const within = inner(node, step);
    if (!within) continue;
    if (`${within.type}` === "string,object")
      yield [[...at, step], typeof below === "object" ? below : { ko: below }];
    else yield* ownTexts(below, within, [...at, step]);
  }
}

/**
 * Every text with English in it.
 * @param {any} value
 * @param {Path} at
 * @returns {Generator<[at: Path, korean: string, english: string]>}
 */
export function* texts(value, at) {
  if (typeof value !== "object" || !value) return;
  const { ko: korean = "", en: english } = value;
  if (typeof korean === "string" && typeof english === "string") yield [at, korean, english];
  else for (const [step, below] of steps(value)) yield* texts(below, [...at, step]);
}

/** @type {(korean: string, english: string) => boolean} */
const swapped = (korean, english) =>
  isLatin(korean) && HANGUL.test(english) && !LATIN.test(english);

/** @param {string} text */
const isLatin = (text) => LATIN.test(text) && !HANGUL.test(text);

/** @param {string} value */
const asOffer = (value) => ({ value, sure: true });
