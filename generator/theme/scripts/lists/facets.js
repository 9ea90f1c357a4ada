/* Narrowing, counting and sorting the rows of a list. */
import { fold } from "../search/tokens.js";
import { current } from "../shared/clock.js";
import { OPEN, OVER } from "../shared/states.js";

/** @import { Facet, Row, Table } from "../types.js" */

/** @typedef {{ chosen: Set<number>[], since: string, words: string[] }} Wanted */

const NAME = 0;
const TITLE = 1;
const STARTS = 5;
const ENDS = 6;
const SINCE = 9;
const TRACKS = 7;
const CODES = 10;
const TEXT = 11;

/** @param {string} query */
export const wordsOf = (query) => fold(query).split(/\s+/).filter(Boolean);

/**
 * Whether a row has a chosen value of each facet in which some are chosen.
 * @param {Row} row
 * @param {Set<number>[]} chosen
 * @param {number} [but] the facet that is not asked
 */
const fits = (row, chosen, but = -1) =>
  chosen.every(
    (wanted, facet) =>
      facet === but || !wanted.size || row[CODES][facet]?.some((value) => wanted.has(value)),
  );

/**
 * @param {Row} row
 * @param {Wanted} wanted
 */
const says = (row, { since, words }) =>
  (!since || row[SINCE] >= since) && words.every((word) => row[TEXT].includes(word));

/**
 * @param {Table} table
 * @param {Wanted} wanted
 */
export const matching = ({ rows }, wanted) =>
  rows.filter((row) => says(row, wanted) && fits(row, wanted.chosen));

/**
 * How many rows each value would give, the other facets being as they are.
 * @param {Table} table
 * @param {Wanted} wanted
 * @returns {number[][]}
 */
export function counted({ facets, rows }, wanted) {
  const counts = facets.map(([, values]) => values.map(() => 0));
  const said = rows.filter((row) => says(row, wanted));
  for (const [facet, count] of counts.entries())
    for (const row of said)
      if (fits(row, wanted.chosen, facet))
        for (const value of row[CODES][facet] ?? []) count[value] = (count[value] ?? 0) + 1;
  return counts;
}

/**
 * The numbers of a facet's values as they stand: years latest first, others most frequent first.
 * @param {Facet} facet
 * @param {number[]} counts
 */
export function order([name, values], counts) {
  const key = (/** @type {number} */ number) => values[number]?.[0] ?? "";
  const count = (/** @type {number} */ number) => counts[number] ?? 0;
  const numbers = [...values.keys()];
  if (name === "year") return numbers.sort((a, b) => key(b).localeCompare(key(a)));
  return numbers.sort((a, b) => count(b) - count(a));
}

/** @param {Row} row */
const first = (row) => row[STARTS] || row[ENDS];

/** @param {Row} row */
const last = (row) => row[ENDS] || row[STARTS];

/**
 * Latest first is the order of the file; undated rows stand last in every order of dates.
 * @param {Row[]} rows
 * @param {string} order
 * @param {string} language
 * @param {string} now
 */
export function sorted(rows, order, language, now) {
  const { compare } = new Intl.Collator(language);
  /** @type {Record<string, (a: Row, b: Row) => number>} */
  const orders = {
    oldest: (a, b) => (first(a) || "9").localeCompare(first(b) || "9"),
    closing: nearest(rows, now),
    title: (a, b) => compare(a[TITLE], b[TITLE]),
    news: (a, b) => b[SINCE].localeCompare(a[SINCE]),
  };
  const by = Object.hasOwn(orders, order) ? orders[order] : undefined;
  return by ? [...rows].sort(by) : rows;
}

/**
 * What is still to end stands before what has ended, the nearest to today first on either side.
 * Of calls the states tell, for one that is open need not have a closing day; a group that
 * recruits no more is still to go.
 * @param {Row[]} rows
 * @param {string} now
 * @returns {(a: Row, b: Row) => number}
 */
function nearest(rows, now) {
  const ranks = new Map(rows.map((row) => [row, rank(row, now)]));
  return (a, b) => {
    const [before, after] = [ranks.get(a), ranks.get(b)];
    if (!before || !after || before.side !== after.side)
      return (before?.side ?? 0) - (after?.side ?? 0);
    const way = before.side ? -1 : 1;
    return way * before.until.localeCompare(after.until);
  };
}

/**
 * Whether a row is still to end (0), has ended (1) or is undated (2), and when.
 * @param {Row} row
 * @param {string} now
 */
function rank(row, now) {
  const call = /(^|\/)calls\//.test(row[NAME]);
  const states = call ? row[TRACKS].map((steps) => current(steps, now)?.[1] ?? "") : [];
  if (states.some((state) => OPEN.includes(state))) return { side: 0, until: row[ENDS] || "9" };
  const until = last(row);
  if (states.some((state) => OVER.includes(state))) return { side: until ? 1 : 2, until };
  if (!until) return { side: 2, until };
  return { side: until < now.slice(0, 10) ? 1 : 0, until };
}
