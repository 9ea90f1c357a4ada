/* Which sheet of a file is which table of the record; twin of sheets/matching.py. */
import { plainWord } from "../meant/words.js";
import { cellOf, NotASheet } from "./grid.js";
import { headingsIn, mostNumbered, SEARCHED, SPENT } from "./headings.js";
import { LONGEST } from "./heads-over.js";
import { sheetsOf, WHOLE } from "./layout.js";
import { knownIn, wideHeadings } from "./wide-headings.js";

/**
 * @import { Fields } from "../judge/schema.js"
 * @import { Cell, Grid } from "./grid.js"
 * @import { Sheet } from "./layout.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 */

const FEWEST = 2; // headings that make a table one of ours
const FIRST_COLUMNS = 3; // in which the headings of a table lie that was turned
const FIRST_ROWS = 5; // in which the title of a table stands
const OF_MONEY = "budget,settlement";
const TO_COME = /예산|산출|소요|계획/;
const NAMED = 100; // a sheet that is called as the table goes before others

/**
 * The part that a file holds, by its headings and the names of its sheets.
 * @type {(grids: Grid[], grounds: SheetGrounds, data: Fields) => string}
 */
export function partOf(grids, grounds, data) {
  const [whole] = sheetsOf(WHOLE, grounds, data);
  if (whole && grids.some((grid) => isCalled(grid, whole))) return WHOLE;
  const least = Math.max(0, ...grids.map(mostNumbered));
  const points = Object.keys(grounds.parts).map((part) => {
    const [sheet] = sheetsOf(part, grounds, data, least);
    return /** @type {[string, number]} */ ([
      part,
      sheet ? Math.max(0, ...grids.map((grid) => pointsOf(grid, sheet, grounds))) : 0,
    ]);
  });
  const best = Math.max(...points.map(([, count]) => count));
  let meant = points.filter(([, count]) => count === best).map(([part]) => part);
  if (best < FEWEST) throw notFound(grids, sheetsOf(meant[0] ?? "", grounds, data)[0], grounds);
  if (meant.length > 1) {
    // 비목 is in no roster, and 기업명 in no budget
    const whole = meant.filter((part) => {
      const [sheet] = sheetsOf(part, grounds, data);
      return sheet && grids.some((grid) => isWhole(grid, sheet, grounds));
    });
    meant = whole.length ? whole : meant;
  }
  const use = meant.join() === OF_MONEY && useOf(grids);
  if (use) return use;
  if (meant.length > 1)
    throw new NotASheet("which-part", { parts: meant.map((part) => `--part ${part}`).join(", ") });
  return meant[0] ?? "";
}

/**
 * Each table that the file has, with its cells.
 * @type {(part: string, grids: Grid[], grounds: SheetGrounds, data: Fields) => [Sheet, Grid][]}
 */
export function matched(part, grids, grounds, data) {
  const wanted = sheetsOf(part, grounds, data, Math.max(0, ...grids.map(mostNumbered)));
  if (part === WHOLE)
    return wanted.flatMap((sheet) =>
      grids
        .filter((grid) => isCalled(grid, sheet))
        .map((grid) => /** @type {[Sheet, Grid]} */ ([sheet, { ...grid, alone: false }])),
    );
  const [sheet] = wanted;
  const best = sheet && likest(grids, sheet, grounds);
  if (!sheet || !best || !serves(best, sheet, grounds)) throw notFound(grids, sheet, grounds);
  return [[sheet, best]];
}

/**
 * Sheets that hold such a table as well as the only one that is read: a sheet a firm.
 * @type {(pairs: [Sheet, Grid][], rest: Grid[], grounds: SheetGrounds) => Grid[]}
 */
export function like(pairs, rest, grounds) {
  const [pair, more] = pairs;
  if (!pair || more) return [];
  const [sheet, read] = pair;
  const isNamed = (/** @type {Grid} */ grid) => pointsOf(grid, sheet, grounds) >= NAMED;
  const named = isNamed(read);
  return rest.filter((grid) => isWhole(grid, sheet, grounds) && (isNamed(grid) || !named));
}

/** @type {(grids: Grid[], sheet: Sheet, grounds: SheetGrounds) => Grid | undefined} */
function likest(grids, sheet, grounds) {
  const points = grids.map((grid) => pointsOf(grid, sheet, grounds));
  return grids[points.indexOf(Math.max(...points))];
}

/** @type {(grid: Grid, sheet: Sheet, grounds: SheetGrounds) => boolean} whether there are enough headings, or all that an entry needs */
function serves(grid, sheet, grounds) {
  if (wideHeadings(grid, sheet, grounds)) return true;
  const there = headingsIn(grid, sheet.columns, grounds);
  return there.known.length + there.twice.length >= FEWEST || isWhole(grid, sheet, grounds);
}

/** @type {(grid: Grid, sheet: Sheet, grounds: SheetGrounds) => boolean} whether all headings are there that an entry needs */
function isWhole(grid, sheet, grounds) {
  const there = headingsIn(grid, sheet.columns, grounds);
  const known = new Set(there.known.map(({ column }) => column));
  const needed = sheet.columns.filter(({ required, steps }) => required && steps.length === 1);
  return needed.length > 0 && needed.every((column) => known.has(column));
}

/** @type {(grids: Grid[], sheet: Sheet | undefined, grounds: SheetGrounds) => NotASheet} why no table is found: its headings may stand below each other */
function notFound(grids, sheet, grounds) {
  const lying = grids.some((grid) => {
    const there = headingsIn({ ...grid, rows: turned(grid) }, sheet?.columns ?? [], grounds);
    return there.known.length >= FEWEST;
  });
  const values = { expected: sheet ? expected(sheet) : "" };
  return new NotASheet(lying ? "lying" : "no-headings", values);
}

/** @param {Grid} grid its first columns as rows */
const turned = ({ rows }) =>
  Array.from({ length: FIRST_COLUMNS }, (_, at) =>
    rows.slice(0, SEARCHED).map((row) => row[at] ?? cellOf()),
  );

/** @type {(grid: Grid, sheet: Sheet, grounds: SheetGrounds) => number} */
function pointsOf(grid, sheet, grounds) {
  const there = headingsIn(grid, sheet.columns, grounds);
  const wide = wideHeadings(grid, sheet, grounds);
  const known = Math.max(there.known.length + there.twice.length, wide ? knownIn(wide) : 0);
  const above = grid.rows.slice(0, Math.min(there.row >= 0 ? there.row : FIRST_ROWS, FIRST_ROWS));
  return known + (known >= FEWEST && isNamed(grid, sheet, above) ? NAMED : 0);
}

/** @type {(grid: Grid, sheet: Sheet) => boolean} */
const isCalled = (grid, { labels }) =>
  !grid.hidden &&
  Object.values(labels).some((label) => plainWord(label).slice(0, 31) === plainWord(grid.name));

/** @type {(grid: Grid, sheet: Sheet, above: Cell[][]) => boolean} whether its name or a row above the table says which it is */
function isNamed(grid, { labels }, above) {
  const name = plainWord(labels.ko ?? "").replace(/내역$/, "");
  const first = above.flatMap((row) => row.slice(0, 3));
  const said = [grid.name, ...first.map(({ value }) => String(value || ""))];
  return said.some((text) => plainWord(text).includes(name));
}

/** @param {Grid[]} grids whether money of a table is planned or was spent, where its headings or title say so */
function useOf(grids) {
  const said = grids
    .flatMap(({ rows }) => rows.slice(0, SEARCHED).flat())
    .flatMap(({ value }) => (typeof value === "string" && value.length < LONGEST ? [value] : []));
  if (said.some((text) => SPENT.test(text))) return "settlement";
  return said.some((text) => TO_COME.test(text)) ? "budget" : undefined;
}

/** @param {Sheet} sheet */
const expected = ({ columns }) =>
  columns
    .slice(0, 6)
    .map(({ labels }) => labels.ko)
    .join(", ");
