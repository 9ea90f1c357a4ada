/* The rows of one sheet of a workbook. */
import { asText, cellOf, isEmpty, MOST_COLUMNS, MOST_ROWS, NotASheet, trimmed } from "./grid.js";
import { broken } from "./package.js";
import { exactness } from "./styles.js";
import { attribute, marks } from "./xml.js";

/**
 * @import { Cell, Grid } from "./grid.js"
 * @import { Styles } from "./styles.js"
 * @import { Mark } from "./xml.js"
 *
 * @typedef {Pick<Grid, "merged" | "spread" | "hiddenRows" | "hiddenColumns">} Looks
 *
 * @typedef {{ strings: string[], styles: Styles }} Shared what the sheets of a workbook share
 *
 * @typedef {object} Raw one cell as the file has it
 * @property {string} at its attributes
 * @property {string} value
 * @property {string | null} text one that stands in the cell itself
 * @property {boolean} formula
 */

const COORDINATE = /^([A-Z]{1,3})([0-9]+)$/i;
const AREA = /^([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})$/;
const ISO = /^(\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?Z?/;

/**
 * @param {Uint8Array<ArrayBuffer>} part
 * @param {string} name
 * @param {Shared} shared
 * @returns {Looks & { rows: Cell[][] }} without what is empty at the ends
 */
export function rowsIn(part, name, shared) {
  /** @type {Cell[][]} */
  const rows = [];
  /** @type {Looks} */
  const looks = { merged: [], spread: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  let before = 0;
  for (const [number, { cells, isWide }] of numbered(part, shared, looks)) {
    if (number <= before) continue;
    before = number;
    const filled = trimmed(cells);
    if (number > MOST_ROWS && (filled.length || isWide))
      throw new NotASheet("too-many-rows", { sheet: name, most: MOST_ROWS });
    if (isWide) throw new NotASheet("too-many-columns", { sheet: name, most: MOST_COLUMNS });
    if (!filled.length) continue; // a frame below a table is no row of it
    while (rows.length < number - 1) rows.push([]);
    rows.push(filled);
  }
  return { rows, ...looks };
}

/** @type {(part: Uint8Array<ArrayBuffer>, shared: Shared, looks: Looks) => Generator<[number, Row]>} */
function* numbered(part, shared, looks) {
  let number = 0;
  let row = new Row(shared);
  for (const mark of marks(part)) {
    const { is, way, said } = mark;
    if (!way.endsWith("/sheetData/row")) {
      row.take(mark);
      look(looks, mark);
    } else if (is === "close") yield [number, row];
    else if (is === "open") {
      const own = attribute(said, "r");
      number = own ? whole(own) : number + 1;
      if (isHidden(said)) looks.hiddenRows.add(number - 1);
      row = new Row(shared);
    }
  }
}

/** @type {(looks: Looks, mark: Mark) => void} what a tag says of cells or columns as a whole */
function look({ merged, spread, hiddenColumns }, { is, way, said }) {
  if (way.endsWith("/mergeCells/mergeCell") && is === "open") addArea(merged, spread, said);
  else if (way.endsWith("/cols/col")) addHidden(hiddenColumns, is, said);
}

/** @type {(merged: Grid["merged"], spread: Grid["spread"], said: string) => void} an area of one cell, if it reaches over several rows or columns */
function addArea(merged, spread, said) {
  const [, left = "", first, right = "", last] = AREA.exec(attribute(said, "ref")) ?? [];
  const [row, at] = [Number(first) - 1, numberOf(left) - 1];
  if (Number(last) > Number(first)) merged.push([row, at, Number(last) - 1]);
  if (numberOf(right) > numberOf(left)) spread.push([row, at, numberOf(right) - 1]);
}

/** @param {string} said the attributes of a row or column */
const isHidden = (said) => ["1", "true"].includes(attribute(said, "hidden"));

/** @type {(hidden: Set<number>, is: Mark["is"], said: string) => void} columns that nobody sees */
function addHidden(hidden, is, said) {
  if (is !== "open" || !isHidden(said)) return;
  const last = Math.min(Number(attribute(said, "max") || 0), MOST_COLUMNS);
  for (let at = Number(attribute(said, "min") || 1) - 1; at < last; at++) hidden.add(at);
}

/** The cells of a row. */
class Row {
  /** @param {Shared} shared */
  constructor(shared) {
    this.shared = shared;
    /** @type {Cell[]} */
    this.cells = [];
    this.column = 0;
    this.isWide = false;
    this.begin("");
  }

  /** @param {Mark} mark */
  take({ is, way, said }) {
    if (!way.endsWith("/row/c")) put(this.raw, way, is, said);
    else if (is === "open") this.begin(said);
    else if (is === "close") this.finish();
  }

  /** @param {string} at */
  begin(at) {
    /** @type {Raw} */
    this.raw = { at, value: "", text: null, formula: false };
  }

  finish() {
    this.column = columnOf(this.raw, this.column);
    const cell = cellIn(this.raw, this.shared);
    if (this.column > MOST_COLUMNS) {
      this.isWide ||= !isEmpty(cell);
      return;
    }
    while (this.cells.length < this.column) this.cells.push(cellOf());
    cell.struck = cell.value !== null && this.shared.styles.struck(styleOf(this.raw));
    this.cells[this.column - 1] = cell;
  }
}

/** @type {(raw: Raw, way: string, is: Mark["is"], said: string) => void} */
function put(raw, way, is, said) {
  if (is === "text" && way.endsWith("/c/v")) raw.value += said;
  else if (is === "text" && /\/c\/is(?:\/r)?\/t$/.test(way)) raw.text = (raw.text ?? "") + said;
  else if (way.endsWith("/c/f")) raw.formula = true;
  else if (way.endsWith("/c/is")) raw.text ??= "";
}

/** @type {(raw: Raw, before: number) => number} */
function columnOf({ at }, before) {
  const own = attribute(at, "r");
  if (!own) return before + 1;
  const [, letters = ""] = COORDINATE.exec(own) ?? [];
  if (!letters) throw broken();
  return numberOf(letters.toUpperCase());
}

/** @type {(letters: string) => number} a column, from 1 */
export const numberOf = (letters) =>
  [...letters].reduce((found, letter) => found * 26 + letter.charCodeAt(0) - 64, 0);

/** @type {(raw: Raw, shared: Shared) => Cell} */
function cellIn({ at, value, text, formula }, { strings, styles }) {
  const type = attribute(at, "t") || "n";
  if (formula) return cellOf(null, "formula");
  if (type === "inlineStr") return cellOf(text === null ? null : plain(text));
  if (!value) return cellOf();
  if (type === "e") return cellOf(value, "error");
  if (type === "b") return cellOf(whole(value) !== 0);
  const form = styles.date(styleOf({ at }));
  if (type === "d") return moment(value, form ?? "d");
  if (type === "n") return counted(numberIn(value), form, styles, styleOf({ at }));
  if (type !== "s") return cellOf(plain(value));
  const found = strings.at(whole(value));
  if (found === undefined) throw broken();
  return cellOf(plain(found));
}

/** @param {Pick<Raw, "at">} raw */
const styleOf = ({ at }) => Number(attribute(at, "s"));

/** @type {(number: number, form: string | undefined, styles: Shared["styles"], style: number) => Cell} */
function counted(number, form, styles, style) {
  if (!Number.isFinite(number)) return cellOf(number > 0 ? "inf" : "-inf"); // as the import has it
  if (form !== undefined) return styles.cell(number, form);
  const shown = styles.unit(style); // of a number that its format shows as one of thousands
  return cellOf(shown ? asText(number) + shown : number);
}

/** @type {(value: string, form: string) => Cell} a date that stands written out */
function moment(value, form) {
  const [, day, hour] = ISO.exec(value) ?? [];
  if (!day) {
    if (!hour) throw broken();
    return cellOf(hour.length === 5 ? `${hour}:00` : hour);
  }
  const at = new Date(`${day}T${hour ?? "00:00"}Z`);
  if (Number.isNaN(at.getTime())) throw broken();
  return cellOf(at, hour ? exactness(form) : "day");
}

/** @param {string} text */
function numberIn(text) {
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim())) throw broken();
  return Number(text);
}

/** @param {string} text */
function whole(text) {
  if (!/^\s*[+-]?\d+(?:\.0+)?\s*$/.test(text)) throw broken();
  return Number(text);
}

/** @param {string} text without what Excel writes for characters that XML cannot hold */
const plain = (text) => text.replaceAll("_x005F_", "_").replaceAll("_x000D_", "");
