/* What stands over the columns of a table: in one row, or in several of which the upper ones reach over
   columns below, as `예산액 | |` over `국비 | 자부담 | 계`; twin of sheets/heads_over.py. */

/**
 * @import { Cell, Grid } from "./grid.js"
 *
 * @typedef {object} Over what stands over a column
 * @property {number} row the last row in which there is any
 * @property {number} at
 * @property {string[]} levels from the top
 * @property {string} text all of them
 */

export const DEEPEST = 3; // rows of headings
export const FEWEST = 2; // cells of a row that names what is below it; a title has one
export const LONGEST = 80;

/** @param {Over} over as it may be told */
export const shown = ({ text }) => [...text].slice(0, LONGEST).join("");

/**
 * The headings that end in a row; none where an upper row is but the title of the table.
 * @type {(grid: Grid, row: number, depth: number) => Over[]}
 */
export function headsOver(grid, row, depth) {
  const first = row - depth + 1;
  const texts = grid.rows.slice(first, row + 1).map(textsOf);
  if (texts.slice(0, -1).some((one) => one.filter(Boolean).length < FEWEST)) return [];
  const found = [];
  for (let at = 0; at < Math.max(...texts.map((one) => one.length)); at++) {
    const deepest = texts.findLastIndex((one) => one[at]);
    if (deepest < 0) continue;
    const levels = levelsOf(texts.slice(0, deepest + 1), at);
    found.push({ row: first + deepest, at, levels, text: levels.join(" > ") });
  }
  return found;
}

/** @param {Cell[]} row its texts, on one line */
const textsOf = (row) =>
  row.map(({ value }) =>
    typeof value === "string" ? value.split(/\s+/u).filter(Boolean).join(" ") : "",
  );

/** @type {(rows: string[][], at: number) => string[]} from the top: in the last row its own text, above it the nearest to the left */
function levelsOf(rows, at) {
  const own = rows.at(-1)?.[at] ?? "";
  const left = rows.slice(0, -1).map((texts) => texts.slice(0, at + 1).findLast(Boolean) ?? "");
  return [...left, own].filter(Boolean);
}
