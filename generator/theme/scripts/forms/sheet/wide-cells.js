/* Cells of a table of results with a column a measure: their numbers, units and fields; twin of
   sheets/wide_cells.py. */
import { valueLabel } from "../judge/schema.js";
import { currencyOf } from "../meant/numbers.js";
import { CellReader } from "./cell-reader.js";
import { cellName, cellOf } from "./grid.js";
import { isOtherMoney } from "./measures.js";
import { remark } from "./remark.js";
import { plainColumns } from "./wide-headings.js";

/**
 * @import { Fields } from "../judge/schema.js"
 * @import { Codes } from "./choices.js"
 * @import { Column, Labels } from "./columns.js"
 * @import { Cell, Grid } from "./grid.js"
 * @import { Heading } from "./headings.js"
 * @import { Sheet } from "./layout.js"
 * @import { Meant } from "./measures.js"
 * @import { Remark } from "./remark.js"
 * @import { WideHeadings } from "./wide-headings.js"
 *
 * @typedef {[entry: Fields, cells: Record<string, string>]} Entry a result, and the cells of its fields
 */

const WON = "KRW";

/** Reads the cells of one table. */
export class WideCells {
  /**
   * @param {Grid} grid
   * @param {Sheet} sheet
   * @param {WideHeadings} wide
   * @param {{ codes: Codes, remarks: Remark[] }} by
   */
  constructor(grid, sheet, wide, { codes, remarks }) {
    this.grid = grid;
    this.sheet = sheet;
    this.wide = wide;
    this.codes = codes;
    this.remarks = remarks;
    this.columns = plainColumns(sheet);
    /** @type {Set<number>} */
    this.asked = new Set();
    for (const [at, one] of wide.measures) {
      const factor = this.factor(one);
      const beside = wide.beside ? { cell: wide.beside[1] } : {};
      if (factor !== 1) this.say(one.unit ? "unit" : "row-unit", at, one, { factor, ...beside });
    }
  }

  /** @type {(name: string) => Column} */
  column(name) {
    return /** @type {Column} */ (this.columns.get(name));
  }

  /** @type {(row: number, at: number) => Cell} */
  cell(row, at) {
    return this.grid.rows[row]?.[at] ?? cellOf();
  }

  /** @type {(at: number) => string} the cell of a column's heading, by its name */
  head(at) {
    return cellName(this.grid, this.wide.heads.get(at)?.row ?? 0, at);
  }

  /** @type {(one: Meant) => Labels} what a measure is called */
  labels({ measure }) {
    const { node } = this.column("measure");
    const languages = Object.keys(this.codes.english);
    return Object.fromEntries(languages.map((la) => [la, valueLabel(node, measure, la)]));
  }

  /** @type {(at: number, one: Meant) => Heading} the column of a measure's values */
  heading(at, one) {
    const column = { ...this.column("value"), labels: this.labels(one) };
    return { row: this.wide.row, at, column, text: "" };
  }

  /** @type {(id: string, at: number, one: Meant, values?: Record<string, unknown>, row?: number) => void} about a column of a measure, or about one of its cells */
  say(id, at, one, values = {}, row = undefined) {
    const cell = row === undefined ? this.head(at) : cellName(this.grid, row, at);
    this.remarks.push(remark(id, cell, this.labels(one), values));
  }

  /** @type {(row: number, at: number, one: Meant) => unknown} null for a cell that is empty or cannot be read */
  value(row, at, one) {
    const reader = new CellReader(this.codes, cellName(this.grid, row, at), this.factor(one));
    const found = reader.value(this.heading(at, one).column, this.cell(row, at));
    this.remarks.push(...reader.remarks);
    return found;
  }

  /** @type {(at: number, one: Meant, value: unknown, row?: number) => Entry} */
  entry(at, one, value, row) {
    const head = this.head(at);
    const cell = row === undefined ? head : cellName(this.grid, row, at);
    const won = isOtherMoney(one);
    return [
      { measure: one.measure, value, ...(won ? { currency: WON } : {}) },
      { measure: head, value: cell, ...(won ? { currency: head } : {}) },
    ];
  }

  /** @type {(at: number, one: Meant, value: unknown) => void} ask once for the unit of amounts of which nothing names one */
  askUnit(at, one, value) {
    if (!one.amount || one.unit || this.wide.beside || this.asked.has(at)) return;
    if (typeof value === "string" && currencyOf(value, this.codes.meant)) return;
    this.asked.add(at);
    this.say("fault-no-unit", at, one);
  }

  /** @param {Meant} one */
  factor({ amount, unit }) {
    return amount ? ((unit ?? this.wide.beside?.[0])?.factor ?? 1) : 1;
  }
}
