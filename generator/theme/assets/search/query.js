/* A query -> the ids of its documents, best first, and what was searched for instead. */
import { unpacked } from "./files.js";
import { fold, grams, isHangul, runs } from "./tokens.js";
import { byConsonants, isConsonants, nearest, otherKeyboard } from "./words.js";

const PARTICLES =
  "에서는 에서도 으로도 에서 으로 에게 까지 부터 처럼 이라 보다 의 을 를 은 는 이 가 과 와 에 로 도 만".split(
    " ",
  );
const IN_NAME = 3;
const ENOUGH = 0.6;
const STANDING_IN = 0.9;

/* Every word must be there; a word is there when it, or one of those it stands for, is. */
export async function search(text, files) {
  const told = [];
  let scores = null;
  const words = phrases(text, files.manifest.synonyms);
  const each = await Promise.all(words.map((word) => ofWord(word, files, told)));
  for (const found of each) scores = scores ? both(scores, found) : found;
  if (scores && !scores.size && each.some((found) => found.size)) {
    scores = most(each, Math.round(each.length * ENOUGH));
    if (scores.size) told.push({ kind: "some", words });
  }
  const ids = [...(scores ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id);
  return { ids, told, marks: marks(words, told) };
}

/* A query's words; several words that have a synonym together stay together. */
function phrases(text, synonyms) {
  let rest = text.normalize("NFC").trim();
  const kept = [];
  for (const phrase of synonyms.flat().filter((word) => word.includes(" "))) {
    const at = fold(rest).indexOf(phrase);
    if (at < 0) continue;
    kept.push(phrase);
    rest = `${rest.slice(0, at)} ${rest.slice(at + phrase.length)}`;
  }
  return [...kept, ...rest.split(/\s+/).filter((word) => runs(fold(word)).length)];
}

async function ofWord(written, files, told) {
  const word = fold(written);
  if (isConsonants(word))
    return instead("consonants", written, await byConsonants(word, files), files, told);
  const plain = withoutParticle(word);
  const same =
    files.manifest.synonyms.find((group) => group.includes(word) || group.includes(plain)) ?? [];
  const known = (other) => !files.manifest.absent.includes(other);
  const others = same.filter((other) => other !== word && other !== plain && known(other));
  const own = [...new Set([word, plain])].filter(known);
  const lists = await Promise.all([...own, ...others].map((w) => ofText(w, files)));
  const asked = either(lists.slice(0, own.length));
  const found = either([asked, ...lists.slice(own.length).map((list) => standingIn(list, asked))]);
  if (others.length) told.push({ kind: "synonyms", written, words: others });
  if (found.size) return found;
  const meant = await otherKeyboard(written, files);
  if (meant) {
    const there = await instead("keyboard", written, [meant], files, told);
    if (there.size) return there;
  }
  return (await slip(plain, written, files, told)) ?? partly(plain, files, told);
}

async function slip(word, written, files, told) {
  const near = await nearest(word, files);
  const found = near.length ? await instead("typo", written, near, files, told) : new Map();
  return found.size ? found : null;
}

async function instead(kind, written, words, files, told) {
  const found = either(await Promise.all(words.map((word) => ofText(word, files))));
  if (found.size) told.push({ kind, written, words });
  return found;
}

/* `을` of `화장품을`, and `에서` of `MEDICA에서`; what is left has two letters at least. */
export function withoutParticle(word) {
  const particle = PARTICLES.find((end) => word.endsWith(end) && word.length - end.length >= 2);
  return particle ? word.slice(0, -particle.length) : word;
}

/* Documents with all grams of a text: id -> score. */
async function ofText(text, files) {
  const wanted = needed(text);
  const lists = await Promise.all(
    wanted.map((gram, at) => ofGram(gram, files, at === wanted.length - 1)),
  );
  return lists.reduce((all, list) => (all ? both(all, list) : list), null) ?? rated([], 0);
}

/* One syllable between words of other letters tells little and joins what follows: 2025년도. */
function needed(text) {
  const all = grams(text);
  const longer = all.filter((gram) => !(isHangul(gram) && gram.length === 1));
  return longer.length ? longer : all;
}

async function ofGram(gram, files, last) {
  const shard = await files.grams(gram);
  const rarity = (list) => Math.log(1 + files.manifest.documents / list.length);
  const prefix = last && !isHangul(gram) && gram.length > 1;
  const names = prefix ? Object.keys(shard).filter((word) => word.startsWith(gram)) : [gram];
  const found = names
    .filter((name) => Object.hasOwn(shard, name))
    .map((name) => {
      const list = unpacked(shard[name]);
      const weight = rarity(list) * (name === gram ? 1 : 0.7);
      return rated(
        list.map((number) => [number >> 1, weight * (number & 1 ? IN_NAME : 1)]),
        weight,
      );
    });
  return either(found);
}

function both(one, other) {
  const found = rated([], one.rarity + other.rarity);
  for (const [id, score] of one) if (other.has(id)) found.set(id, score + other.get(id));
  return found;
}

function either(maps) {
  const found = rated([], Math.max(0, ...maps.map(({ rarity }) => rarity)));
  for (const map of maps)
    for (const [id, score] of map) found.set(id, Math.max(found.get(id) ?? 0, score));
  return found;
}

/* A synonym counts a little less than the word that was asked for, however rare it is. */
function standingIn(list, asked) {
  const factor = asked.size ? STANDING_IN * (asked.rarity / list.rarity) : 1;
  return rated(
    [...list].map(([id, score]) => [id, score * factor]),
    list.rarity,
  );
}

/* Documents with their scores, and what a hit in no name scores. */
const rated = (entries, rarity) => Object.assign(new Map(entries), { rarity });

/* Documents with so many of some lists, where none has all. */
function most(lists, wanted) {
  const found = new Map(),
    counts = new Map();
  for (const list of lists)
    for (const [id, score] of list) {
      found.set(id, (found.get(id) ?? 0) + score);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return new Map([...found].filter(([id]) => counts.get(id) >= wanted));
}

async function partly(word, files, told) {
  const wanted = needed(word);
  if (wanted.length < 3) return new Map();
  const lists = await Promise.all(wanted.map((gram) => ofGram(gram, files, false)));
  const found = most(lists, Math.ceil(lists.length * ENOUGH));
  if (found.size) told.push({ kind: "part", written: word, words: [word] });
  return found;
}

/* What to mark in hits: the words as written, without particles, and those that stand for them. */
function marks(words, told) {
  const all = words.flatMap((word) => [fold(word), withoutParticle(fold(word))]);
  return [...new Set([...all, ...told.flatMap(({ words: others }) => others)])].filter(Boolean);
}
