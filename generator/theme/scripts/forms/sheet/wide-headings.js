/* Headings of a table of results that has a column a measure, over one, two or three rows: `상담 | |
   계약` over `건수 | 금액 | 건수`; a blank cell goes on with what is to its left; twin of
   sheets/wide_headings.py. */
import { plainWord } from "../meant/words.js";
import { fieldOf } from "./columns.js";
import { asText, cellName, isEmpty } from "./grid.js";
import { HeadingWords, SEARCHED } from "./headings.js";
import { DEEPEST, FEWEST, headsOver } from "./heads-over.js";
import { meant, measuresByWord } from "./measures.js";
import { besideTable, plainHeading } from "./units.js";

/**
 * @import { Column } from "./columns.js"
 * @import { Grid } from "./grid.js"
 * @import { Heading } from "./headings.js"
 * @import { Over } from "./heads-over.js"
 * @import { Sheet } from "./layout.js"
 * @import { Meant } from "./measures.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 * @import { Unit } from "./units.js"
 *
 * @typedef {[unit: Unit, cell: string]} Beside the unit of amounts that a table names above, with its cell
 *
 * @typedef {object} WideHeadings
 * @property {number} row the last row of headings
 * @property {[at: number, one: Meant][]} measures
 * @property {Heading[]} others columns that say more of the results of their row: the country
 * @property {Map<string, number>} names the column that says of which firm or group a row is
 * @property {number[]} unknown
 * @property {[at: number, one: Meant][]} twice
 * @property {Map<number, Over>} heads what stands over each column
 * @property {Beside | undefined} beside
 */

export const [FIRM, GROUP] = ["firm", "group"];
const OF_VALUES = ["measure", "value", "to", "currency", "converted_usd"]; // of which a column a measure leaves nothing to say
const COUNTED = /^[0-9,.]+ ?(?:개 ?)?(?:사|업체|기업)?$/;
const PARENTHESES = /\([^()]*\)/g;

/** @type {(row: number, beside?: Beside) => WideHeadings} */
const none = (row, beside) => ({
  row,
  measures: [],
  others: [],
  names: new Map(),
  unknown: [],
  twice: [],
  heads: new Map(),
  beside,
});

/** @param {WideHeadings} wide how many columns are known, if there is a measure among them */
export const knownIn = ({ measures, others, names }) =>
  measures.length && measures.length + others.length + names.size;

/** @type {(sheet: Sheet) => Map<string, Column>} its columns that stand in no list, by the name of their field */
export const plainColumns = ({ columns }) =>
  new Map(
    columns.filter(({ steps }) => steps.length === 1).map((column) => [fieldOf(column), column]),
  );

/**
 * The rows with the most measures as headings; none where entries name their measure.
 * @type {(grid: Grid, sheet: Sheet, grounds: SheetGrounds) => WideHeadings | undefined}
 */
export function wideHeadings(grid, sheet, grounds) {
  const columns = plainColumns(sheet);
  const measure = columns.get("measure");
  if (!measure || !columns.has("value")) return undefined;
  const reader = new WideReader(grid, sheet, measure, grounds);
  if (reader.isLong()) return undefined;
  let [best, deep] = [none(-1), 1];
  for (const row of grid.rows.slice(0, SEARCHED).keys())
    for (let depth = 1; depth <= Math.min(row + 1, DEEPEST); depth++) {
      const here = reader.at(row, depth);
      if (tellsMore(here, best)) [best, deep] = [here, depth];
    }
  if (knownIn(best) < FEWEST) return undefined;
  return withoutCounts(grid, reader.at(best.row, deep, besideOf(grid, best.row, grounds)));
}

/** @type {(grid: Grid, wide: WideHeadings) => WideHeadings} a column of numbers counts firms, and names none */
function withoutCounts({ rows }, wide) {
  const at = wide.names.get(FIRM);
  if (at === undefined) return wide;
  const cells = rows.slice(wide.row + 1).flatMap((row) => row[at] ?? []);
  const said = cells.filter((cell) => !isEmpty(cell) && !cell.kind);
  if (!said.length || !said.every(({ value }) => COUNTED.test(asText(value).trim()))) return wide;
  wide.names.delete(FIRM);
  wide.unknown.push(at);
  return wide;
}

/** @type {(one: WideHeadings, other: WideHeadings) => boolean} by measures, and by units of their own */
function tellsMore({ measures }, { measures: others }) {
  if (measures.length !== others.length) return measures.length > others.length;
  const units = (/** @type {WideHeadings["measures"]} */ list) =>
    list.filter(([, { unit }]) => unit).length;
  return units(measures) > units(others);
}

/** Reads rows of one grid as headings. */
class WideReader {
  /**
   * @param {Grid} grid
   * @param {Sheet} sheet
   * @param {Column} measure
   * @param {SheetGrounds} grounds
   */
  constructor(grid, sheet, measure, grounds) {
    this.grid = grid;
    this.grounds = grounds;
    this.words = new HeadingWords(sheet.columns, grounds);
    this.called = measuresByWord(measure.node, Object.keys(grounds.english));
    const before = ["", ...(grounds.synonyms["before.name"] ?? [])];
    const plain = ["기업명", ...(grounds.synonyms.name ?? [])].map(plainWord);
    const firms = before.flatMap((one) => plain.map((word) => `${one}${word}`));
    this.kinds = new Map([
      ...firms.map((word) => /** @type {[string, string]} */ ([word, FIRM])),
      ...grounds.wide.groups.map(
        (word) => /** @type {[string, string]} */ ([plainWord(word), GROUP]),
      ),
    ]);
  }

  isLong() {
    return this.grid.rows.slice(0, SEARCHED).some((row) => {
      const fields = row.flatMap(({ value }) => {
        const column = typeof value === "string" ? this.words.column(value) : undefined;
        return column ? [fieldOf(column)] : [];
      });
      return fields.includes("measure") && fields.includes("value");
    });
  }

  /** @type {(row: number, depth: number, beside?: Beside) => WideHeadings} these rows as headings, down to one of them */
  at(row, depth, beside) {
    const here = none(row, beside);
    const heads = headsOver(this.grid, row, depth);
    /** @type {Set<string>} */
    const seen = new Set();
    if (!this.may(heads)) return here;
    for (const one of heads) {
      here.heads.set(one.at, one);
      this.take(here, one, seen);
    }
    return here;
  }

  /** @param {Over[]} heads whether a measure may be there: a quick question, asked of all rows of a large sheet */
  may(heads) {
    const said = plainWord(heads.map(({ text }) => text).join(" "));
    const words = [...Object.values(this.grounds.wide.subjects).flat(), ...this.called.keys()];
    return words.some((word) => said.includes(word));
  }

  /** @type {(here: WideHeadings, over: Over, seen: Set<string>) => void} */
  take(here, { row, at, levels, text }, seen) {
    const found = meant(levels, this.called, here.beside?.[0], this.grounds);
    const last = levels.at(-1) ?? "";
    const kind = this.kinds.get(plainWord(plainHeading(last).replace(PARENTHESES, "")));
    const column = this.words.column(last);
    if (found && seen.has(found.measure)) here.twice.push([at, found]);
    else if (found) {
      seen.add(found.measure);
      here.measures.push([at, found]);
    } else if (kind) here.names.set(kind, here.names.get(kind) ?? at);
    else if (column && !OF_VALUES.includes(fieldOf(column)))
      here.others.push({ row, at, column, text });
    else here.unknown.push(at);
  }
}

/** @type {(grid: Grid, last: number, grounds: SheetGrounds) => Beside | undefined} the one unit of money that stands alone above or below a table */
function besideOf(grid, last, { meant: { units } }) {
  /** @type {Map<boolean, Beside>} */
  const found = new Map();
  for (const [row, cells] of grid.rows.entries()) {
    const filled = cells.filter((cell) => !isEmpty(cell)).length;
    if (row === last || !(filled === 1 || (row < last && filled <= FEWEST))) continue;
    for (const [unit, at] of besideTable(grid, row, units))
      if (!found.has(unit.dollars)) found.set(unit.dollars, [unit, cellName(grid, row, at)]);
  }
  const [only, more] = found.values();
  return more ? undefined : only;
}
