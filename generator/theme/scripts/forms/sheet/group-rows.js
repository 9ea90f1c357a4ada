/* Which rows of a host's table of several consortia are those of one record: by its title; twin of
   sheets/group_rows.py. */
import { plainWord } from "../meant/words.js";
import { asText, cellName } from "./grid.js";
import { remark } from "./remark.js";
import { plainHeading } from "./units.js";

/**
 * @import { Codes } from "./choices.js"
 * @import { Grid } from "./grid.js"
 * @import { Headings } from "./headings.js"
 * @import { Over } from "./heads-over.js"
 * @import { Remark } from "./remark.js"
 */

const CONSORTIA = /컨소시엄|주관/u; // the firms of one may go to several fairs, and its money to several projects
const FILLERS = /수출컨소시엄|컨소시엄|사업|20[0-9]{2}년?도?/gu;
const FEWEST = 2; // letters by which a name is known
const LONGEST = 200; // letters of a name
const PARENTHESES = /\([^()]*\)/g;

/** @type {(there: Headings, codes: Codes) => number | undefined} the column that says of which consortium a row is */
export const groupColumn = ({ unknown }, codes) =>
  unknown.find((over) => tellsConsortia(over, codes))?.at;

/** @type {(over: Over, codes: Codes) => boolean} whether a heading says that what is below it are consortia, or whose they are */
export function tellsConsortia({ levels }, { wide }) {
  const word = plainWord(plainHeading(levels.at(-1) ?? "").replace(PARENTHESES, ""));
  return wide.groups.includes(word) && CONSORTIA.test(word);
}

/** @type {(grid: Grid, rows: number[], at: number | undefined, codes: Codes, told: Remark[]) => number[]} the rows of the consortium with the record's title; where none or several may be it, none */
export function ofGroup(grid, rows, at, { titles }, told) {
  const names = at === undefined ? [] : namesOf(grid, rows, at);
  const plain = names.map(plainWord);
  if (at === undefined || new Set(plain).size < FEWEST) return rows;
  const [ours, more] = new Set(plain.filter((_, n) => isAlike(names[n] ?? "", titles)));
  if (ours === undefined || more !== undefined) {
    const second = rows[plain.findIndex((name) => name !== plain[0])] ?? 0;
    told.push(remark("fault-several-groups", cellName(grid, second, at)));
    return [];
  }
  const kept = rows.filter((_, n) => plain[n] === ours);
  const left = { found: names[plain.indexOf(ours)], count: rows.length - kept.length };
  told.push(remark("other-groups", cellName(grid, kept[0] ?? 0, at), {}, left));
  return kept;
}

/** @type {(grid: Grid, rows: number[], at: number) => string[]} the consortium of each row; one that is left blank is that of the row above */
function namesOf(grid, rows, at) {
  let above = "";
  return rows.map((row) => {
    const text = [...asText(grid.rows[row]?.[at]?.value || "")].slice(0, LONGEST).join("");
    above = text.split(/\s+/u).filter(Boolean).join(" ") || above;
    return above;
  });
}

/** @type {(name: string, titles: string[]) => boolean} whether a name is that of a title, or a part of it */
function isAlike(name, titles) {
  const own = core(name);
  return [...own].length >= FEWEST && titles.some((title) => core(title).includes(own));
}

/** @param {string} text what is left of a name without the words that all of them have */
const core = (text) => plainWord(text).replace(FILLERS, "") || plainWord(text);
