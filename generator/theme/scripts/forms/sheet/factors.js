/* The factor by which the number of a cell is multiplied; unclear ones are asked about; twin of
   sheets/factors.py. */
import { plainWord } from "../meant/words.js";
import { codeOf } from "./choices.js";
import { fieldOf } from "./columns.js";
import { asText, cellName, cellOf, isEmpty } from "./grid.js";
import { isMoney, measureSaid } from "./measures.js";
import { remark } from "./remark.js";
import { besideTable, headingUnit, unclearUnit, unitOf } from "./units.js";

/**
 * @import { Codes } from "./choices.js"
 * @import { Cell, Grid } from "./grid.js"
 * @import { Heading, Headings } from "./headings.js"
 * @import { Meant } from "./measures.js"
 * @import { Remark } from "./remark.js"
 * @import { Unit } from "./units.js"
 */

const UNIT_COLUMN = ["단위", "unit"];

/** @param {string} heading whether it is that of a column of units */
export const namesUnits = (heading) => UNIT_COLUMN.includes(plainWord(heading));

/** By how much the numbers of a table are multiplied: by their column, else by their row. */
export class Factors {
  /**
   * @param {Grid} grid
   * @param {Headings} there
   * @param {Codes} codes
   * @param {Remark[]} remarks
   */
  constructor(grid, there, codes, remarks) {
    this.grid = grid;
    this.there = there;
    this.codes = codes;
    this.units = codes.meant.units;
    this.remarks = remarks;
    /** @type {Map<boolean, [unit: Unit, cell: string]>} */
    this.beside = new Map();
    /** @type {Map<number, number>} */
    this.columns = new Map();
    this.askAround();
    this.askHeadings();
    this.unitsAt = there.unknown.find(({ text }) => namesUnits(text))?.at ?? -1;
  }

  /** What stands above the table, and below it alone in its row. */
  askAround() {
    const { grid, there } = this;
    for (const [row, cells] of grid.rows.entries()) {
      const alone = row > there.row && cells.filter((cell) => !isEmpty(cell)).length === 1;
      if (row >= there.row && !alone) continue;
      for (const [unit, at] of besideTable(grid, row, this.units))
        if (!this.beside.has(unit.dollars))
          this.beside.set(unit.dollars, [unit, cellName(grid, row, at)]);
    }
  }

  askHeadings() {
    for (const heading of this.there.known) {
      const factor = this.ofColumn(heading);
      this.columns.set(heading.at, factor);
      if (factor !== 1) this.say("unit", heading, this.there.row, { factor });
    }
  }

  /** @type {(heading: Heading, row: number) => number} the factor of a cell */
  of(heading, row) {
    const cells = this.grid.rows[row] ?? [];
    const named = this.measure(heading, cells);
    if (named && !isMoney(named.measure, this.codes.wide)) return 1; // a count has no unit of money, whatever the heading says
    if (named?.unit) return this.own(named.unit, heading, row);
    const column = this.columns.get(heading.at) ?? 1;
    if (column !== 1 || !isFilled(cells, heading.at)) return column;
    const dollars = this.isDollars(heading, named);
    if (dollars === undefined) return 1;
    const { unit, cell } = this.ofRow(row) ?? this.above(dollars);
    if (unit.dollars !== dollars) this.say("fault-other-money", heading, row, { cell });
    else if (unit.factor !== 1) this.say("row-unit", heading, row, { cell, factor: unit.factor });
    return unit.dollars === dollars ? unit.factor : 1;
  }

  /** @type {(heading: Heading) => number} by its heading, what stands right below it, or what the table says of won */
  ofColumn(heading) {
    const { row, at, column, text } = heading;
    const title = fieldOf(column).endsWith("krw") ? this.beside.get(false) : undefined;
    const found = unclearUnit(text, this.units);
    if (found) this.say("fault-unit-unclear", heading, row, { found });
    const below = this.grid.rows[row + 1]?.[at]?.value;
    const under = typeof below === "string" ? unitOf(below, this.units) : undefined;
    const unit = headingUnit(text, this.units) ?? under;
    if (!unit) return title?.[0].factor ?? 1;
    if (title && ![1, unit.factor].includes(title[0].factor))
      this.say("fault-two-units", heading, row, { cell: title[1] });
    return unit.factor;
  }

  /** @type {(row: number) => { unit: Unit, cell: string } | undefined} what a column of units says of a row, and where */
  ofRow(row) {
    const { grid, unitsAt } = this;
    const unit = unitOf(asText(grid.rows[row]?.[unitsAt]?.value ?? null), this.units);
    return unit && { unit, cell: cellName(grid, row, unitsAt) };
  }

  /** @type {(dollars: boolean) => { unit: Unit, cell: string }} what stands above the table */
  above(dollars) {
    const [unit, cell] = this.beside.get(dollars) ?? [{ factor: 1, dollars }, ""];
    return { unit, cell };
  }

  /** @type {(unit: Unit, heading: Heading, row: number) => number} by the unit that the measure of a row has beside it */
  own({ factor }, heading, row) {
    const at = this.there.known.find(({ column }) => fieldOf(column) === "measure")?.at ?? 0;
    const cell = cellName(this.grid, row, at);
    if (factor !== 1) this.say("row-unit", heading, row, { cell, factor });
    return factor;
  }

  /** @type {(heading: Heading, named: Meant | undefined) => boolean | undefined} whether a number is one of dollars, or of won */
  isDollars({ column }, named) {
    return fieldOf(column).endsWith("krw") ? false : named?.measure.endsWith("_usd");
  }

  /** @type {(heading: Heading, cells: Cell[]) => Meant | undefined} the measure of which a cell is the value */
  measure({ column }, cells) {
    const measure = this.there.known.find((one) => fieldOf(one.column) === "measure");
    if (fieldOf(column) !== "value" || !measure || !isFilled(cells, measure.at)) return undefined;
    const text = asText(cells[measure.at]?.value ?? null).trim();
    const code = codeOf(this.codes, measure.column, text);
    return code
      ? { measure: code, amount: false, unit: undefined }
      : measureSaid(measure.column, text, this.codes);
  }

  /** @type {(id: string, heading: Heading, row: number, values: Record<string, unknown>) => void} */
  say(id, { at, column }, row, values) {
    this.remarks.push(remark(id, cellName(this.grid, row, at), column.labels, values));
  }
}

/** @type {(cells: Cell[], at: number) => boolean} */
const isFilled = (cells, at) => !isEmpty(cells[at] ?? cellOf());
