/* Narrowing, counting and sorting the rows of a list; a row's codes per facet stand at 10. */
const TITLE = 1, STARTS = 5, ENDS = 6, SINCE = 9, CODES = 10;

const fits = (row, chosen, but = -1) =>
  chosen.every((wanted, facet) => facet === but || !wanted.size || row[CODES][facet].some((value) => wanted.has(value)));

const recent = (row, since) => !since || row[SINCE] >= since;

export const matching = ({ rows }, { chosen, since }) => rows.filter((row) => recent(row, since) && fits(row, chosen));

/* How many rows each value would give, the other facets being as they are. */
export function counted({ facets, rows }, { chosen, since }) {
  const counts = facets.map(([, values]) => values.map(() => 0));
  for (const row of rows) {
    if (!recent(row, since)) continue;
    for (let facet = 0; facet < facets.length; facet++)
      if (fits(row, chosen, facet)) for (const value of row[CODES][facet]) counts[facet][value] += 1;
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
