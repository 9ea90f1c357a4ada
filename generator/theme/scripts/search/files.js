/* The files of the index (generator/search/index.py), each loaded once, when it is first needed. */
import { initial, shard } from "./tokens.js";

/** @import { Files, Manifest } from "../types.js" */

/** @typedef {(name: string, version: string) => Promise<any>} Load a file's JSON by its name */

/**
 * Rising numbers from text (generator/search/postings.py).
 * @param {string} text
 */
export function unpacked(text) {
  const numbers = [];
  let last = 0,
    value = 0,
    shift = 0;
  for (const c of atob(text)) {
    const byte = c.charCodeAt(0);
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) {
      last += value;
      numbers.push(last);
      value = shift = 0;
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
