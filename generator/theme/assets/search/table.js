/* The rows of a list (generator/search/list_files.py) with all that facets ask of them. */
import { states } from "./draw.js";
import { fold } from "./tokens.js";

const NAME = 1,
  PRODUCTS = 8,
  CODES = 10,
  TEXT = 11;

export async function load(address, now, words) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const { facets, rows, bases } = await answer.json();
  if (bases) for (const [at, firm] of rows.entries()) rows[at] = ofFirm(firm, bases, facets);
  withStates(facets, rows, now, words);
  for (const row of rows) row[TEXT] = textOf(row, facets);
  return { facets, rows };
}

/* A firm's row is its consortium's, but for its name, products and region. */
function ofFirm([base, name, products, region], bases, facets) {
  const row = [...bases[base]];
  const own = facets.findIndex(([facet]) => facet === "region");
  row[NAME] = name;
  row[PRODUCTS] = products;
  row[CODES] = row[CODES].map((codes, facet) => (facet === own ? region : codes));
  return row;
}

/* The states of today are one more facet. */
function withStates(facets, rows, now, words) {
  const known = new Map();
  for (const row of rows) {
    const its = states(row, now).map(([, state]) => state);
    for (const state of its) if (!known.has(state)) known.set(state, known.size);
    row[CODES].push(its.map((state) => known.get(state)));
  }
  if (known.size)
    facets.push(["state", [...known.keys()].map((state) => [state, words.states[state][1]])]);
}

/* What a row is asked for its words by: all that it shows, and what it is found under. */
function textOf(row, facets) {
  const labels = facets.flatMap(([, values], facet) =>
    row[CODES][facet].map((code) => values[code][1]),
  );
  return fold([...row.slice(NAME, 5), row[PRODUCTS], ...labels].join("\n"));
}

/* What a group or call belongs to, where that is not the programme itself. */
export function otherScheme(row, { facets }) {
  const at = facets.findIndex(([name]) => name === "scheme");
  const [value] = (at >= 0 && row[CODES][at]) || [];
  const [key, label] = facets[at]?.[1][value] ?? [];
  return key === "export_consortium" ? "" : label;
}
