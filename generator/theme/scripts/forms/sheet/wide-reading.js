/* A table of results with a column a measure, as the entries that it means: what stands there by firm
   is added up, and of several rows it is asked which is meant; twin of sheets/wide_reading.py. */
import { looks } from "./cell-looks.js";
import { CellReader } from "./cell-reader.js";
import { codeOf } from "./choices.js";
import { fieldOf } from "./columns.js";
import { asText, cellName } from "./grid.js";
import { ofGroup, tellsConsortia } from "./group-rows.js";
import { shown } from "./heads-over.js";
import { isOtherMoney } from "./measures.js";
import { OtherRows } from "./other-rows.js";
import { remark } from "./remark.js";
import { FIRM, GROUP } from "./wide-headings.js";
import { summed } from "./wide-sums.js";

/**
 * @import { Fields } from "../judge/schema.js"
 * @import { Column } from "./columns.js"
 * @import { Headings } from "./headings.js"
 * @import { Entry, WideCells } from "./wide-cells.js"
 */

const BY_WORDS = ["when", "country"];

/** @type {(cells: WideCells) => Column[]} the fields of which a table says something */
export function wideColumns(cells) {
  const { names, others, measures } = cells.wide;
  const money = measures.some(([, one]) => isOtherMoney(one)) ? ["currency"] : [];
  const said = ["measure", "value", ...(names.has(FIRM) ? ["firms_reporting"] : []), ...money];
  const beside = names.has(FIRM) ? [] : others.map(({ column }) => column);
  return [...said.map((name) => cells.column(name)), ...beside];
}

/** @type {(cells: WideCells) => Entry[]} the results of a table, with remarks on what it has besides */
export function wideEntries(cells) {
  const { grid, sheet, wide, codes, remarks } = cells;
  const there = headingsOf(cells);
  const others = new OtherRows(grid, there, sheet.columns, codes);
  const rows = ofGroup(grid, [...others.entries(remarks)], groupOf(cells), codes, remarks);
  byWords(cells, rows);
  about(cells, rows);
  if (wide.names.has(FIRM)) return [...summed(cells, rows, others.sumRows())];
  const [, second] = rows;
  if (second !== undefined && !wide.others.length) {
    remarks.push(
      remark("fault-several-rows", cellName(grid, second, there.known[0]?.at ?? 0), {}, {}),
    );
    return [];
  }
  return rows.flatMap((row) => [...ofRow(cells, row)]);
}

/** @type {(cells: WideCells) => number | undefined} the column of consortia; fairs may be those of one, where rows are told apart otherwise */
function groupOf({ wide, codes }) {
  const at = wide.names.get(GROUP);
  const over = at === undefined ? undefined : wide.heads.get(at);
  return over && (!wide.others.length || tellsConsortia(over, codes)) ? at : undefined;
}

/** @type {(cells: WideCells, rows: number[]) => void} columns of which each row names a country or a time, whatever they are called: 구분 */
function byWords(cells, rows) {
  const { wide, codes } = cells;
  for (const at of [...wide.unknown]) {
    const texts = rows.map((row) => asText(cells.cell(row, at).value ?? "").trim());
    const column = BY_WORDS.map((name) => cells.column(name)).find((one) =>
      texts.every((text) => codeOf(codes, one, text)),
    );
    if (!column || !texts.length) continue;
    wide.unknown.splice(wide.unknown.indexOf(at), 1);
    wide.others.push({ row: wide.row, at, column, text: "" });
  }
}

/** @type {(cells: WideCells, row: number) => Generator<Entry>} a result a measure, each with what its row says of all */
function* ofRow(cells, row) {
  /** @type {Fields} */
  const beside = {};
  /** @type {Record<string, string>} */
  const placed = {};
  for (const { at, column } of cells.wide.others) {
    const name = cellName(cells.grid, row, at);
    const reader = new CellReader(cells.codes, name);
    const said = reader.value(column, cells.cell(row, at));
    cells.remarks.push(...reader.remarks);
    if (said !== null) [beside[fieldOf(column)], placed[fieldOf(column)]] = [said, name];
  }
  for (const [at, one] of cells.wide.measures) {
    const value = cells.value(row, at, one);
    if (value === null) continue;
    cells.askUnit(at, one, value);
    const [entry, own] = cells.entry(at, one, value, row);
    yield [
      { ...entry, ...beside },
      { ...own, ...placed },
    ];
  }
}

/** @type {(cells: WideCells, rows: number[]) => void} what is said of columns: not known, there twice, hidden */
function about(cells, rows) {
  const { wide, grid, remarks } = cells;
  const beside = wide.names.has(FIRM) ? wide.others.map(({ at }) => at) : [];
  for (const at of [...wide.unknown, ...beside]) {
    const over = wide.heads.get(at);
    if (over) remarks.push(remark("unknown-column", cells.head(at), {}, { found: shown(over) }));
  }
  for (const [at, one] of wide.twice) cells.say("fault-column-twice", at, one);
  const known = wide.measures.map(([at, one]) => cells.heading(at, one));
  remarks.push(...looks(grid, { row: wide.row, known, unknown: [], twice: [] }, rows));
}

/** @type {(cells: WideCells) => Headings} the same as headings of single columns, for what asks which rows are entries */
function headingsOf(cells) {
  const { row, names, others, measures } = cells.wide;
  const value = cells.column("value");
  const named = { ...value, steps: ["name"], labels: {}, node: {}, required: false };
  const known = [
    ...[...names.values()].map((at) => ({ row, at, column: named, text: "" })),
    ...others,
    ...measures.map(([at]) => ({ row, at, column: value, text: "" })),
  ];
  known.sort((one, other) => one.at - other.at);
  return { row, known, unknown: [], twice: [] };
}
