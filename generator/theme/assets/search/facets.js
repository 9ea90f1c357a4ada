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

/* Latest first is the order of the file; undated rows stand last in either order of dates. */
export function sorted(rows, order, language) {
  const date = (row) => row[STARTS] || row[ENDS];
  const by = {
    oldest: (a, b) => (date(a) || "9").localeCompare(date(b) || "9"),
    closing: (a, b) => (a[ENDS] || "9").localeCompare(b[ENDS] || "9"),
    title: (a, b) => compare(a[TITLE], b[TITLE]),
    news: (a, b) => b[SINCE].localeCompare(a[SINCE]),
  }[order];
  const { compare } = new Intl.Collator(language);
  return by ? [...rows].sort(by) : rows;
}
