/* Text -> grams, as generator/search/tokens.py does; a shared file of examples ties the two. */
import { stem } from "./particles.js";

const RUN = /(?<![0-9.])[0-9]+\.[0-9]+(?![0-9.])|[가-힣]+|(?:(?![가-힣])[\p{L}\p{N}])+/gu;
const GROUPED = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g;
const COUNTED = /([0-9])[가-힣]{1,3}(?![가-힣])/g;
const NUMBER = /^[0-9]+(\.[0-9]+)?$/;
const MARKS = /[\u0300-\u036f]/g;

/** Letters of a query that are read: a link can bring any number of them, and a page would stand still. */
export const LONGEST_QUERY = 200;

/** @param {string} text */
const narrow = (text) =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");

/** @param {string} text */
export const fold = (text) =>
  narrow(text.normalize("NFC")).toLowerCase().normalize("NFD").replace(MARKS, "").normalize("NFC");

/** @param {string} run */
export const isHangul = (run) => run >= "가" && run.charAt(0) <= "힣";

/** @param {string} text folded, without marks of thousands */
export const plain = (text) => fold(text).replace(GROUPED, "");

/** @param {string} text */
export const runs = (text) => plain(text).match(RUN) ?? [];

/** @param {string} text */
export function grams(text) {
  const found = new Set();
  const folded = plain(text);
  /** @type {RegExpExecArray | null} */
  let last = null;
  for (const run of folded.matchAll(RUN)) {
    const said = run[0];
    if (!isHangul(said)) {
      found.add(said);
      last = null;
      continue;
    }
    if (last && folded.slice(last.index + last[0].length, run.index) === " ")
      found.add(last[0].slice(-1) + said.charAt(0));
    for (let at = 0; at < Math.max(said.length - 1, 1); at++) found.add(said.slice(at, at + 2));
    last = run;
  }
  return [...found];
}

/**
 * The whole words of a text, as grams: as written, and without their particles. A number with what
 * it counts is one too (198억); a word of Latin letters is whole as it is.
 * @param {string} text
 */
export function wholes(text) {
  const found = new Set();
  /** @type {RegExpExecArray | null} */
  let last = null;
  for (const run of plain(text).matchAll(RUN)) {
    if (isHangul(run[0])) {
      if (counted(last, run)) found.add(`${last[0]}${run[0][0]}=`);
      if (run[0].length > 1) for (const word of [run[0], stem(run[0])]) found.add(`${word}=`);
    }
    last = run;
  }
  return [...found];
}

/**
 * @param {RegExpExecArray | null} last
 * @param {RegExpExecArray} run
 * @returns {last is RegExpExecArray}
 */
const counted = (last, run) =>
  last !== null && last.index + last[0].length === run.index && NUMBER.test(last[0]);

/**
 * The whole words that a document must have, to have all of a text as it is written.
 * @param {string} text
 */
export function required(text) {
  const found = [];
  /** @type {RegExpExecArray | null} */
  let last = null;
  for (const run of plain(text).matchAll(RUN)) {
    if (!isHangul(run[0])) found.push(run[0]);
    else if (counted(last, run)) found[found.length - 1] = `${last[0]}${run[0][0]}=`;
    else if (run[0].length > 1) found.push(`${run[0]}=`);
    last = run;
  }
  return found;
}

/**
 * A text without the short word that a number counts in, which may be left out: 62개, 2024년에는.
 * @param {string} text
 */
export const uncounted = (text) => plain(text).replace(COUNTED, "$1 ");

/**
 * The gram of a text that is all of a name.
 * @param {string} text
 */
export const entire = (text) => `${runs(text).join("")}==`;

/**
 * With how many letters a word can be looked for by its beginning; Hangul is, by its pairs, anyway.
 * @param {string} gram
 */
export const shortest = (gram) => (/^[0-9]/.test(gram) ? 4 : isHangul(gram) ? 2 : 3);

/**
 * Python counts letters, JavaScript UTF-16 units.
 * @param {string} text
 */
export const letters = (text) => [...text];

/**
 * The file that a gram stands in: words of the same beginning stand together.
 * @param {string} gram
 * @param {number} shards
 */
export function shard(gram, shards) {
  let value = 0x811c9dc5;
  const first = letters(gram).slice(0, shortest(gram)).join("");
  for (let at = 0; at < first.length; at++)
    value = Math.imul(value ^ first.charCodeAt(at), 0x01000193) >>> 0;
  return value % shards;
}

/** @param {string} word */
export function initial(word) {
  const first = word.codePointAt(0) ?? 0;
  return isHangul(word) ? Math.floor((first - 0xac00) / 588) : 19 + (first % 8);
}
