/* What may have been meant by a word that nothing has: initial consonants, a slip of a key, the
   other keyboard. */
import { isHangul } from "./tokens.js";

/** @import { Files } from "../types.js" */

const CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const MOST = 2; /* each costs a file or two */

/** @param {string} word */
export const isConsonants = (word) => /^[ㄱ-ㅎ]{2,}$/.test(word);

/**
 * Words that begin with these consonants; a longer word is found by its beginning anyway.
 * @param {string} word
 * @param {Files} files
 */
export async function byConsonants(word, files) {
  const { disassemble, getChoseong } = await files.hangul();
  const wanted = disassemble(word);
  const candidates = await files.consonant(CONSONANTS.indexOf(wanted.charAt(0)));
  const begins = candidates.filter((known) => {
    const said = getChoseong(known);
    return said.startsWith(wanted) && said.length === known.length;
  });
  begins.sort((a, b) => a.length - b.length);
  /** @type {string[]} */
  const shortest = [];
  for (const known of begins)
    if (!shortest.some((word) => known.startsWith(word))) shortest.push(known);
  return shortest.slice(0, MOST);
}

/**
 * The word on the other keyboard: ghkwkdvna -> 화장품, ㅡㄷ야ㅊㅁ -> medica.
 * @param {string} written
 * @param {Files} files
 */
export async function otherKeyboard(written, files) {
  const { convertHangulToQwerty, convertQwertyToHangul } = await files.hangul();
  if (/^[a-z]+$/i.test(written)) {
    const hangul = convertQwertyToHangul(written);
    return /^[가-힣]{2,}$/.test(hangul) ? hangul : null;
  }
  return /[ㄱ-ㅣ]/.test(written) && !isConsonants(written)
    ? convertHangulToQwerty(written).toLowerCase()
    : null;
}

/**
 * The nearest words of the vocabulary, within one slip, or two where the word is long.
 * @param {string} word
 * @param {Files} files
 */
export async function nearest(word, files) {
  const { disassemble } = await files.hangul();
  const spelled = isHangul(word) ? disassemble : (/** @type {string} */ text) => text;
  const wanted = spelled(word);
  const limit = wanted.length < 5 ? 0 : wanted.length < 8 ? 1 : 2;
  const found = (limit ? await files.words(word) : [])
    .map((known) => ({ known, slips: distance(wanted, spelled(known), limit) }))
    .filter(({ slips }) => slips > 0 && slips <= limit);
  const least = Math.min(...found.map(({ slips }) => slips));
  return found
    .filter(({ slips }) => slips === least)
    .slice(0, 2)
    .map(({ known }) => known);
}

/**
 * Damerau-Levenshtein (optimal string alignment); more than the limit is as good as far.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        far(last[j]) + 1,
        far(row[j - 1]) + 1,
        far(last[j - 1]) + same,
        swapped ? far(before[j - 2]) + 1 : FAR,
      );
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return far(last[b.length]);
}

const FAR = Infinity;

/** @param {number | undefined} slips */
const far = (slips) => slips ?? FAR;
