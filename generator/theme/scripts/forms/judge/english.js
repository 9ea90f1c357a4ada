/* What the English of a text tells otherwise; twin of rules/english_differs.py. */
import { texts } from "./languages.js";
import { problem } from "./problem.js";

/** @import { Rule } from "./whole-rules.js" */

/** @type {Rule} */
export function* englishDiffers(record, { data }) {
  for (const [at, korean, english] of texts(record, [])) {
    for (const [ours = [], theirs = []] of told(korean, english, data)) {
      const values = { korean: without(ours, theirs), english: without(theirs, ours) };
      if (ours.length === theirs.length && values.korean) {
        yield problem("english-differs", [...at, "en"], values);
        break;
      }
    }
  }
}

/** @type {(korean: string, english: string, data: any) => string[][][]} numbers, months, seasons */
function told(korean, english, data) {
  const months = all(data.korean_month, korean).map(
    (one) => data.months[Number.parseInt(one, 10) - 1],
  );
  const seasons = [korean, english].map((text) => [
    ...new Set(all(anyOf(Object.keys(data.seasons)), text).map((one) => data.seasons[one])),
  ]);
  const inWords = all(anyOf(Object.keys(data.spelled)), english, "giu");
  const spelled = inWords.map((one) => String(data.spelled[one.toLowerCase()]));
  return [
    [numbers(korean, data), [...numbers(english, data), ...spelled]],
    [months, all(anyOf(data.months), english)],
    seasons,
  ];
}

/** @type {(text: string, data: any) => string[]} less those of days, months and words of size */
function numbers(text, { of_size: ofSize, day, korean_month: month, number }) {
  const plain = [ofSize, day, month].reduce((rest, one) => rest.replace(regExp(one), ""), text);
  return all(number, plain).map((one) => one.replaceAll(",", ""));
}

/** @type {(words: string[]) => string} one of some words, alone among Latin letters */
const anyOf = (words) => `(?<![A-Za-z])(?:${words.join("|")})(?![A-Za-z-])`;

/** @type {(pattern: string, text: string, flags?: string) => string[]} */
const all = (pattern, text, flags) => text.match(regExp(pattern, flags)) ?? [];

/** @param {string} pattern */
const regExp = (pattern, flags = "gu") => new RegExp(pattern, flags);

/** @type {(some: string[], others: string[]) => string} each as often as it is there more often */
function without(some, others) {
  const rest = [...others];
  const left = some.filter((one) => !rest.includes(one) || !rest.splice(rest.indexOf(one), 1));
  return [...new Set(left)].sort().join(", ");
}
