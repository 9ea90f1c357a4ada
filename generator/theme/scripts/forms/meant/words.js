/* Words by which values are recognized, and how a word is compared; twin of records/meant_words.py. */

/**
 * The tables of meant_words.json, as far as scripts read them.
 * @typedef {object} Words
 * @property {{ before: string, after: string, over: string }} about
 * @property {string[]} exact
 * @property {string[]} sums words of rows that are sums and no entries
 * @property {{ before: string, after: string }} of_each an amount of each of something, or of each time
 * @property {string} at_least
 * @property {string} at_most
 * @property {string} range
 * @property {string} part_of_month
 * @property {string} several
 * @property {string} counters
 * @property {Record<string, string>} currency
 * @property {Record<string, number>} units
 * @property {string} sheet_error
 * @property {string[]} ditto
 * @property {Record<string, string>} foreign signs of currencies by their codes
 * @property {string[]} free
 * @property {{ said: string, included: string }} vat
 * @property {Record<string, string>} per
 * @property {Record<string, string>} counted
 * @property {string} masked
 * @property {string} masked_number
 * @property {string} amounts
 * @property {string} unit_in_name
 * @property {string[]} done
 * @property {string[]} finished
 * @property {{ worth: Record<string, number>, run: string, hanja: string }} numerals
 * @property {string} from_another_day
 * @property {Record<"yes" | "no", Record<string, string[]>>} answers
 * @property {{ phone: string, mail: string, around: string }} office
 * @property {string} minus
 * @property {Record<string, number>} spelled
 * @property {string[]} people
 * @property {string[]} people_to_ask
 * @property {string[]} foreign_money
 * @property {Record<string, string[]>} fields
 * @property {Record<string, string[][]>} cities
 * @property {string[]} unknown
 * @property {Record<string, string[]>} closing
 * @property {string[]} yes
 * @property {string[]} no
 * @property {Record<string, string>} regions numbers of regions in other lists
 * @property {string[]} months
 * @property {Record<string, string>} partners
 * @property {string[]} country_groups
 * @property {Record<string, Record<string, string[]>>} values
 */

export const QUOTES = "\"'“”‘’„«»「」『』`";
export const LONGEST = 60; // letters; what is longer is no date and no number

const LETTERS = /[^\p{L}\p{N}]/gu;

/**
 * A word without case, blanks, quotes and marks.
 * @param {string} text
 */
export function plainWord(text) {
  const folded = text.normalize("NFKC").toLowerCase();
  return folded.replace(LETTERS, "") || folded.trim();
}

const LETTER_O =
  /(?<![A-Za-z0-9])(?<![0-9.,/-][.,/-])[0-9][0-9.,/-]*[Oo][0-9Oo.,/-]*(?![A-Za-z0-9])/g;

/**
 * A text on one line, without quotes around it; a letter O among digits is a nought.
 * @param {unknown} found
 */
export const unquoted = (found) =>
  strip(String(found).normalize("NFKC").trim(), QUOTES)
    .split(/\s+/)
    .filter(Boolean)
    .join(" ")
    .replace(LETTER_O, (digits) => digits.replace(/o/gi, "0"));

/**
 * A text without some characters at its ends.
 * @param {string} text
 * @param {string} characters
 */
export function strip(text, characters) {
  let [start, end] = [0, text.length];
  while (start < end && characters.includes(text.charAt(start))) start++;
  while (end > start && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
