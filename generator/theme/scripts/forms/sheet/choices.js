/* The words of closed lists on a sheet: labels for people, codes for the record; twin of
   sheets/choices.py. */
import { isGroup } from "../../shared/values.js";
import { LISTS, namesOfYear } from "../judge/meant-names.js";
import { valueLabel } from "../judge/schema.js";
import { plainWord } from "../meant/words.js";
import { fieldOf } from "./columns.js";

/**
 * @import { Fields } from "../judge/schema.js"
 * @import { Column } from "./columns.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 *
 * @typedef {SheetGrounds & { year: Record<string, Fields>, titles: string[] }} Codes names of the programme year by field, and the titles of the record
 */

const ADDRESS = /[^\s()]+/gu;
const PLACE = /^(?!제외|이외|소재|전체|인근|지역|등)[가-힣]{2,4}$/u;
const BELOW = /[시군구읍면동로길]$/u; // how the name of what lies in a region ends

/** @type {(grounds: SheetGrounds, data: Fields) => Codes} with the names of the record's own year */
export function codesFor(grounds, data) {
  const named = Object.keys(LISTS).map((field) => [field, namesOfYear(data, field, grounds.find)]);
  const { title } = data;
  const titles = (isGroup(title) ? Object.values(title) : [title]).filter(
    (one) => typeof one === "string",
  );
  return { ...grounds, year: Object.fromEntries(named), titles };
}

/**
 * The code that a cell names by its label or by itself.
 * @type {(codes: Codes, column: Column, written: string) => string | undefined}
 */
export function codeOf(codes, column, written) {
  const wanted = plainWord(written);
  const found = new Set();
  for (const language of Object.keys(codes.english))
    for (const [code, word] of labelled(codes, column, language)) {
      if (code === written) return written;
      if (plainWord(word) === wanted) found.add(code);
    }
  const [only, more] = found;
  return more === undefined ? only : undefined;
}

/** @type {(codes: Codes, column: Column, written: string) => string | undefined} the region of an address: `경기도 성남시 …` */
export function regionOf(codes, column, written) {
  const [first = "", second = ""] = written.match(ADDRESS) ?? [];
  const named = (/** @type {string} */ text) =>
    codeOf(codes, column, text) ??
    Object.entries(codes.meant.values.region ?? {}).findLast(([, words]) =>
      words.some((word) => plainWord(word) === plainWord(text)),
    )?.[0];
  const below = (PLACE.test(second) || BELOW.test(second)) && !named(second);
  return below ? named(first) : undefined;
}

/** @type {(codes: Codes, column: Column, language: string) => [string, string][]} */
function labelled({ year, lands }, column, language) {
  const { node } = column;
  const field = fieldOf(column);
  const codes = node.enum ?? [];
  if (field in LISTS && !node.enum)
    return Object.entries(year[field] ?? {}).map(([code, named]) => [
      code,
      String((isGroup(named) ? (named[language] ?? named.ko) : named) || code),
    ]);
  if (codes.includes("KR")) return codes.map((code) => [code, lands[language]?.[code] ?? code]);
  return codes.map((code) => [String(code), valueLabel(node, code, language)]);
}
