/* Which column of a sheet is which field: by its heading, however people write it; twin of
   sheets/headings.py and sheets/heading_words.py. */
import { plainWord } from "../meant/words.js";
import { fieldOf } from "./columns.js";
import { DEEPEST, headsOver, LONGEST } from "./heads-over.js";
import { plainHeading } from "./units.js";

/**
 * @import { Grid } from "./grid.js"
 * @import { Over } from "./heads-over.js"
 * @import { Column } from "./columns.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 *
 * @typedef {object} Heading where a column stands
 * @property {number} row
 * @property {number} at
 * @property {Column} column
 * @property {string} text all that stands over the column, from the top
 *
 * @typedef {object} Headings those of a table that are known, and those that are not
 * @property {number} row the last of them
 * @property {Heading[]} known
 * @property {Over[]} unknown
 * @property {Heading[]} twice
 */

const FINER = "item"; // of several columns the last names an entry, and those before it groups
export const SEARCHED = 40; // rows in which headings are looked for
export const NUMBERED = /(?<=[가-힣 ])([1-9][0-9]?)(?= >| [(]|$)/g;
const WEAK = ["비고", "remarks"]; // what else there is to say, where no other heading names the field of it
const PLANNED = ["예산", "예산액", "편성액"];
export const SPENT = /집행|정산|지출|결산|사용(?:금)?액/;
/** Before the heading of a year's table: `2026년 실적`. */
const YEAR = /^['‘’]?(?:20[0-9]{2}(?:년도?| )|[0-9]{2}년도?) ?(?=\S)/u;
const LONGEST_BEFORE = 4; // letters of a word before that of a field
/** Before the heading of a form: `① 기업명`, `가. 품목`. */
const NUMBER =
  /^\s*(?:[①-⑳]|\(?[0-9]{1,2}[.)]|[가나다라마바사아자차카타파하][.)]|[■□○●▶◦·•-])\s*(?=\S)/u;
/** In a heading, what makes it another one: 부스(규격) is no number of a stand. */
const SIZE = /\((?:규격|크기|면적|수량|개수|수)\)/u;
const LONGEST_OVER = 120; // letters of a heading, with all that stands over it
const MOST_NUMBERED = 30;
const PARENTHESES = /\([^()]*\)/g;

/** @type {(row: number) => Headings} */
export const none = (row) => ({ row, known: [], unknown: [], twice: [] });

/**
 * The rows with the most headings that are known: one, or more where that tells more.
 * @type {(grid: Grid, columns: Column[], grounds: SheetGrounds) => Headings}
 */
export function headingsIn(grid, columns, grounds) {
  const words = new HeadingWords(columns, grounds);
  let best = none(-1);
  for (const row of grid.rows.slice(0, SEARCHED).keys())
    for (let depth = 1; depth <= Math.min(row + 1, DEEPEST); depth++) {
      const here = known(row, headsOver(grid, row, depth), words);
      if (here.known.length > best.known.length) best = here;
    }
  return best;
}

/** @type {(row: number, heads: Over[], words: HeadingWords) => Headings} */
function known(row, heads, words) {
  const here = none(row);
  const seen = new Set();
  const spent = heads.some(({ text }) => SPENT.test(text));
  const isWeak = (/** @type {Over} */ { levels }) => WEAK.includes(plainWord(levels.at(-1) ?? ""));
  for (const one of heads.toSorted((a, b) => Number(isWeak(a)) - Number(isWeak(b)))) {
    const column = words.ofLevels(one.levels);
    const first = plainWord((one.levels[0] ?? "").replace(PARENTHESES, ""));
    const planned = spent && PLANNED.includes(first); // beside what was spent
    if (!column || planned || (seen.has(column) && isWeak(one))) {
      here.unknown.push(one);
      continue;
    }
    if (fieldOf(column) === FINER && seen.has(column))
      here.unknown.push(...coarser(here, column, heads));
    const place = here.known.some((h) => h.column === column) ? here.twice : here.known;
    place.push({ row: one.row, at: one.at, column, text: one.text });
    seen.add(column);
  }
  here.known.sort((a, b) => a.at - b.at);
  here.unknown.sort((a, b) => a.at - b.at);
  return here;
}

/** @type {(here: Headings, column: Column, heads: Over[]) => Over[]} takes out what groups the entries of the next such column: 비목 beside 세목 */
function coarser(here, column, heads) {
  const [before] = here.known.filter((one) => one.column === column);
  here.known = here.known.filter((one) => one !== before);
  return heads.filter(({ at }) => at === before?.at);
}

/** Columns by every word that is a heading of them. */
export class HeadingWords {
  /**
   * @param {Column[]} columns
   * @param {SheetGrounds} grounds
   */
  constructor(columns, grounds) {
    this.grounds = grounds;
    /** @type {Map<string, Column>} */
    this.known = new Map();
    /** @type {Map<string, Column | undefined>} */
    this.asked = new Map();
    // what a schema calls a field goes before other words
    for (const column of columns) for (const word of names(column)) this.add(word, column);
    for (const column of columns) for (const word of this.synonyms(column)) this.add(word, column);
    for (const [word, column] of lastWords(columns)) this.add(word, column);
  }

  /** @type {(word: string, column: Column) => void} */
  add(word, column) {
    const plain = plainWord(word);
    if (!this.known.has(plain)) this.known.set(plain, column);
  }

  /** @type {(column: Column) => string[]} */
  synonyms(column) {
    const { synonyms } = this.grounds;
    const pick = column.steps.find((step) => typeof step === "object");
    if (pick) return synonyms[`${pick.field}.${pick.value}`] ?? [];
    if (column.steps.length > 2) return []; // one of several, which its own word does not tell apart
    const words = synonyms[fieldOf(column)] ?? [];
    if (column.language !== "en") return words;
    const more = synonyms[`${fieldOf(column)}.en`] ?? []; // that tell it only in English: 영문명
    return [...words, ...more].map((word) => `${word} 영어`);
  }

  /** @type {(levels: string[]) => Column | undefined} of a heading over several rows: by its last, with those above, or by these */
  ofLevels(levels) {
    const last = levels.at(-1) ?? "";
    const above = levels.slice(0, -1);
    const column = this.column(last);
    if (column || !above.length) return column;
    if (this.grounds.koWords.includes(plainWord(last))) return this.ofLevels(above); // 기업명 over 국문
    return this.column(levels.join(" "));
  }

  /** @param {string} heading */
  column(heading) {
    if (!this.asked.has(heading)) this.asked.set(heading, this.find(heading));
    return this.asked.get(heading);
  }

  /** @type {(heading: string) => Column | undefined} */
  find(heading) {
    if ([...heading].length > LONGEST_OVER) return undefined;
    const words = [...spellings(heading, this.grounds.enWords)];
    const found = words.find((word) => this.known.has(word));
    return found === undefined ? this.compound(words) : this.known.get(found);
  }

  /** @type {(words: string[]) => Column | undefined} of a word with another before it that says no more: `참가기업명` */
  compound(words) {
    for (const word of words)
      for (let at = 1; at < Math.min(word.length, LONGEST_BEFORE + 1); at++) {
        const column = this.known.get(word.slice(at));
        const before = column && this.grounds.synonyms[`before.${fieldOf(column)}`];
        if (before?.includes(word.slice(0, at))) return column;
      }
    return undefined;
  }
}

/** @type {(column: Column) => Generator<string>} */
function* names({ labels, language, steps }) {
  for (const label of Object.values(labels)) {
    yield label;
    if (language !== "en") yield label.replace(PARENTHESES, "");
  }
  if (language !== "en")
    yield steps.map((step) => (typeof step === "object" ? step.value : step)).join(".");
}

/** @type {(columns: Column[]) => [string, Column][]} the last step of a label that no other has */
function lastWords(columns) {
  const ends = columns.flatMap((column) =>
    [...new Set(Object.values(column.labels))].map(
      (label) => /** @type {[string, Column]} */ ([label.split(" > ").at(-1) ?? "", column]),
    ),
  );
  const times = Map.groupBy(ends, ([word]) => word);
  return ends.filter(([word]) => times.get(word)?.length === 1);
}

/**
 * The heading as it is, and without marks, units and remarks; English is said in one way.
 * @type {(heading: string, english: string[]) => Generator<string>}
 */
function* spellings(heading, english) {
  const plain = plainHeading(heading.replace(NUMBER, "").replaceAll("*", " "));
  const text = plain.replace(YEAR, "");
  const inEnglish = english.some((name) => plainWord(text).includes(name));
  const bare = SIZE.test(text) ? text : text.replace(PARENTHESES, "");
  for (const form of [text, bare]) {
    const word = plainWord(form);
    yield word;
    for (const name of english) if (word.includes(name)) yield `${word.replaceAll(name, "")}영어`;
    if (inEnglish) return; // the name in English is another column
  }
}

/** @param {Grid} grid the highest number at the end of a step of a heading: 2 for `품목 2` */
export function mostNumbered({ rows }) {
  const texts = rows
    .slice(0, SEARCHED)
    .flatMap((row) =>
      row.flatMap(({ value }) =>
        typeof value === "string" && value.length < LONGEST ? [value] : [],
      ),
    );
  const numbers = texts.flatMap((text) => [...text.matchAll(NUMBERED)].map(([, n]) => Number(n)));
  return Math.max(0, ...numbers.filter((n) => n <= MOST_NUMBERED));
}
