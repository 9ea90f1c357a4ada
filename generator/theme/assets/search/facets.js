/* Narrowing, counting and sorting the rows of a list; a row's codes per facet stand at 10. */
import { fold } from "./tokens.js";

const TITLE = 1,
  STARTS = 5,
  ENDS = 6,
  SINCE = 9,
  CODES = 10,
  TEXT = 11;

export const wordsOf = (query) => fold(query).split(/\s+/).filter(Boolean);

const fits = (row, chosen, but = -1) =>
  chosen.every(
    (wanted, facet) =>
      facet === but || !wanted.size || row[CODES][facet].some((value) => wanted.has(value)),
  );

const asked = (row, { since, words }) =>
  (!since || row[SINCE] >= since) && words.every((word) => row[TEXT].includes(word));

export const matching = ({ rows }, wanted) =>
  rows.filter((row) => asked(row, wanted) && fits(row, wanted.chosen));

/* How many rows each value would give, the other facets being as they are. */
export function counted({ facets, rows }, wanted) {
  const counts = facets.map(([, values]) => values.map(() => 0));
  for (const row of rows) {
    if (!asked(row, wanted)) continue;
    for (let facet = 0; facet < facets.length; facet++)
      if (fits(row, wanted.chosen, facet))
        for (const value of row[CODES][facet]) counts[facet][value] += 1;
  }
  return counts;
}

/* Latest first is the order of the file; undated rows stand last in every order of dates.  What is
   still to end stands before what has ended, the nearest to today first on either side. */
export function sorted(rows, order, language, today) {
  const date = (row) => row[STARTS] || row[ENDS];
  const end = (row) => row[ENDS] || row[STARTS];
  const rank = (row) => (!end(row) ? 2 : end(row) < today ? 1 : 0);
  const nearest = (a, b) => (rank(a) ? end(b).localeCompare(end(a)) : end(a).localeCompare(end(b)));
  const by = {
    oldest: (a, b) => (date(a) || "9").localeCompare(date(b) || "9"),
    closing: (a, b) => rank(a) - rank(b) || nearest(a, b),
    title: (a, b) => compare(a[TITLE], b[TITLE]),
    news: (a, b) => b[SINCE].localeCompare(a[SINCE]),
  }[order];
  const { compare } = new Intl.Collator(language);
  return by ? [...rows].sort(by) : rows;
}
