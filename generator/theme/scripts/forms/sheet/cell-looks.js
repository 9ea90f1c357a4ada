/* What only the look of cells tells: hidden, struck through, or merged over several entries; twin of
   sheets/cell_looks.py. It may mean that what they hold is not to be published, so it is asked about. */
import { cellName, cellOf, isEmpty } from "./grid.js";
import { remark } from "./remark.js";

/**
 * @import { Column } from "./columns.js"
 * @import { Grid } from "./grid.js"
 * @import { Headings } from "./headings.js"
 * @import { Remark } from "./remark.js"
 */

/** @type {(grid: Grid, there: Headings, rows: number[]) => Remark[]} what there is to ask of the entries that stand in these rows */
export function looks(grid, there, rows) {
  const found = [...hiddenRows(grid, there, rows)];
  for (const { at, column } of there.known) {
    const filled = rows.filter((row) => !isEmpty(cellAt(grid, row, at)));
    const heading = cellName(grid, there.row, at);
    if (grid.hiddenColumns.has(at) && filled.length)
      found.push(remark("fault-hidden-column", heading, column.labels));
    for (const row of filled)
      if (cellAt(grid, row, at).struck)
        found.push(remark("fault-struck", cellName(grid, row, at), column.labels));
  }
  return [...found, ...overRows(grid, there)];
}

/** @type {(grid: Grid, row: number, at: number, column: Column) => Remark[]} what there is to ask of a single value */
export function lookOf(grid, row, at, { labels }) {
  const cell = cellAt(grid, row, at);
  const name = cellName(grid, row, at);
  const found = [];
  if (!isEmpty(cell) && grid.hiddenRows.has(row))
    found.push(remark("fault-hidden-rows", name, labels, { last: row + 1 }));
  if (!isEmpty(cell) && cell.struck) found.push(remark("fault-struck", name, labels));
  return found;
}

/** @type {(grid: Grid, there: Headings, rows: number[]) => Generator<Remark>} each stretch of hidden rows, told once */
function* hiddenRows(grid, there, rows) {
  let first = -1;
  for (const [index, row] of rows.entries()) {
    if (!grid.hiddenRows.has(row)) continue;
    if (first < 0) first = row;
    if (grid.hiddenRows.has(rows[index + 1] ?? -1)) continue;
    const cell = cellName(grid, first, there.known[0]?.at ?? 0);
    yield remark("fault-hidden-rows", cell, {}, { last: row + 1 });
    first = -1;
  }
}

/** @type {(grid: Grid, there: Headings) => Remark[]} cells that reach over several entries, of which only the first has what they say */
const overRows = (grid, there) =>
  grid.merged.flatMap(([first, at, last]) => {
    const column = there.known.find((heading) => heading.at === at)?.column;
    if (!column || isEmpty(cellAt(grid, first, at)) || first <= there.row) return [];
    return [remark("fault-merged", cellName(grid, first, at), column.labels, { last: last + 1 })];
  });

/** @type {(grid: Grid, row: number, at: number) => import("./grid.js").Cell} */
const cellAt = ({ rows }, row, at) => rows[row]?.[at] ?? cellOf();
