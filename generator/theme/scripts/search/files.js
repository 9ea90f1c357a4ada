/* The files of the index (generator/search/index.py), each loaded once, when it is first needed. */
import { initial, shard } from "./tokens.js";

/** @import { Files, Manifest } from "../types.js" */

/** @typedef {(name: string, version: string) => Promise<any>} Load a file's JSON by its name */

const LAST = 74;
const MORE = 16;

/**
 * Rising numbers from text (generator/search/postings.py).
 * @param {string} text
 */
export function unpacked(text) {
  const numbers = [];
  let number = 0,
    unit = 1;
  for (const c of text) {
    const code = c.charCodeAt(0);
    const value = code - 35 - Number(code > 64) - Number(code > 92); // neither @ nor a backslash
    if (value < LAST) {
      number += value * unit;
      numbers.push(number);
      unit = 1;
    } else {
      number += (value - LAST) * unit;
      unit *= MORE;
    }
  }
  return numbers;
}

/**
 * @param {Load} load
 * @param {Files["hangul"]} hangul the module that knows jamo
 * @returns {Promise<Files>}
 */
export async function open(load, hangul) {
  /** @type {Manifest} */
  const manifest = await load("index.json", "");
  /** @type {Map<string, Promise<any>>} */
  const known = new Map();
  const file = (/** @type {string} */ name) => {
    const kept = known.get(name) ?? load(name, manifest.version);
    known.set(name, kept);
    return kept;
  };
  const words = async (/** @type {number} */ number) =>
    manifest.words.includes(number) ? file(`words/${number}.json`) : [];
  return {
    manifest,
    hangul,
    grams: (gram) => file(`grams/${shard(gram, manifest.shards)}.json`),
    words: (word) => words(initial(word)),
    consonant: (number) => words(number),
    async document(language, id) {
      const chunk = await file(`${language}/${Math.floor(id / manifest.chunk)}.json`);
      return chunk[id % manifest.chunk];
    },
    group: (id) => manifest.groups.find(([, end]) => id < end)?.[0] ?? "guides",
  };
}

/** @type {(base: string) => Load} */
export const fetched = (base) => async (name, version) => {
  const answer = await fetch(
    base + name + (version && `?${version}`),
    version ? {} : { cache: "no-cache" },
  );
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return answer.json();
};
