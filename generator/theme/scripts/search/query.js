/* A query -> the ids of its documents, best first, and what was searched for instead. */
import { dayOf, daysIn } from "./days.js";
import { forms, plain } from "./forms.js";
import { instead, meant } from "./instead.js";
import { parted } from "./joined.js";
import { either, ofGram, ofText, rareness, rarest, sums, times, weighed } from "./matching.js";
import { entire, fold, runs } from "./tokens.js";
import { byConsonants, isConsonants } from "./words.js";

/** @import { Files, Manifest, Note } from "../types.js" */
/** @import { Worth } from "./matching.js" */

const ENOUGH = 0.6;
const FEW = 3;
const PLENTY = 20; /* documents that name goods: those of the same kind are asked for no more */
const OTHER_SPELLING = 0.95;
const NUMBER_ALONE = 0.6;
const STANDING_IN = 0.11; /* less than any part of the word itself is worth */
const ASKING = 0.3;
const APART = 0.8; /* of what the words are worth that one was put together of */
const ALL_OF_A_NAME = 1.5;

/**
 * Every word must be there; a word is there when it, or one of those it stands for, is. Words that
 * only make a question of the others raise the pages that have them.
 * @param {string} text
 * @param {Files} files
 * @returns {Promise<{ ids: number[], told: Note[], marks: string[] }>}
 */
export async function search(text, files) {
  /** @type {Note[]} */
  const told = [];
  const words = phrases(text, files.manifest);
  const only = words.filter((word) => !asks(word, files.manifest));
  const wanted = only.length ? only : words;
  const extra = words.filter((word) => !wanted.includes(word));
  const each = await Promise.all(wanted.map((word) => ofWord(word, files, told)));
  const found = every(each, wanted, told);
  for (const list of await Promise.all(extra.map((word) => ofAsking(word, files))))
    for (const [id, its] of list)
      if (found.has(id)) found.set(id, (found.get(id) ?? 0) + its * ASKING);
  const named = await ofGram(entire(corrected(words, told)), files, false);
  for (const [id] of [...named].filter(([, inName]) => inName))
    found.set(id, (found.get(id) ?? 0) + ALL_OF_A_NAME * Math.log(1 + files.manifest.documents));
  const ids = [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id);
  return { ids, told, marks: marks(words, told) };
}

/**
 * @param {string} word
 * @param {Manifest} manifest
 */
const group = (word, { asking }) =>
  asking.find((its) => its.includes(fold(word)) || its.includes(plain(fold(word))));

/**
 * @param {string} word
 * @param {Manifest} manifest
 */
const asks = (word, manifest) => Boolean(group(word, manifest));

/**
 * @param {string} word
 * @param {Files} files
 */
async function ofAsking(word, files) {
  const known = (group(word, files.manifest) ?? []).filter(
    (its) => !files.manifest.absent.includes(its),
  );
  return weighed(either(await Promise.all(known.map((its) => ofText(its, files)))), files);
}

/**
 * A query's words; several words that have a synonym together stay together.
 * @param {string} text
 * @param {Manifest} manifest
 */
function phrases(text, { synonyms, spellings }) {
  let rest = ` ${text.normalize("NFC").trim().replace(/\s+/g, " ")} `;
  const kept = daysIn(rest);
  for (const day of kept) rest = rest.replace(day, "  ");
  for (const phrase of [...synonyms, ...spellings].flat().filter((word) => word.includes(" "))) {
    const at = fold(rest).indexOf(` ${phrase} `);
    if (at < 0) continue;
    kept.push(phrase);
    rest = `${rest.slice(0, at)}  ${rest.slice(at + phrase.length + 2)}`;
  }
  return [...kept, ...rest.split(/\s+/).filter((word) => runs(word).length || isConsonants(word))];
}

/**
 * A query as it was meant, where a word was mistyped.
 * @param {string[]} words
 * @param {Note[]} told
 */
function corrected(words, told) {
  const meant = told.filter(({ kind }) =>
    ["keyboard", "typo", "consonants", "read"].includes(kind),
  );
  return words
    .map((word) => meant.find(({ written }) => written === word)?.words[0] ?? word)
    .join(" ");
}

/**
 * Documents with every word that any has; where they are few, also those with most of the words,
 * and where none has the rarest one as it was asked for, also those that have.
 * @param {Worth[]} each
 * @param {string[]} words
 * @param {Note[]} told
 */
function every(each, words, told) {
  const there = each.filter((found) => found.size);
  const [all, any] = [sums(there), sums(there, 1)];
  const rare = rarest(there);
  const apt = rare.some((id) => all.has(id));
  const most = all.size < FEW ? sums(there, Math.ceil(each.length * ENOUGH)) : all;
  const found = all.size || most.size ? new Map([...most, ...all]) : any;
  if (!apt) for (const id of rare) found.set(id, any.get(id) ?? 0);
  if (found.size && (!apt || there.length < each.length)) told.push({ kind: "some", words });
  else if (found.size > all.size) told.push({ kind: "first", words });
  return found;
}

/**
 * @param {string} written
 * @param {Files} files
 * @param {Note[]} told
 */
async function ofWord(written, files, told) {
  const word = fold(written);
  const day = await ofDay(written, files);
  if (day.size) return day;
  if (isConsonants(word))
    return instead("consonants", written, await byConsonants(word, files), files, told);
  const { own, spelled, near, alike, kinds } = forms(word, files.manifest);
  const of = async (/** @type {string[]} */ texts, factor = 1) =>
    (await Promise.all(texts.map((text) => ofText(text, files)))).map((its) => times(its, factor));
  const [others, ...mine] = await Promise.all([
    of(alike),
    of(own),
    of(spelled, OTHER_SPELLING),
    of(near, NUMBER_ALONE),
  ]);
  const asked = either(mine.flat());
  const kin = asked.size < PLENTY ? kinds : []; // those of a common kind fill several files
  others.push(...(await of(kin)));
  const found = weighed(asked, files);
  const factor = asked.size ? STANDING_IN : OTHER_SPELLING;
  const rarity = asked.size ? rareness(asked, files) : rareness(either(others), files);
  const all = either([found, ...others.map((list) => times(list, factor * rarity))]);
  const also = [...spelled, ...alike, ...kin];
  if (also.length) told.push({ kind: "synonyms", written, words: also });
  const apart = await ofParts(plain(word), files, told);
  const both = either([all, times(apart, APART)]);
  if (both.size) return both;
  const read = (await files.hangul()).inHangul(word);
  if (!read) return meant(written, files, told);
  told.push({ kind: "read", written, words: [read] });
  return ofWord(read, files, told);
}

/**
 * Documents of a day, which counts as a whole word does.
 * @param {string} written
 * @param {Files} files
 * @returns {Promise<Worth>}
 */
async function ofDay(written, files) {
  const day = dayOf(written);
  const found = day ? await ofGram(day, files, true) : new Map();
  return weighed(new Map([...found.keys()].map((id) => [id, 1])), files);
}

/**
 * Documents with both words that one was put together of: 두바이 and 전시회.
 * @param {string} word
 * @param {Files} files
 * @param {Note[]} told
 * @returns {Promise<Worth>}
 */
async function ofParts(word, files, told) {
  const parts = await parted(word, files);
  const lists = await Promise.all(parts.map((part) => ofWord(part, files, [])));
  const found = sums(lists);
  if (found.size) told.push({ kind: "parted", written: word, words: parts });
  return found;
}

/**
 * What to mark in hits: the words as written, without particles, and those that stand for them.
 * @param {string[]} words
 * @param {Note[]} told
 */
function marks(words, told) {
  const all = words.flatMap((word) => [fold(word), plain(fold(word))]);
  return [...new Set([...all, ...told.flatMap(({ words: others }) => others)])].filter(Boolean);
}
