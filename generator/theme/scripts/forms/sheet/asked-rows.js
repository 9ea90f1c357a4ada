/* Rows that were read as entries, and of which it is asked or told what they are; twin of
   sheets/asked_rows.py. Who was turned down is never published, so a column that says so is looked at
   though it is no field. */
import { plainWord } from "../meant/words.js";
import { fieldOf } from "./columns.js";
import { asText, cellName, cellOf, isEmpty } from "./grid.js";
import { remark } from "./remark.js";
import { plainHeading } from "./units.js";

/**
 * @import { Codes } from "./choices.js"
 * @import { Cell, Grid } from "./grid.js"
 * @import { Headings } from "./headings.js"
 * @import { Remark } from "./remark.js"
 * @import { Read } from "./table.js"
 */

const CONSENT = "동의";
const FEWEST = 3; // entries that show what is usual in a table
const BESIDE = 2; // cells that an entry has if it is one like others
const LONGEST = 30; // letters of what is said in one word
const HANGUL = /[가-힣]/;
const LATIN = /[A-Za-z]{2}/;
const PARENTHESES = /\([^()]*\)/g;

/** @type {(read: Pick<Read, "grid" | "sheet">, there: Headings, rows: number[], codes: Codes) => Remark[]} what there is to ask or tell of the entries that stand in these rows */
export function asked({ grid, sheet }, there, rows, codes) {
  const found = [...bare(grid, there, rows, codes), ...englishBelow(grid, there, rows, codes)];
  if (sheet.path.join() !== "participants") return found;
  for (const row of rows)
    for (const { at, text } of there.unknown) {
      const cell = grid.rows[row]?.[at] ?? cellOf();
      const why = stateOf(cell, codes);
      if (text.includes(CONSENT) && refuses(cell, codes))
        found.push(remark("fault-no-consent", cellName(grid, row, at)));
      else if (why === "fault-rejected" || (why && !isDated(grid, there, row)))
        found.push(remark(why, cellName(grid, row, at), {}, { found: cell.value }));
    }
  return found;
}

/** @type {(cell: Cell, codes: Codes) => boolean} whether a cell beside a firm says that it has not agreed to be listed; a blank one does */
const refuses = (cell, { rows }) =>
  isEmpty(cell) ||
  rows.refused.includes(plainWord([...asText(cell.value)].slice(0, LONGEST).join("")));

/** @type {(grid: Grid, there: Headings, row: number) => boolean} whether a row has the day on which its firm withdrew */
const isDated = (grid, { known }, row) =>
  known.some(
    ({ at, column }) =>
      fieldOf(column) === "withdrawn" && !isEmpty(grid.rows[row]?.[at] ?? cellOf()),
  );

/** @type {(grid: Grid, there: Headings, rows: number[], codes: Codes) => Remark[]} names that stand alone in a table whose other entries say more */
function bare(grid, { known }, rows, codes) {
  const alone = rows.flatMap((row) => {
    const filled = known.filter(({ at }) => !isEmpty(grid.rows[row]?.[at] ?? cellOf()));
    const [heading] = filled;
    return heading && filled.length === 1 ? [{ row, heading }] : [];
  });
  if (rows.length < FEWEST || alone.length * BESIDE > rows.length) return [];
  return alone.flatMap(({ row, heading }) =>
    codes.rows.names.includes(fieldOf(heading.column))
      ? [remark("name-alone", cellName(grid, row, heading.at), heading.column.labels)]
      : [],
  );
}

/** @type {(grid: Grid, there: Headings, rows: number[], codes: Codes) => Remark[]} names in Latin letters under a Korean one in rows that have no number of their own */
function englishBelow(grid, { known, unknown }, rows, codes) {
  const cell = (/** @type {number} */ row, /** @type {number} */ at) =>
    grid.rows[row]?.[at] ?? cellOf();
  const { names, numbers } = codes.rows;
  const at = [
    ...unknown.filter(({ levels }) => numbers.includes(plainWord(levels.at(-1) ?? ""))),
    ...known.filter(({ column }) => fieldOf(column) === "business_number"),
  ].map((one) => one.at);
  const heading = known.find(
    ({ column }) => names.includes(fieldOf(column)) && column.language === "ko",
  );
  return rows.flatMap((row, n) => {
    const above = rows[n - 1];
    if (!heading || above === undefined) return [];
    const own = at.filter((one) => !isEmpty(cell(above, one)));
    const [ko, en] = [above, row].map((one) => asText(cell(one, heading.at).value || ""));
    const bare = own.length && own.every((one) => isEmpty(cell(row, one)));
    if (!bare || !HANGUL.test(ko ?? "") || !LATIN.test(en ?? "") || HANGUL.test(en ?? ""))
      return [];
    return [remark("fault-english-below", cellName(grid, row, heading.at), heading.column.labels)];
  });
}

/** @type {(cell: Cell, codes: Codes) => string} */
function stateOf({ value }, { rows }) {
  if (typeof value !== "string" || [...value].length > LONGEST) return "";
  const word = plainWord(plainHeading(value).replace(PARENTHESES, ""));
  if (rows.rejected.includes(word)) return "fault-rejected";
  return rows.withdrew.includes(word) ? "fault-withdrew" : "";
}
