/* Korean under en and English under ko; twin of languages_swapped.py. */
import { problem } from "./problem.js";
import { steps } from "./steps.js";

/**
 * @import { Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 */

const HANGUL = /[가-힣]/;
const LATIN = /[A-Za-z]/;

/**
 * @param {unknown} record
 * @returns {Generator<Problem>}
 */
export const languagesSwapped = (record) => swapped(record, []);

/**
 * @param {any} value
 * @param {Path} at
 * @returns {Generator<Problem>}
 */
function* swapped(value, at) {
  if (typeof value !== "object" || !value) return;
  const { ko: korean, en: english } = value;
  if (typeof korean === "string" && typeof english === "string") {
    if (isLatin(korean) && HANGUL.test(english) && !LATIN.test(english))
      yield problem("languages-swapped", [...at, "ko"], { korean, english }, asOffer(english));
  } else for (const [step, below] of steps(value)) yield* swapped(below, [...at, step]);
}

/** @param {string} text */
const isLatin = (text) => LATIN.test(text) && !HANGUL.test(text);

/** @param {string} value */
const asOffer = (value) => ({ value, sure: true });
