/* What stands in a table by firm, added up; a record has totals only; twin of sheets/wide_sums.py. */
import { meantNumber } from "../meant/numbers.js";
import { plainWord } from "../meant/words.js";
import { rounded } from "./cell-reader.js";
import { asText, isEmpty } from "./grid.js";
import { FIRM } from "./wide-headings.js";

/**
 * @import { Words } from "../meant/words.js"
 * @import { Meant } from "./measures.js"
 * @import { Entry, WideCells } from "./wide-cells.js"
 */

const FEWEST = 3; // firms of whose sum nobody can tell what is whose

/**
 * A result a measure: the sum of its firms, and how many they are.
 * @type {(cells: WideCells, rows: number[], sums: number[]) => Generator<Entry>}
 */
export function* summed(cells, rows, sums) {
  const firms = firmsOf(cells, rows);
  for (const [at, one] of cells.wide.measures) {
    const numbers = rows.map((row) => number(cells, row, at, one));
    const said = rows.flatMap((row, n) => (numbers[n] === null ? [] : [[row, numbers[n]]]));
    if (!said.length) continue;
    const total = rounded(said.reduce((sum, [, value]) => sum + Number(value), 0));
    const count = new Set(said.map(([row]) => firms.get(Number(row)))).size;
    if (count < FEWEST) {
      cells.say("fault-few-firms", at, one, { count });
      continue;
    }
    cells.say("summed", at, one, { count, read: total });
    compare(cells, [at, one], sums, total);
    const [entry, own] = cells.entry(at, one, total);
    yield [
      { ...entry, firms_reporting: count },
      { ...own, firms_reporting: cells.head(at) },
    ];
  }
}

/** @type {(cells: WideCells, rows: number[]) => Map<number, string>} the firm of each row; one that is left blank is that of the row above */
function firmsOf(cells, rows) {
  let firm = "";
  const at = cells.wide.names.get(FIRM) ?? -1;
  return new Map(
    rows.map((row) => {
      firm = plainWord(asText(cells.cell(row, at).value ?? "")) || firm;
      return [row, firm];
    }),
  );
}

/** @type {(cells: WideCells, row: number, at: number, one: Meant) => number | null} one that cannot be added is asked about */
function number(cells, row, at, one) {
  const value = cells.value(row, at, one);
  if (value === null) return null;
  cells.askUnit(at, one, value);
  const found = plain(value, cells.codes.meant);
  if (found === null) cells.say("fault-not-summed", at, one, { found: value }, row);
  return found;
}

/** @type {(value: unknown, words: Words) => number | null} */
function plain(value, words) {
  if (typeof value === "number") return value;
  const found = meantNumber(value, words);
  const exact = found?.cause === "form" && ["", "usd"].includes(found.currency);
  return found && exact ? found.value : null;
}

/** @type {(cells: WideCells, column: [at: number, one: Meant], sums: number[], total: number) => void} a sum that stands there is to be that of the firms; one that is a formula is not read */
function compare(cells, [at, one], sums, total) {
  const row = sums.findLast((each) => !isEmpty(cells.cell(each, at)));
  if (row === undefined || cells.cell(row, at).kind) return;
  const found = plain(cells.value(row, at, one), cells.codes.meant);
  if (found !== null && found !== total)
    cells.say("fault-sum-differs", at, one, { found, read: total }, row);
}
