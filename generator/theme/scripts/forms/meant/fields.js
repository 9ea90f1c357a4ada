/* Which field a name means that its group does not know; twin of records/meant_fields.py. */

import { fieldAt, labelOf } from "../judge/schema.js";
import { near } from "./near.js";
import { plainWord } from "./words.js";

/**
 * @import { Words } from "./words.js"
 * @import { Node, Path } from "../judge/schema.js"
 *
 * @typedef {object} MeantField a field of the same group, or the places of one that belongs elsewhere
 * @property {string | null} near
 * @property {boolean} sure
 * @property {Path[]} places
 */

const VERY_LIKE = 0.85;
const LIKENESS = 0.6;
const MOST_PLACES = 3;
const DEEPEST = 6;
const PAGE = /^(?:https?:\/\/|www[.])/iu;

/**
 * What an unknown name of a group probably means.
 * @type {(schema: Node, group: Path, name: string, words: Words) => MeantField}
 */
export function meantField(schema, group, name, words) {
  const known = fieldAt(schema, group)?.properties ?? {};
  const meant = new Map(wordsFor(known, route(group), words));
  const word = sayings(name).find((one) => meant.has(one)) ?? plainWord(name);
  const own = meant.get(word);
  if (own !== undefined) return { near: own, sure: true, places: [] };
  const names = Object.keys(known);
  const like = near(name, names, VERY_LIKE);
  if (like !== undefined) return { near: like, sure: false, places: [] };
  const places = elsewhere(schema, group, [name, word], words);
  const least = places.length ? undefined : near(name, names, LIKENESS);
  return { near: least ?? null, sure: false, places };
}

/**
 * The same, but for the address of a page the field for one: `apply_url`, not `apply_at`.
 * @type {(meant: MeantField, known: Record<string, Node>, value: unknown) => MeantField}
 */
export function forPage(meant, known, value) {
  const near = meant.near;
  if (typeof value !== "string" || !PAGE.test(value.trim()) || near === null) return meant;
  const pages = Object.keys(known).filter((name) => known[name]?.pattern?.includes("http"));
  const alike = pages.find((name) => name.split("_")[0] === near.split("_")[0]);
  return alike && !pages.includes(near) ? { ...meant, near: alike } : meant;
}

/** @param {string} name as a whole, and what stands before and in its brackets: `시작일(starts)` */
const sayings = (name) =>
  [name, ...(/^([^()]+)\(([^()]+)\)$/u.exec(name.normalize("NFKC"))?.slice(1) ?? [])].map(
    plainWord,
  );

/**
 * Every word for a field of a group; labels come last, for they win.
 * @type {(known: Record<string, Node>, route: string, words: Words) => Generator<[string, string]>}
 */
function* wordsFor(known, way, { fields }) {
  for (const field of Object.keys(known))
    for (const word of [...(fields[way + field] ?? []), ...(fields[`*.${field}`] ?? [])])
      yield [plainWord(word), field];
  for (const [field, below] of Object.entries(known))
    for (const language of ["ko", "en"])
      yield [plainWord(labelOf(below, language) || field), field];
  for (const field of Object.keys(known)) yield [plainWord(field), field];
}

/** @param {Path} path */
const route = (path) => path.map((step) => (/^\p{Nd}/u.test(`${step}`) ? "" : `${step}.`)).join("");

/** @type {(schema: Node, group: Path, names: string[], words: Words) => Path[]} */
function elsewhere(schema, group, names, words) {
  const places = placesOf(schema, words);
  const found = names.map((name) => places.get(name)).find(Boolean) ?? [];
  if (found.length > MOST_PLACES) return [];
  return found.toSorted(
    (one, other) => shared(other, group) - shared(one, group) || one.length - other.length,
  );
}

/** @type {(one: Path, other: Path) => number} */
function shared(one, other) {
  const apart = one.findIndex((step, at) => step !== other[at]);
  return Math.min(apart < 0 ? one.length : apart, other.length);
}

/** @type {WeakMap<Node, Map<string, Path[]>>} */
const PLACES = new WeakMap();

/**
 * The paths of every field of a kind, by its name and by every word for it.
 * @type {(schema: Node, words: Words) => Map<string, Path[]>}
 */
function placesOf(schema, words) {
  const known = PLACES.get(schema);
  if (known) return known;
  /** @type {Map<string, Path[]>} */
  const found = new Map();
  for (const [group, fields] of groups(schema, [])) {
    const named = Object.keys(fields).map(
      (field) => /** @type {[string, string]} */ ([field, field]),
    );
    const seen = new Set();
    for (const [word, field] of [...wordsFor(fields, route(group), words), ...named]) {
      if (seen.size === seen.add(`${word}\0${field}`).size) continue;
      found.set(word, [...(found.get(word) ?? []), [...group, field]]);
    }
  }
  PLACES.set(schema, found);
  return found;
}

/**
 * Every group of a kind, but the languages of a text.
 * @type {(node: Node, at: Path) => Generator<[Path, Record<string, Node>]>}
 */
function* groups(node, at) {
  if (at.length > DEEPEST) return;
  if (node.type === "object" && node.properties) {
    yield [at, node.properties];
    for (const [name, below] of Object.entries(node.properties))
      yield* groups(below, [...at, name]);
  }
  if (node.items) yield* groups(node.items, [...at, 0]);
}
