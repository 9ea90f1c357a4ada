/* Words written as one, 두바이전시회, which stand apart in what they are looked for in. */
import { isHangul } from "./tokens.js";

/** @import { Files } from "../types.js" */

const SHORTEST = 2;
const NUMBERED = /^(?:([a-z]{2,})([0-9]{2,4})|([0-9]{4})([a-z]{2,}))$/; /* medica2025, 2027ces */
const MUCH = 0.5; /* of a word, to be looked for in its place */

/**
 * The two words that one of Hangul is put together of, or a name and its year; none where it is a word
 * itself. The files asked for are those of its pairs of syllables, so that they are loaded already.
 * @param {string} word folded
 * @param {Files} files
 */
export async function parted(word, files) {
  const numbered = NUMBERED.exec(word)?.slice(1).filter(Boolean);
  if (numbered) return (await stands(word, files)) ? [] : numbered;
  if (!/^[가-힣]+$/.test(word) || (await stands(word, files))) return [];
  for (let at = word.length - SHORTEST; at >= SHORTEST; at--) {
    const parts = [word.slice(0, at), word.slice(at)];
    const known = await Promise.all(parts.map((part) => stands(part, files)));
    if (known.every(Boolean)) return parts;
  }
  return [];
}

/**
 * The longest word that one of Hangul begins with, if it is much of it: 미용 of 미용기기.
 * @param {string} word folded
 * @param {Files} files
 */
export async function beginning(word, files) {
  if (!isHangul(word)) return null;
  for (let to = word.length - 1; to >= Math.max(SHORTEST, word.length * MUCH); to--)
    if (await stands(word.slice(0, to), files)) return word.slice(0, to);
  return null;
}

/**
 * The longest word that one of Hangul ends with, if it is much of it: 미용 of 피부미용.
 * @param {string} word folded
 * @param {Files} files
 */
export async function ending(word, files) {
  if (!isHangul(word)) return null;
  for (let at = 1; at <= word.length - Math.max(SHORTEST, word.length * MUCH); at++)
    if (await stands(word.slice(at), files)) return word.slice(at);
  return null;
}

/**
 * Whether a word stands somewhere alone, or for others.
 * @param {string} word
 * @param {Files} files
 */
async function stands(word, files) {
  const { spellings, synonyms } = files.manifest;
  if ([...spellings, ...synonyms].some((group) => group.includes(word))) return true;
  return Object.hasOwn(await files.grams(word), isHangul(word) ? `${word}=` : word);
}
