/* What was found in the cells of a file, before anything is made of it; twin of sheets/grid.py. */

/**
 * @typedef {string | number | boolean | Date | null} Value a date has its hour as if it were UTC
 *
 * @typedef {object} Cell
 * @property {Value} value
 * @property {string} kind `formula`, `error`, or for a date how exact it shows: `day`, `month`, `year`
 * @property {boolean} struck whether a line is drawn through it
 *
 * @typedef {object} Grid the cells of one sheet
 * @property {string} name
 * @property {Cell[][]} rows
 * @property {Record<string, string>} readAs what was found out: its encoding, and what parts its columns
 * @property {[first: number, column: number, last: number][]} merged cells that reach over rows below, from 0
 * @property {Set<number>} hiddenRows from 0
 * @property {Set<number>} hiddenColumns from 0
 * @property {[row: number, first: number, last: number][]} spread cells that reach over columns, from 0
 * @property {[row: number, column: number][]} notes cells on which somebody left a note
 * @property {boolean} hidden whether it is a sheet that nobody sees, of which nothing but the name is read
 * @property {boolean} alone whether it is the only one that is read, so that its cells need not name it
 */

export const MOST_ROWS = 3000;
export const MOST_COLUMNS = 200;

/** @type {(name: string, rows?: Cell[][], readAs?: Grid["readAs"]) => Grid} one of which nothing else is known */
export const gridOf = (name, rows = [], readAs = {}) => ({
  name,
  rows,
  readAs,
  merged: [],
  spread: [],
  notes: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  hidden: false,
  alone: true,
});

/** A file that is no sheet we read: the id of the message, and what fills it. */
export class NotASheet extends Error {
  /**
   * @param {string} why
   * @param {Record<string, string | number>} [values]
   */
  constructor(why, values = {}) {
    super(why);
    this.why = why;
    this.values = values;
  }
}

/** @type {(value?: Value, kind?: string, struck?: boolean) => Cell} */
export const cellOf = (value = null, kind = "", struck = false) => ({ value, kind, struck });

/** @type {(cell: Cell) => boolean} whether nothing is in it */
export const isEmpty = ({ value, kind }) =>
  kind === "" && (value === null || (typeof value === "string" && value.trim() === ""));

/** @type {(cells: Cell[]) => Cell[]} a row without the empty ones at its end */
export const trimmed = (cells) => cells.slice(0, cells.findLastIndex((cell) => !isEmpty(cell)) + 1);

/** @type {(value: Value) => string} as Python's `str` has it */
export function asText(value) {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number" && Number.isInteger(value)) return String(BigInt(value));
  return String(value);
}

/**
 * A cell as people name it, with its sheet where there are several; both numbers count from 0.
 * @param {Grid} grid
 * @param {number} row
 * @param {number} column
 */
export function cellName({ name, alone }, row, column) {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${alone ? "" : `${name}!`}${letters}${row + 1}`;
}
