/* What is found where nothing has a word as it was written: the other keyboard, a slip of a key, the
   word that it begins with, most of its syllables. */
import { forms, plain } from "./forms.js";
import { beginning, ending } from "./joined.js";
import { either, needed, ofGram, ofText, sums, times, weighed } from "./matching.js";
import { fold } from "./tokens.js";
import { nearest, otherKeyboard } from "./words.js";

/** @import { Files, Note } from "../types.js" */
/** @import { Worth } from "./matching.js" */

const ENOUGH = 0.6;
const SECOND_GUESS = 0.3;
const COMMON = 0.2; /* of all documents: 산업 of 물산업 tells nothing */

/**
 * What may have been meant by a word that nothing has.
 * @param {string} written
 * @param {Files} files
 * @param {Note[]} told
 * @returns {Promise<Worth>}
 */
export async function meant(written, files, told) {
  const other = await otherKeyboard(written, files);
  const typed = other ? await instead("keyboard", written, [other], files, told) : new Map();
  if (typed.size) return typed;
  const bare = plain(fold(written));
  const first = await beginning(bare, files);
  if (first?.length === bare.length - 1)
    /* 식품전 is 식품, and no slip for 상품전 */
    return instead("typo", written, [first], files, told);
  const near = await instead("typo", written, await nearest(bare, files), files, told);
  if (near.size) return near;
  if (first) return instead("typo", written, [first], files, told);
  const last = await ending(bare, files);
  const rare = last ? await ofText(last, files) : new Map();
  return last && rare.size < files.manifest.documents * COMMON
    ? instead("typo", written, [last], files, told)
    : partly(bare, files, told);
}

/**
 * Documents with words that were not typed; the first is likelier than the others.
 * @param {string} kind
 * @param {string} written
 * @param {string[]} words
 * @param {Files} files
 * @param {Note[]} told
 */
export async function instead(kind, written, words, files, told) {
  const lists = await Promise.all(words.map((word) => inAnySpelling(word, files)));
  const found = either(lists.map((list, at) => times(list, at ? SECOND_GUESS : 1)));
  if (found.size) told.push({ kind, written, words });
  return weighed(found, files);
}

/**
 * @param {string} word
 * @param {Files} files
 */
async function inAnySpelling(word, files) {
  const { own, spelled } = forms(word, files.manifest);
  return either(await Promise.all([...own, ...spelled].map((text) => ofText(text, files))));
}

/**
 * @param {string} word
 * @param {Files} files
 * @param {Note[]} told
 */
async function partly(word, files, told) {
  const wanted = needed(word);
  if (wanted.length < 3) return new Map();
  const lists = await Promise.all(wanted.map((gram) => ofGram(gram, files, false)));
  const counted = lists.map((list) => new Map([...list.keys()].map((id) => [id, 1])));
  const found = sums(counted, Math.ceil(lists.length * ENOUGH));
  if (found.size) told.push({ kind: "part", written: word, words: [word] });
  return weighed(found, files);
}
