/* Days in a query, as people write them -> the gram that the index has for a day
   (generator/search/day_words.py): 1117d2025, or how it begins where no year is said. */

const MONTHS = [
  ...["jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?"],
  ...["aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"],
];
const MONTH = `(?<m>${MONTHS.join("|")})\\.?`;
const YEAR = "(?<y>(?:19|20)\\d\\d)";
const DAY = "(?<d>\\d{1,2})";
const AFTER = "(?:에는?|부터|까지|자)?";
const WRITTEN = [
  `${YEAR}\\s?[-./년]\\s?(?<m>\\d{1,2})\\s?[-./월]\\s?${DAY}(?:일${AFTER}|\\.)?`,
  `${YEAR}(?<m>\\d\\d)(?<d>\\d\\d)`,
  `(?<m>\\d{1,2})월\\s?${DAY}일${AFTER}`,
  `${DAY}(?:st|nd|rd|th)? ${MONTH}(?:,? ${YEAR})?`,
  `${MONTH} ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?`,
].map((way) => new RegExp(`(?<![\\p{L}\\d.,-])${way}(?![\\d,-])`, "iu"));

/**
 * The days that a query names, as it writes them.
 * @param {string} text
 */
export function daysIn(text) {
  const found = [];
  for (let rest = text, its = first(rest); its; its = first(rest)) {
    found.push(its[0]);
    rest = rest.replace(its[0], " ");
  }
  return found;
}

/** @param {string} text */
const first = (text) => WRITTEN.map((way) => way.exec(text)).find((its) => its && gram(its));

/**
 * The gram of a day, or how it begins; nothing of what is no day.
 * @param {string} written
 */
export const dayOf = (written) => gram(first(written)) ?? "";

/** @param {RegExpExecArray | null | undefined} its */
function gram(its) {
  const { y = "", m = "", d = "" } = its?.groups ?? {};
  const month =
    Number(m) || MONTHS.findIndex((name) => name.startsWith(m.slice(0, 3).toLowerCase())) + 1;
  const fits = month >= 1 && month <= 12 && Number(d) >= 1 && Number(d) <= 31;
  return fits ? `${String(month).padStart(2, "0")}${d.padStart(2, "0")}d${y}` : null;
}
