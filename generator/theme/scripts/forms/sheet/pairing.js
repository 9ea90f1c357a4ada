/* Which entries of two versions of a list are the same one; twin of records/pairing.py. */
import { comparable } from "../judge/problem.js";

/**
 * @import { Fields } from "../judge/schema.js"
 *
 * @typedef {[place: number, before: Fields | undefined, after: Fields | undefined]} Pair
 */

const DATE = /^[0-9]{4}(?:-[0-9]{2}){0,2}(?:T[0-9:]+)?$/;

/**
 * Each entry of two versions of a list with the one that it was.
 * @type {(before: Fields[], after: Fields[], tells: string[][]) => Generator<Pair>}
 */
export function* pairsByName(before, after, tells) {
  const [old, now] = [named(before, tells), named(after, tells)];
  const gone = new Set([...old.keys()].filter((name) => !now.has(name)));
  // entries that nothing names are the same one, changed, in the order in which they stand
  const nameless = [...gone].filter((name) => !told(old.get(name)?.[1] ?? {}, tells).length);
  for (const [name, [index, entry]] of now) {
    const was = old.has(name) ? name : wasOf(entry, { gone, old, nameless, tells });
    yield [index, was === undefined ? undefined : old.get(was)?.[1], entry];
    if (was !== undefined) gone.delete(was);
  }
  for (const name of gone) {
    const [index = 0, entry] = old.get(name) ?? [];
    yield [index, entry, undefined];
  }
}

/** @typedef {Map<string, [number, Fields]>} Named */

/**
 * The entry that this one was: one told less exactly, or the next that nothing tells.
 * @type {(entry: Fields, known: { gone: Set<string>, old: Named, nameless: string[], tells: string[][] }) => string | undefined}
 */
function wasOf(entry, { gone, old, nameless, tells }) {
  const fields = told(entry, tells);
  if (!fields.length) return nameless.shift();
  return [...gone].find((name) => {
    const before = old.get(name)?.[1] ?? {};
    const same = (/** @type {string} */ field) =>
      comparable(before[field]) === comparable(entry[field]) ||
      exacter(before[field], entry[field]);
    return comparable(told(before, tells)) === comparable(fields) && fields.every(same);
  });
}

/** @type {(before: unknown, after: unknown) => boolean} whether two dates may be the same one */
function exacter(before, after) {
  if (typeof before !== "string" || typeof after !== "string") return false;
  if (!DATE.test(before) || !DATE.test(after)) return false;
  return after.startsWith(before) || before.startsWith(after);
}

/** @type {(entries: Fields[], tells: string[][]) => Named} a name met again is counted, so that none is lost */
function named(entries, tells) {
  const found = new Map();
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const [index, entry] of entries.entries()) {
    const fields = told(entry, tells);
    const name = comparable(fields.length ? fields.map((one) => [one, entry[one]]) : entry);
    const count = times.get(name) ?? 0;
    found.set(`${count} ${name}`, [index, entry]);
    times.set(name, count + 1);
  }
  return found;
}

/** @type {(entry: Fields, tells: string[][]) => string[]} the fields that tell an entry from others */
const told = (entry, tells) => tells.find(([first = ""]) => first in entry) ?? [];
