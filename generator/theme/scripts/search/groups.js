/* Hits -> what the page shows: the best of any kind, and the others by kind. */
import { worded } from "../shared/texts.js";

/** @import { Files, Note, Words } from "../types.js" */

/** @typedef {{ name: string, ids: number[], shown: number }} Group */
const BEST = 3;
const FIRST = 7;

/**
 * The best of any kind stand alone where there are several kinds.
 * @param {number[]} ids
 * @param {Files["group"]} kindOf
 * @returns {Group[]}
 */
export function grouped(ids, kindOf) {
  const kinds = new Set(ids.map(kindOf));
  if (kinds.size < 2 || ids.length <= BEST) return byKind(ids, kindOf);
  const best = { name: "best", ids: ids.slice(0, BEST), shown: BEST };
  return [best, ...byKind(ids.slice(BEST), kindOf)];
}

/**
 * In the order of each kind's best hit; the first few are shared out among them, each has one at
 * least, and no button takes the place of a single hit.
 * @param {number[]} ids
 * @param {Files["group"]} kindOf
 * @returns {Group[]}
 */
function byKind(ids, kindOf) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const id of ids) {
    const name = kindOf(id);
    const group = groups.get(name) ?? { name, ids: [], shown: 0 };
    groups.set(name, group);
    group.ids.push(id);
  }
  const all = [...groups.values()];
  for (let left = Math.min(Math.max(FIRST, all.length), ids.length); left > 0; )
    for (const group of all) {
      if (left === 0 || group.shown === group.ids.length) continue;
      group.shown += 1;
      left -= 1;
    }
  for (const group of all) if (group.ids.length - group.shown === 1) group.shown += 1;
  return all;
}

/**
 * @param {Note} note
 * @param {Pick<Words, "told">} words
 */
export const noteText = ({ kind, written = "", words: others }, { told }) =>
  worded(told[kind] ?? "", { written, words: others.join(", ") });
