/* The rows of a list (generator/search/list_files.py) with all that facets ask of them. */
import { fold } from "../search/tokens.js";
import { states } from "../shared/rows.js";

/** @import { Facet, Row, Table, Words } from "../types.js" */

/**
 * @typedef {[base: number, name: string, offered: string, region: number[], page?: string]} Firm
 * @typedef {{ facets: Facet[], rows: Row[] }
 *   | { facets: Facet[], rows: Firm[], bases: Row[] }} File
 */

const PAGE = 0;
const NAME = 1;
const HOSTS = 4;
const OFFERED = 8;
const CODES = 10;
const TEXT = 11;
const HS = /\bHS (\d{2})\d{4}\b/g;

/**
 * The rows of a file as they stand at a moment.
 * @param {File} file
 * @param {string} now
 * @param {Pick<Words, "states">} words
 * @returns {Table}
 */
export function tableOf(file, now, words) {
  const { facets } = file;
  const rows =
    "bases" in file ? file.rows.map((firm) => ofFirm(firm, file.bases, facets)) : file.rows;
  withStates(facets, rows, now, words);
  if ("bases" in file) withChapters(facets, rows);
  for (const row of rows) row[TEXT] = textOf(row, facets);
  return { facets, rows };
}

/**
 * A firm's row is its consortium's, but for its name, what it offers, its region and, if it has one, its page.
 * @param {Firm} firm
 * @param {Row[]} bases
 * @param {Facet[]} facets
 */
function ofFirm([base, name, offered, region, page], bases, facets) {
  const shared = bases[base];
  if (!shared) throw new RangeError(`no consortium ${base} of ${name}`);
  /** @type {Row} */
  const row = [...shared];
  const own = facets.findIndex(([facet]) => facet === "region");
  if (page) row[PAGE] = `participants/${page}`;
  row[NAME] = name;
  row[OFFERED] = offered;
  row[CODES] = row[CODES].map((codes, facet) => (facet === own ? region : codes));
  return row;
}

/**
 * The states of the moment are one more facet.
 * @param {Facet[]} facets
 * @param {Row[]} rows
 * @param {string} now
 * @param {Pick<Words, "states">} words
 */
const withStates = (facets, rows, now, words) =>
  withFacet(facets, rows, {
    name: "state",
    keys: (row) => states(row, now).map(([, state]) => state),
    label: (state) => words.states[state]?.[1] ?? state,
  });

/**
 * The chapters of the HS codes that firms give, which are their first two digits, are one more.
 * @param {Facet[]} facets
 * @param {Row[]} rows
 */
const withChapters = (facets, rows) =>
  withFacet(facets, rows, {
    name: "hs",
    keys: (row) => [...row[OFFERED].matchAll(HS)].map(([, chapter = ""]) => chapter),
    label: (chapter) => `HS ${chapter}`,
  });

/**
 * One more facet, where any row has a value of it.
 * @param {Facet[]} facets
 * @param {Row[]} rows
 * @param {{ name: string, keys: (row: Row) => string[], label: (key: string) => string }} more
 */
function withFacet(facets, rows, { name, keys, label }) {
  const each = rows.map((row) => [...new Set(keys(row))]);
  const known = [...new Set(each.flat())];
  if (!known.length) return;
  const numbers = new Map(known.map((key, number) => [key, number]));
  for (const [at, row] of rows.entries())
    row[CODES].push((each[at] ?? []).map((key) => numbers.get(key) ?? 0));
  facets.push([name, known.map((key) => [key, label(key)])]);
}

/**
 * What a row is asked for its words by: all that it shows, and what it is found under.
 * @param {Row} row
 * @param {Facet[]} facets
 */
function textOf(row, facets) {
  const labels = facets.flatMap(([, values], facet) =>
    (row[CODES][facet] ?? []).map((code) => values[code]?.[1] ?? ""),
  );
  return fold([...row.slice(NAME, HOSTS + 1), row[OFFERED], ...labels].join("\n"));
}

/**
 * The group of hits that a row belongs to, in search as in a list.
 * @param {Row} row
 * @param {Pick<Table, "facets">} table
 * @param {string} kind of the list
 * @param {Words["schemes"]} schemes
 */
export function groupOf(row, table, kind, { own, earlier }) {
  if (kind !== "consortia") return kind;
  const [scheme] = schemeOf(row, table);
  return [...own, ...earlier].includes(scheme) ? kind : "other_consortia";
}

/**
 * @param {Row} row
 * @param {Pick<Table, "facets">} table
 * @returns {[key: string, label: string]}
 */
function schemeOf(row, { facets }) {
  const at = facets.findIndex(([name]) => name === "scheme");
  const [value = -1] = row[CODES][at] ?? [];
  return facets[at]?.[1][value] ?? ["", ""];
}

/**
 * What a group or call belongs to, where that is not the operator's own.
 * @param {Row} row
 * @param {Pick<Table, "facets">} table
 * @param {Words["schemes"]} schemes
 */
export function otherScheme(row, table, { own }) {
  const [key, label] = schemeOf(row, table);
  return own.includes(key) ? "" : label;
}
