/* A text -> the documents that have it, and what each is worth: a whole word more than a part of
   one, and a name more than what stands below it. */
import { unpacked } from "./files.js";
import { grams, isHangul, letters, required, shortest, uncounted } from "./tokens.js";

/** @import { Files } from "../types.js" */

/**
 * @typedef {Map<number, boolean>} Found documents, and whether it is in a name
 * @typedef {Map<number, number>} Worth documents, and what each is worth
 */

const WHOLE = { name: 1, body: 0.5 };
const PART = { name: 0.35, body: 0.12 };
const STRONG = 0.5; /* of what a word is worth at best: in a name, where it is in any */

/**
 * Documents with all of a text: id -> worth.
 * @param {string} text
 * @param {Files} files
 * @returns {Promise<Worth>}
 */
export async function ofText(text, files) {
  const wanted = needed(text);
  const ends = wanted.length - 1;
  const parts = await together(wanted.map((gram, at) => ofGram(gram, files, at === ends)));
  if (!parts.size) return new Map();
  const words = required(text);
  const whole = words.length
    ? await together(words.map((gram) => ofGram(gram, files, false)))
    : new Map();
  return new Map([...parts].map(([id, name]) => [id, worth(name, whole.get(id))]));
}

/**
 * Whole only where every word is; `whole` tells whether that is in a name.
 * @param {boolean} inName
 * @param {boolean | undefined} whole
 */
function worth(inName, whole) {
  const part = inName ? PART.name : PART.body;
  return whole === undefined ? part : Math.max(part, whole ? WHOLE.name : WHOLE.body);
}

/**
 * One syllable between words of other letters tells little and joins what follows: 2025년도.
 * @param {string} text
 */
export function needed(text) {
  const all = grams(uncounted(text));
  const longer = all.filter((gram) => !(isHangul(gram) && gram.length === 1));
  return longer.length ? longer : all;
}

/**
 * Documents with a gram, or with words that begin so: id -> whether it is in a name.
 * @param {string} gram
 * @param {Files} files
 * @param {boolean} beginning
 */
export async function ofGram(gram, files, beginning) {
  const shard = await files.grams(gram);
  const begins = beginning && !isHangul(gram) && letters(gram).length >= shortest(gram);
  const names = begins
    ? Object.keys(shard).filter((word) => word.startsWith(gram) && !word.endsWith("="))
    : [gram];
  /** @type {Found} */
  const found = new Map();
  for (const name of names.filter((known) => Object.hasOwn(shard, known)))
    for (const number of unpacked(shard[name] ?? ""))
      found.set(number >> 1, Boolean(found.get(number >> 1) || number & 1));
  return found;
}

/**
 * Documents in all lists; in a name only if each is.
 * @param {Promise<Found>[]} lists
 */
async function together(lists) {
  const [first, ...others] = await Promise.all(lists);
  /** @type {Found} */
  const found = new Map();
  for (const [id, inName] of first ?? [])
    if (others.every((list) => list.has(id)))
      found.set(id, inName && others.every((list) => list.get(id)));
  return found;
}

/**
 * Documents of any list, each with the best that it is worth.
 * @param {Worth[]} lists
 */
export function either(lists) {
  /** @type {Worth} */
  const found = new Map();
  for (const list of lists)
    for (const [id, its] of list) found.set(id, Math.max(found.get(id) ?? 0, its));
  return found;
}

/**
 * @param {Worth} list
 * @param {number} factor
 */
export const times = (list, factor) => new Map([...list].map(([id, its]) => [id, its * factor]));

/**
 * Documents with at least so many of some lists, and the sum of what they are worth.
 * @param {Worth[]} lists
 * @param {number} wanted
 */
export function sums(lists, wanted = lists.length) {
  /** @type {Worth} */
  const found = new Map();
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const list of lists)
    for (const [id, its] of list) {
      found.set(id, (found.get(id) ?? 0) + its);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return new Map([...found].filter(([id]) => (counts.get(id) ?? 0) >= wanted));
}

/**
 * The documents in which the rarest of some words, which tells most, stands as it was asked for.
 * @param {Worth[]} lists
 */
export function rarest(lists) {
  const strong = lists.map((list) => {
    const best = Math.max(0, ...list.values());
    return [...list].filter(([, its]) => its > best * STRONG).map(([id]) => id);
  });
  return strong.sort((one, other) => one.length - other.length)[0] ?? [];
}

/**
 * Worth times how rare the word is.
 * @param {Worth} list
 * @param {Files} files
 */
export const weighed = (list, files) => times(list, rareness(list, files));

/**
 * How rare a word is: in how few documents it stands whole, or is at all where it nowhere does.
 * @param {Worth} list
 * @param {Files} files
 */
export function rareness(list, files) {
  const whole = [...list.values()].filter((its) => its >= WHOLE.body).length;
  return Math.log(1 + files.manifest.documents / Math.max(whole || list.size, 1));
}
