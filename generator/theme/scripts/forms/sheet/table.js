/* A table of a file as values of the record's fields, each with the cell that it came from; twin of
   sheets/table_reading.py. What was read otherwise than it was written, or left out, is remarked. */

import { asked } from "./asked-rows.js";
import { lookOf, looks } from "./cell-looks.js";
import { CellReader } from "./cell-reader.js";
import { pruned, put } from "./cell-values.js";
import { fieldOf } from "./columns.js";
import { Factors, namesUnits } from "./factors.js";
import { cellName, cellOf } from "./grid.js";
import { groupColumn, ofGroup } from "./group-rows.js";
import { HeadingWords, headingsIn, none } from "./headings.js";
import { shown } from "./heads-over.js";
import { pairsOf } from "./layout.js";
import { OtherRows } from "./other-rows.js";
import { SUPPORT, stateColumn } from "./own-share.js";
import { remark } from "./remark.js";
import { besideTable, factorOf, headingUnit } from "./units.js";
import { WideCells } from "./wide-cells.js";
import { wideHeadings } from "./wide-headings.js";
import { wideColumns, wideEntries } from "./wide-reading.js";

/**
 * @import { Fields, Path } from "../judge/schema.js"
 * @import { Codes } from "./choices.js"
 * @import { Column } from "./columns.js"
 * @import { Grid } from "./grid.js"
 * @import { Headings } from "./headings.js"
 * @import { Sheet } from "./layout.js"
 * @import { Remark } from "./remark.js"
 * @import { WideHeadings } from "./wide-headings.js"
 *
 * @typedef {object} Read what a sheet says
 * @property {Sheet} sheet
 * @property {Grid} grid
 * @property {Map<Column, unknown>} singles
 * @property {Fields[]} rows
 * @property {Column[]} columns that the table has; of others it says nothing
 * @property {Places} places
 * @property {Remark[]} remarks
 */

/** The cell of each field, by its path in the record. */
export class Places {
  constructor() {
    /** @type {Map<string, string>} */
    this.cells = new Map();
  }

  /** @type {(path: Path, cell: string) => void} */
  set(path, cell) {
    this.cells.set(JSON.stringify(path), cell);
  }

  /** @type {(path: Path, column: Column, cell: string) => void} a value stands at its cell; a text in two languages at that of the first, and each at its */
  put(path, { language, many }, cell) {
    if (!language || many) return this.set(path, cell);
    this.set([...path, language], cell);
    if (!this.cells.has(JSON.stringify(path))) this.set(path, cell);
  }

  /** @type {(path: Path, start: number, cell: string) => void} the groups around a value stand at its cell too */
  around(path, start, cell) {
    for (let length = start + 1; length < path.length; length++)
      if (!this.cells.has(JSON.stringify(path.slice(0, length))))
        this.set(path.slice(0, length), cell);
  }

  /** @type {(cell: string) => Path | undefined} the innermost field that a cell is of */
  field(cell) {
    const paths = [...this.cells]
      .filter(([, one]) => one === cell)
      .map(([path]) => JSON.parse(path));
    return paths.sort((one, other) => other.length - one.length)[0];
  }

  /** @param {Path} path the cell of a field, or of its nearest group that has one */
  of(path) {
    for (let length = path.length; length > 0; length--) {
      const cell = this.cells.get(JSON.stringify(path.slice(0, length)));
      if (cell !== undefined) return cell;
    }
    return "";
  }
}

/**
 * Read the single values above a table, and the table.
 * @type {(grid: Grid, sheet: Sheet, codes: Codes) => Read}
 */
export function read(grid, sheet, codes) {
  const [places, columns] = [new Places(), /** @type {Column[]} */ ([])];
  /** @type {Read} */
  const done = { sheet, grid, singles: new Map(), rows: [], columns, places, remarks: [] };
  done.remarks.push(...grid.notes.map(([row, at]) => remark("note", cellName(grid, row, at))));
  const wide = wideHeadings(grid, sheet, codes);
  if (wide) {
    wideTable(done, wide, codes);
    return done;
  }
  const listed = sheet.columns.length > 0;
  const there = listed ? headingsIn(grid, sheet.columns, codes) : none(grid.rows.length);
  singles(done, Math.max(there.row, 0), codes);
  if (listed) table(done, there, codes);
  return done;
}

/** @type {(done: Read, before: number, codes: Codes) => void} to the right of their names, the Korean first */
function singles(done, before, codes) {
  const words = new HeadingWords(done.sheet.singles, codes);
  const others = new Map(pairsOf(done.sheet));
  for (const [row, cells] of done.grid.rows.slice(0, before).entries()) {
    let next = 0; // behind the values that were read
    for (const [at, { value }] of cells.entries()) {
      const column = typeof value === "string" ? words.column(value) : undefined;
      if (!column || done.singles.has(column) || at < next) continue;
      const pair = [column, others.get(column)].filter((one) => one !== undefined);
      next = at + pair.length + 1;
      for (const [step, one] of pair.entries())
        single(done, one, { row, at: at + step + 1, heading: String(value), before }, codes);
    }
  }
}

/**
 * A single value, beside its name.
 * @typedef {{ row: number, at: number, heading: string, before: number }} Beside
 * @type {(done: Read, column: Column, beside: Beside, codes: Codes) => void}
 */
function single(done, column, { row, at, heading, before }, codes) {
  const name = cellName(done.grid, row, at);
  done.remarks.push(...lookOf(done.grid, row, at, column));
  const factor = singleFactor(done, heading, column, { name, before, units: codes.meant.units });
  const reader = new CellReader(codes, name, factor);
  done.singles.set(column, reader.value(column, done.grid.rows[row]?.[at] ?? cellOf()));
  done.remarks.push(...reader.remarks);
  const path = /** @type {Path} */ (column.steps.filter((step) => typeof step !== "object"));
  done.places.put(path, column, name);
}

/**
 * By its heading, or by what stands above the table for amounts of won.
 * @type {(done: Read, heading: string, column: Column, at: { name: string, before: number, units: Record<string, number> }) => number}
 */
function singleFactor({ grid, remarks }, heading, column, { name, before, units }) {
  if (headingUnit(heading, units) || !fieldOf(column).endsWith("krw"))
    return factorOf(heading, units);
  for (const row of grid.rows.slice(0, before).keys())
    for (const [unit, at] of besideTable(grid, row, units))
      if (!unit.dollars && unit.factor !== 1) {
        const values = { cell: cellName(grid, row, at), factor: unit.factor };
        remarks.push(remark("row-unit", name, column.labels, values));
        return unit.factor;
      }
  return 1;
}

/** @type {(done: Read, there: Headings, codes: Codes) => void} */
function table(done, there, codes) {
  const { grid, sheet, places, remarks } = done;
  done.columns = there.known.map(({ column }) => column);
  remarks.push(...aboutHeadings(grid, there));
  const factors = new Factors(grid, there, codes, remarks);
  places.set(sheet.path, cellName(grid, Math.max(there.row, 0), 0));
  const others = new OtherRows(grid, there, sheet.columns, codes);
  const entries = [...others.entries(remarks)];
  const rows = ofGroup(grid, entries, groupColumn(there, codes), codes, remarks);
  for (const row of rows) done.rows.push(entryIn(done, row, { there, factors, codes }));
  remarks.push(...looks(grid, there, rows), ...asked(done, there, rows, codes));
}

/** @type {(done: Read, wide: WideHeadings, codes: Codes) => void} a table with a column a measure */
function wideTable({ grid, sheet, columns, places, remarks, rows }, wide, codes) {
  const cells = new WideCells(grid, sheet, wide, { codes, remarks });
  const entries = wideEntries(cells);
  columns.push(...wideColumns(cells));
  places.set(sheet.path, cellName(grid, wide.row, 0));
  for (const [entry, placed] of entries) {
    const here = [...sheet.path, rows.length];
    places.set(here, placed.value ?? "");
    for (const [name, cell] of Object.entries(placed)) places.set([...here, name], cell);
    rows.push(entry);
  }
}

/** @typedef {{ there: Headings, factors: Factors, codes: Codes }} Way how a table is read */

/** @type {(done: Read, row: number, way: Way) => Fields} */
function entryIn({ grid, sheet, rows, places, remarks }, row, { there, factors, codes }) {
  /** @type {Fields} */
  const entry = {};
  const cells = grid.rows[row] ?? [];
  const here = [...sheet.path, rows.length];
  places.set(here, cellName(grid, row, there.known[0]?.at ?? 0));
  for (const heading of there.known) {
    const { at, column } = heading;
    const name = cellName(grid, row, at);
    const reader = new CellReader(codes, name, factors.of(heading, row));
    const value = reader.value(column, cells[at] ?? cellOf());
    remarks.push(...reader.remarks);
    if (value !== null) {
      const path = [...here, ...put(entry, column, value)];
      places.put(path, column, name);
      places.around(path, here.length, name);
    } else if (reader.remarks.length || column.steps.length === 1)
      places.put([...here, String(column.steps[0])], column, name);
  }
  const state = stateColumn(sheet.columns, there);
  const support = there.known.find(({ column }) => fieldOf(column) === SUPPORT);
  if (state && support && SUPPORT in entry && "funding" in entry) {
    const name = cellName(grid, row, support.at);
    places.set([...here, ...put(entry, state, entry[SUPPORT])], name);
    remarks.push(remark("own-share", name, state.labels, { read: entry[SUPPORT] }));
  }
  return /** @type {Fields} */ (pruned(entry) ?? {});
}

/** @type {(grid: Grid, there: Headings) => Remark[]} columns that were not read, and those that are there twice */
const aboutHeadings = (grid, { unknown, twice }) => [
  ...unknown
    .filter(({ text }) => !namesUnits(text))
    .map((one) =>
      remark("unknown-column", cellName(grid, one.row, one.at), {}, { found: shown(one) }),
    ),
  ...twice.map(({ row, at, column }) =>
    remark("fault-column-twice", cellName(grid, row, at), column.labels),
  ),
];
