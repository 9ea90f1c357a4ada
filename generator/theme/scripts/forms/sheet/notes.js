/* Notes that people left on cells, which stand in a part of their own beside the sheet; twin of
   sheets/sheet_notes.py. */
import { MOST_ROWS } from "./grid.js";
import { latin, whole, within } from "./package.js";
import { numberOf } from "./worksheet.js";

/** @import { Parts } from "./workbook.js" */

const NAMED = "<(?:[^\\s<>/:]{1,40}:)?";
const RELATION = new RegExp(`${NAMED}Relationship\\s([^<>]{0,2000})>`, "g");
const TYPE = /(?<![^\s])Type\s?=\s?["']([^"']{1,400})["']/;
const TARGET = /(?<![^\s])Target\s?=\s?["']([^"']{1,400})["']/;
const NOTE = new RegExp(`${NAMED}comment\\s([^<>]{0,2000})>`, "g");
const PLACE = /(?<![^\s])ref\s?=\s?["']([A-Z]{1,3})([0-9]{1,7})["']/;

/** @type {(parts: Parts, sheet: string) => [row: number, column: number][]} the place of each note on a sheet, in their order */
export function notesOf(parts, sheet) {
  const folders = sheet.split("/");
  const file = folders.pop();
  const relations = read(parts, [...folders, "_rels", `${file}.rels`].join("/"));
  /** @type {Map<string, [row: number, column: number]>} */
  const found = new Map();
  for (const [, said = ""] of relations.matchAll(RELATION)) {
    const [, kind = ""] = TYPE.exec(said) ?? [];
    const [, target = ""] = TARGET.exec(said) ?? [];
    if (!kind.endsWith("/comments")) continue;
    for (const place of placesIn(read(parts, within(folders, target))))
      found.set(place.join(), place);
  }
  return [...found.values()].sort(([row, at], [other, next]) => row - other || at - next);
}

/** @type {(part: string) => [row: number, column: number][]} */
const placesIn = (part) =>
  [...part.matchAll(NOTE)].slice(0, MOST_ROWS).flatMap(([, said = ""]) => {
    const [, letters, row] = PLACE.exec(said) ?? [];
    return letters ? [[Number(row) - 1, numberOf(letters) - 1]] : [];
  });

/** @type {(parts: Parts, name: string) => string} */
function read(parts, name) {
  const part = whole(parts, name);
  return part ? latin(part) : "";
}
