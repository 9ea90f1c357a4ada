/* The unit of the numbers in a table: in its headings, `비용(천원)`, or above it; twin of
   sheets/units.py and sheets/factors.py. */
import { strip } from "../meant/words.js";
import { cellName } from "./grid.js";
import { remark } from "./remark.js";

/**
 * @import { Grid } from "./grid.js"
 * @import { Heading, Headings } from "./headings.js"
 * @import { Remark } from "./remark.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 *
 * @typedef {Record<string, number>} Units
 */

const LABEL = "단위\\s*(?:[:：]\\s*)?";
const AMOUNT = "(?:(천|만|십만|백만|천만|억)\\s*)?(?:원|달러|불)";
const UNIT = new RegExp(`^(?:${LABEL})?${AMOUNT}$`);
const TITLE_UNIT = new RegExp(`${LABEL}${AMOUNT}`);
const PARENTHESES = /\([^()]*\)/g;

/** @param {string} heading what its parentheses say of a unit */
const unitsIn = (heading) =>
  (heading.match(PARENTHESES) ?? []).flatMap((part) => {
    const found = UNIT.exec(strip(part, "() "));
    return found ? [found[1]] : [];
  });

/** @type {(unit: string | undefined, units: Units) => number} */
const times = (unit, units) => (unit ? (units[unit] ?? 1) : 1);

/** @type {(heading: string, units: Units) => number} by how much numbers under a heading are multiplied */
export const factorOf = (heading, units) => times(unitsIn(heading)[0], units);

/** @type {(grid: Grid, above: number, units: Units) => [factor: number, row: number, at: number] | undefined} */
function titleFactor(grid, above, units) {
  for (const [row, cells] of grid.rows.slice(0, Math.max(above, 0)).entries())
    for (const [at, { value }] of cells.entries()) {
      const found = typeof value === "string" ? TITLE_UNIT.exec(value) : null;
      if (found) return [times(found[1], units), row, at];
    }
  return undefined;
}

/**
 * The factor of each column, and what there is to say of them.
 * @type {(grid: Grid, there: Headings, grounds: SheetGrounds) => [Map<number, number>, Remark[]]}
 */
export function factors(grid, there, { meant }) {
  const byColumn = new Map(there.known.map(({ at, factor }) => [at, factor]));
  const title = titleFactor(grid, there.row, meant.units);
  const remarks =
    title && title[0] !== 1
      ? there.known
          .filter(({ column }) =>
            /krw$/.test(String(column.steps.findLast((s) => typeof s === "string"))),
          )
          .flatMap((heading) => underTitle(grid, heading, title, byColumn))
      : [];
  for (const { at, column } of there.known)
    if (byColumn.get(at) !== 1)
      remarks.push(
        remark("unit", cellName(grid, there.row, at), column.labels, { factor: byColumn.get(at) }),
      );
  return [byColumn, remarks];
}

/**
 * The unit above a table is that of its amounts, unless their heading says another.
 * @type {(grid: Grid, heading: Heading, title: [number, number, number], byColumn: Map<number, number>) => Remark[]}
 */
function underTitle(grid, { row, at, column, factor }, [times, above, beside], byColumn) {
  const own = String(grid.rows[row]?.[at]?.value);
  if (!unitsIn(own).length || factor === times) {
    byColumn.set(at, times);
    return [];
  }
  const values = { cell: cellName(grid, above, beside) };
  return [remark("fault-two-units", cellName(grid, row, at), column.labels, values)];
}
