/* A sheet judged as the record that it makes; each finding at its cell; twin of sheets/importing.py. */
import { isGroup } from "../../shared/values.js";
import { judge } from "../judge/judge.js";
import { withOffer } from "../judge/offers.js";
import { comparable } from "../judge/problem.js";
import { fieldAt, fits, valueAt } from "../judge/schema.js";
import { codesFor } from "./choices.js";
import { labelsOf } from "./columns.js";
import { like, matched, partOf } from "./matching.js";
import { merged, place } from "./merging.js";
import { isFault, remark } from "./remark.js";
import { Places, read } from "./table.js";

/**
 * @import { Fields, Path } from "../judge/schema.js"
 * @import { Problem } from "../judge/problem.js"
 * @import { Labels } from "./columns.js"
 * @import { Grid } from "./grid.js"
 * @import { Remark } from "./remark.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 * @import { Read } from "./table.js"
 *
 * @typedef {object} Imported the record as the sheets make it
 * @property {Fields} data
 * @property {[cell: string, found: Problem][]} findings what was not found before, each with its cell where it has one
 * @property {Remark[]} remarks
 * @property {Read[]} reads
 * @property {Places} places
 *
 * @typedef {object} Filling
 * @property {Fields} data what the record was
 * @property {string} [part] what the file holds, where that is known
 * @property {string[]} [left] fields that are others' to fill in
 */

const ROUNDS = 8; // what was meant may show what could not be seen before
const OF_TEXT = ["schema.type-string", "schema.type-text"];
const PLAIN = /^-?[0-9][0-9.]*$/;
const CERTAIN = ["schema.date-serial"]; // a number under the heading of a date is Excel's

/**
 * Put the tables of a file into a record, apply what was surely meant, and judge the result.
 * @type {(grids: Grid[], grounds: SheetGrounds, filling: Filling) => Imported}
 */
export function imported(grids, grounds, { data, part, left = [] }) {
  const reads = readsOf(part || partOf(grids, grounds, data), grids, grounds, data);
  const record = merged(data, reads, grounds.tells);
  const places = new Places();
  for (const one of reads)
    for (const [path, cell] of one.places.cells) places.cells.set(path, cell);
  const remarks = reads.flatMap((one) => one.remarks);
  for (const field of left)
    remarks.push(...putBack(record, data, field.split("."), places, grounds));
  const found = (/** @type {Fields} */ one) =>
    comparable(one) === comparable({})
      ? []
      : judge(one, "consortium", grounds, grounds.find)
          .filter(({ level }) => level !== "info")
          .map((problem) => asWritten(problem, grounds));
  const done = { data: record, remarks, reads, places };
  if (comparable(record) === comparable(data)) return { ...done, findings: [] };
  let findings = found(record);
  for (let round = 1; round < ROUNDS; round++) {
    const mends = findings.filter((one) => isSure(one, places));
    if (!mends.length) break;
    for (const one of mends) remarks.push(...applied(record, one, places, grounds));
    findings = found(record);
  }
  if (!findings.length) return { ...done, findings: [] };
  const known = new Set(found(data).map(markOf));
  const faulty = new Set(remarks.filter(isFault).map(({ cell }) => cell));
  const told = findings
    .filter((one) => !known.has(markOf(one)))
    .map((one) => /** @type {[string, Problem]} */ ([places.of(one.at), one]))
    .filter(([cell]) => !(cell && faulty.has(cell)));
  return { ...done, findings: told };
}

/** @type {(part: string, grids: Grid[], grounds: SheetGrounds, data: Fields) => Read[]} */
function readsOf(part, grids, grounds, data) {
  const codes = codesFor(grounds, data);
  const pairs = matched(part, grids, grounds, data);
  const reads = pairs.map(([sheet, grid]) => read(grid, sheet, codes));
  const readFrom = new Set(pairs.map(([, { name }]) => name));
  const rest = grids.filter(
    ({ name, rows, hidden }) =>
      !readFrom.has(name) &&
      !grounds.guides.includes(name) &&
      (hidden || rows.some((row) => row.length)),
  );
  const same = like(pairs, rest, grounds);
  const why = (/** @type {Grid} */ grid) =>
    same.includes(grid) ? "fault-sheet-alike" : grid.hidden ? "hidden-sheet" : "unknown-sheet";
  const told = rest.map((grid) => remark(why(grid), "", {}, { found: grid.name }));
  reads.at(-1)?.remarks.push(...told);
  return reads;
}

/**
 * What a sheet says of a field that is others' to fill in is not taken, and that is said.
 * @type {(record: Fields, before: Fields, path: string[], places: Places, grounds: SheetGrounds) => Remark[]}
 */
function putBack(record, before, path, places, grounds) {
  const was = valueAt(before, path);
  if (comparable(valueAt(record, path)) === comparable(was)) return [];
  place(record, path, was);
  return [remark("not-asked", places.of(path), labelled(path, path.join("."), grounds))];
}

/** @type {(found: Problem, grounds: SheetGrounds) => Problem} a number where a text is wanted, by its digits; twin of check/meant_text.py */
function asWritten({ offer, ...found }, grounds) {
  const written = String(found.values.found);
  const node = fieldAt(grounds.schema, found.at);
  const isNumber = typeof found.values.found === "number" && PLAIN.test(written);
  if (!node || !isNumber || !OF_TEXT.includes(found.id)) return offer ? { ...found, offer } : found;
  const told = { ...found, values: { ...found.values, found: written } };
  return fits(node, written)
    ? { ...told, offer: { value: written, sure: true } }
    : withOffer(told, grounds);
}

/** @type {(path: Path, name: string, grounds: SheetGrounds) => Labels} what a field is called */
const labelled = (path, name, { schema, english }) =>
  labelsOf(fieldAt(schema, path) ?? {}, name, Object.keys(english));

/** @param {Problem} found */
const markOf = ({ id, at, values }) =>
  JSON.stringify([id, at, values], (_, one) => (typeof one === "bigint" ? `${one}` : one));

/** @type {(found: Problem, places: Places) => boolean} whether what was meant in a cell is plain */
function isSure({ id, at, offer }, places) {
  if (!offer || !at.length || !places.of(at)) return false;
  const meant = offer.value !== undefined && offer.value !== null;
  return (offer.sure || CERTAIN.includes(id)) === true && (meant || offer.removes === true);
}

/** @type {(data: Fields, found: Problem, places: Places, grounds: SheetGrounds) => Remark[]} write what was meant, and say so */
function applied(data, { at, offer = {} }, places, grounds) {
  const way = at.slice(0, -1);
  const last = at.at(-1) ?? "";
  const group = /** @type {any} */ (valueAt(data, way));
  const was = group[last];
  const beside = Object.entries(offer.beside ?? {}).filter(
    ([name]) => isGroup(group) && !(name in group),
  );
  if (offer.removes) delete group[last];
  else group[last] = offer.value;
  Object.assign(group, Object.fromEntries(beside));
  const cell = places.of(at);
  const labels = (/** @type {Path} */ path) => labelled(path, String(path.at(-1)), grounds);
  const read = offer.removes ? "" : offer.value;
  const same = `${was}`.replaceAll(",", "") === `${read}`; // digits are no less a number for being a text
  const of = typeof last === "number" ? way : at;
  return [
    ...beside.map(([name, value]) =>
      remark("beside", cell, labels([...way, name]), { read: value }),
    ),
    ...(same ? [] : [remark("read", cell, labels(of), { found: was, read })]),
  ];
}
