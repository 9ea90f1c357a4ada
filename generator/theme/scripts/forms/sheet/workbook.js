/* Cells of an XLSX workbook; twin of sheets/workbook_reading.py. Formulas are not worked out, and what
   they last gave is not read. */
import { gridOf, NotASheet } from "./grid.js";
import { notesOf } from "./notes.js";
import { broken, STYLES, whole, within } from "./package.js";
import { stylesIn } from "./styles.js";
import { rowsIn } from "./worksheet.js";
import { attribute, marks } from "./xml.js";

/**
 * @import { Grid } from "./grid.js"
 *
 * @typedef {Map<string, Uint8Array<ArrayBuffer>>} Parts
 */

const MOST_SHEETS = 40;
const OF_WORKBOOK =
  /officedocument\.spreadsheetml\.sheet\.main|ms-excel\.(?:sheet|template)\.macro|spreadsheetml\.template\.main/;

/**
 * The sheets that people see.
 * @param {Parts} parts
 * @returns {Grid[]}
 */
export function sheetsIn(parts) {
  try {
    return [...visible(parts)];
  } catch (error) {
    throw error instanceof NotASheet ? error : broken(); // whatever other programs broke
  }
}

/** @type {(parts: Parts) => Generator<Grid>} */
function* visible(parts) {
  const listed = whole(parts, "[Content_Types].xml");
  const types = [...named(listed, "Override", "PartName", "ContentType")];
  const place = (/** @type {RegExp} */ type) =>
    types.find(([, one]) => type.test(one))?.[0].slice(1);
  const file = place(OF_WORKBOOK) ?? "xl/workbook.xml";
  const book = whole(parts, file);
  const strings = [...textsIn(parts, place(/spreadsheetml\.sharedStrings/))];
  const styles = stylesIn(whole(parts, STYLES), since1904(book));
  const targets = new Map([...relations(parts, file)]);
  /** @type {Grid[]} */
  const unseen = [];
  let seen = 0;
  for (const [name, id, state] of named(book, "sheet", "name", "id", "state")) {
    const target = targets.get(id);
    if (id && !target) throw broken();
    const sheet = parts.get(target?.path ?? "");
    if (!target || !sheet || target.type.includes("chartsheet")) continue;
    if ((state || "visible") !== "visible") unseen.push(unseenSheet(name));
    else if (seen++ < MOST_SHEETS) {
      const notes = notesOf(parts, target.path);
      const more = { notes, hidden: false, readAs: {}, alone: true };
      yield { name, ...rowsIn(sheet, name, { strings, styles }), ...more };
    }
  }
  yield* unseen.slice(0, MOST_SHEETS);
}

/** @type {(name: string) => Grid} */
const unseenSheet = (name) => ({ ...gridOf(name), hidden: true });

/**
 * The attributes of every tag of a name.
 * @type {(part: Uint8Array<ArrayBuffer> | undefined, tag: string, ...names: string[]) => Generator<[string, string, string]>}
 */
function* named(part, tag, ...names) {
  for (const { is, way, said } of marks(part)) {
    if (is !== "open" || !way.endsWith(`/${tag}`)) continue;
    const [first = "", second = "", third = ""] = names.map((one) => attribute(said, one));
    yield [first, second, third];
  }
}

/** @type {(parts: Parts, book: string) => Generator<[string, { path: string, type: string }]>} */
function* relations(parts, book) {
  const folders = book.split("/");
  const file = folders.pop();
  const found = whole(parts, [...folders, "_rels", `${file}.rels`].join("/"));
  for (const [id, target, type] of named(found, "Relationship", "Id", "Target", "Type")) {
    yield [id, { path: within(folders, target), type }];
  }
}

/** @param {Uint8Array<ArrayBuffer> | undefined} book whether it counts days from 1904 */
function since1904(book) {
  for (const [set] of named(book, "workbookPr", "date1904")) return ["1", "true"].includes(set);
  return false;
}

/** @type {(parts: Parts, path: string | undefined) => Generator<string>} texts that cells share */
function* textsIn(parts, path) {
  if (path === undefined) return;
  const part = parts.get(path);
  if (!part) throw broken();
  let text = "";
  for (const { is, way, said } of marks(part)) {
    if (is === "text" && /\/si(?:\/r)?\/t$/.test(way)) text += said; // not how it is read aloud
    if (!way.endsWith("/si") || is === "text") continue;
    if (is === "close") yield text.replaceAll("x005F_", "");
    text = "";
  }
}
