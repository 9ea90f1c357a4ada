/* Rows of a table that are no entry of it: sums, headings once more, and what is said below it; twin
   of sheets/other_rows.py. */
import { plainWord } from "../meant/words.js";
import { fieldOf } from "./columns.js";
import { asText, cellName, cellOf, isEmpty } from "./grid.js";
import { HeadingWords } from "./headings.js";
import { remark } from "./remark.js";
import { plainHeading, plainText, unitOf } from "./units.js";

/**
 * @import { Codes } from "./choices.js"
 * @import { Column } from "./columns.js"
 * @import { Cell, Grid } from "./grid.js"
 * @import { Headings } from "./headings.js"
 * @import { Remark } from "./remark.js"
 */

const SAME = 2; // cells that show it to be the headings once more
const LONGEST = 200; // letters
const PARENTHESES = /\([^()]*\)/g;

/** Tells which rows of a table are no entries. */
export class OtherRows {
  /**
   * @param {Grid} grid
   * @param {Headings} there
   * @param {Column[]} columns
   * @param {Codes} codes
   */
  constructor(grid, there, columns, codes) {
    this.grid = grid;
    this.there = there;
    this.codes = codes;
    this.words = new HeadingWords(columns, codes);
    this.columns = new Map(there.known.map(({ at, column }) => [at, column]));
    this.footnote = new RegExp(codes.rows.footnote, "u");
    this.sign = new RegExp(codes.rows.sign, "u"); // the same where a text may say anything
    this.sums = new Set([...codes.meant.sums, ...codes.rows.means]);
  }

  /**
   * The rows that are entries; of the others it is told why.
   * @type {(remarks: Remark[]) => Generator<number>}
   */
  *entries(remarks) {
    const { grid, there } = this;
    for (let row = there.row + 1; row < grid.rows.length; row++) {
      const cells = grid.rows[row] ?? [];
      const filled = [...cells.keys()].filter((at) => !isEmpty(cells[at] ?? cellOf()));
      const [first] = filled;
      if (first === undefined) continue;
      const why = this.why(row, cells, filled);
      const found = cells[first]?.kind ? "" : asText(cells[first]?.value || "");
      if (why)
        remarks.push(remark(why, cellName(grid, row, first), {}, { found: onOneLine(found) }));
      if (why === "fault-second-table") return;
      if (!why && !this.isNumberedOnly(cells, filled)) yield row;
    }
  }

  /** @returns {number[]} the rows that have the sum of others */
  sumRows() {
    const words = new Set(this.codes.meant.sums);
    return [...this.grid.rows.keys()].filter(
      (row) => row > this.there.row && this.grid.rows[row]?.some((cell) => this.isSum(cell, words)),
    );
  }

  /** @type {(row: number, cells: Cell[], filled: number[]) => string} why a row is told as no entry */
  why(row, cells, filled) {
    const within = filled.filter((at) => this.columns.has(at));
    const [first = 0] = filled;
    const heads = [first, this.there.known[0]?.at ?? first].filter((at) => filled.includes(at));
    if (heads.some((at) => this.isSum(cells[at] ?? cellOf()))) return "sum-row";
    const again = within.length ? this.headingsAgain(row, cells, within) : "";
    if (again) return again;
    const beside = !within.length && !this.isNumberedOnly(cells, filled);
    const alone = filled.length === 1 && (this.isRemark(cells, first) || this.isOver(row, first));
    return beside || alone ? "footnote" : "";
  }

  /** @type {(row: number, at: number) => boolean} whether a text stands over several columns: the heading of the rows below */
  isOver(row, at) {
    const last = this.grid.spread.find(([one, first]) => one === row && first === at)?.[2] ?? at;
    return [...this.columns.keys()].filter((one) => at <= one && one <= last).length >= SAME;
  }

  /** @type {(row: number, cells: Cell[], within: number[]) => string} whether a row has headings: those of the table, or of another one */
  headingsAgain(row, cells, within) {
    const texts = within.flatMap((at) => {
      const value = cells[at]?.value;
      return typeof value === "string" ? [{ at, value, named: this.words.column(value) }] : [];
    });
    const own = texts.filter(
      ({ at, value, named }) =>
        named === this.columns.get(at) || unitOf(value, this.codes.meant.units),
    );
    const fewest = row === this.there.row + 1 ? 1 : SAME;
    if (own.length === within.length && own.length >= fewest) return "headings-again";
    const others = texts.filter(({ named }) => named).length;
    return others === within.length && others >= SAME ? "fault-second-table" : "";
  }

  /** @type {(cells: Cell[], filled: number[]) => boolean} whether a row has but the number of an entry that was never filled in */
  isNumberedOnly(cells, filled) {
    const beside = filled.every((at) => !this.columns.has(at));
    return beside && filled.every((at) => /^\p{Nd}+$/u.test(asText(cells[at]?.value ?? "").trim()));
  }

  /** @type {(cell: Cell, words?: Set<string>) => boolean} */
  isSum({ value }, words = this.sums) {
    if (typeof value !== "string" || [...value].length > LONGEST) return false;
    return words.has(plainWord(plainHeading(value).replace(PARENTHESES, "")));
  }

  /** @type {(cells: Cell[], at: number) => boolean} whether a text is no name but a remark, or the heading of what is below it */
  isRemark(cells, at) {
    const column = this.columns.get(at);
    const text = cells[at]?.value;
    if (!column || typeof text !== "string") return false;
    const named = this.codes.rows.names.includes(fieldOf(column));
    return (named ? this.footnote : this.sign).test(plainText(text));
  }
}

/** @param {string} text */
const onOneLine = (text) => text.split(/\s+/u).filter(Boolean).join(" ");
