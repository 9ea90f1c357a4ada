/* A table that was copied, out of a spreadsheet, a document or a page, as the cells that it shows. */
import { textIn } from "./csv.js";
import { cellOf, gridOf, MOST_COLUMNS, MOST_ROWS, NotASheet, trimmed } from "./grid.js";
import { LARGEST } from "./opening.js";

/**
 * @import { Copied } from "../pasting.js"
 * @import { Cell, Grid } from "./grid.js"
 */

const BLOCK = /^(?:P|DIV|LI|H[1-6])$/;
const UNSEEN = /^(?:STYLE|SCRIPT)$/;
const HIDDEN = /display\s*:\s*none/i;
const STRUCK = "s, strike, del, [data-style*=line-through]";
const OVERFLOWING = /mso-ignore\s*:\s*colspan/i; // a long text that Excel shows over its neighbours

/** @type {(copied: Copied) => Grid[]} the tables of it that have no table in them */
export function pasted({ name, html, text }) {
  if (html.length + text.length > LARGEST) {
    const size = Math.floor((html.length + text.length) / 1024);
    throw new NotASheet("too-large", { size, most: LARGEST / 1024 });
  }
  if (!html) return [{ ...textIn(new TextEncoder().encode(text)), name, readAs: {} }];
  const page = new DOMParser().parseFromString(unstyled(html), "text/html"); // which loads and runs nothing
  const tables = [...page.querySelectorAll("table")].filter((one) => !one.querySelector("table"));
  return tables.map((table, n) => gridFrom(table, n ? `${name} ${n + 1}` : name));
}

/** @param {string} html with its styles as data: the policy of these pages tells of each one as refused */
const unstyled = (html) =>
  html
    .replace(/<(\/?)style(?=[\s>])/gi, "<$1template")
    .replace(/<[^<>]{1,2000}>/g, (tag) => tag.replace(/\sstyle\s*=/i, " data-style="));

/** @param {Element} element */
const styleOf = (element) => element.getAttribute("data-style") ?? "";

/** @type {(table: HTMLTableElement, name: string) => Grid} */
function gridFrom(table, name) {
  if (table.rows.length > MOST_ROWS)
    throw new NotASheet("too-many-rows", { sheet: name, most: MOST_ROWS });
  const grid = gridOf(name);
  /** @type {number[]} the row before which each column is free again, below a cell that reaches down */
  const free = [];
  for (const [row, line] of [...table.rows].entries()) {
    if (HIDDEN.test(styleOf(line))) grid.hiddenRows.add(row);
    grid.rows.push(trimmed(cellsIn(line, row, grid, free)));
  }
  hideColumns(table, grid);
  return grid;
}

/** @type {(line: HTMLTableRowElement, row: number, grid: Grid, free: number[]) => Cell[]} */
function cellsIn(line, row, grid, free) {
  /** @type {Cell[]} */
  const cells = [];
  let at = 0;
  for (const cell of line.cells) {
    while ((free[at] ?? 0) > row) at++;
    const text = textOf(cell);
    if (at >= MOST_COLUMNS && text)
      throw new NotASheet("too-many-columns", { sheet: grid.name, most: MOST_COLUMNS });
    const wide = reach(cell, row, at, grid);
    while (cells.length < at) cells.push(cellOf());
    cells[at] = cellOf(text || null, "", isStruck(cell, text));
    for (const end = at + wide; at < end; at++) free[at] = row + Math.max(cell.rowSpan, 1);
  }
  return cells;
}

/** @type {(cell: HTMLTableCellElement, row: number, at: number, grid: Grid) => number} over how many columns a cell reaches, which is noted */
function reach(cell, row, at, { spread, merged }) {
  const wide = Math.min(cell.colSpan, MOST_COLUMNS);
  if (wide > 1 && !OVERFLOWING.test(styleOf(cell))) spread.push([row, at, at + wide - 1]);
  if (cell.rowSpan > 1) merged.push([row, at, row + cell.rowSpan - 1]);
  return wide;
}

/** @type {(table: HTMLTableElement, grid: Grid) => void} */
function hideColumns(table, grid) {
  let at = 0;
  for (const column of table.querySelectorAll("col")) {
    const end = Math.min(at + column.span, MOST_COLUMNS);
    const hidden = HIDDEN.test(styleOf(column));
    for (; at < end; at++) if (hidden) grid.hiddenColumns.add(at);
  }
}

/** @type {(cell: HTMLTableCellElement, text: string) => boolean} whether all that it says is struck through */
const isStruck = (cell, text) =>
  text !== "" &&
  (cell.matches(STRUCK) || [...cell.querySelectorAll(STRUCK)].some((one) => textOf(one) === text));

/** @type {(cell: Element) => string} its text as it is seen, with its lines */
const textOf = (cell) =>
  seen(cell)
    .split("\n")
    .map((line) => line.replace(/[ \u00a0]+/g, " ").trim())
    .filter(Boolean)
    .join("\n");

/** @type {(node: Node) => string} */
function seen(node) {
  if (node instanceof Text) return node.data.replace(/\s+/g, " ");
  if (node.nodeName === "BR") return "\n";
  if (UNSEEN.test(node.nodeName)) return "";
  const inside = [...node.childNodes].map(seen).join("");
  return BLOCK.test(node.nodeName) ? `\n${inside}\n` : inside;
}
