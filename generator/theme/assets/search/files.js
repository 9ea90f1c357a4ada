/* The files of the index (generator/search/index.py), each loaded once, when it is first needed. */
import { initial, shard } from "./tokens.js";

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

/* `load` gives the parsed JSON of a file by its name; `hangul` the module that knows jamo. */
export async function open(load, hangul) {
  const manifest = await load("index.json", "");
  const known = new Map();
  const file = (name) => {
    if (!known.has(name)) known.set(name, load(name, manifest.version));
    return known.get(name);
  };
  const words = (number) => (manifest.words.includes(number) ? file(`words/${number}.json`) : []);
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
    group: (id) => manifest.groups.find(([, end]) => id < end)[0],
  };
}

export const fetched = (base) => async (name, version) => {
  const answer = await fetch(
    base + name + (version && `?${version}`),
    version ? {} : { cache: "no-cache" },
  );
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return answer.json();
};
