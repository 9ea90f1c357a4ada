/* What sheets say, put into a record; what they say nothing of stays as it was; twin of
   sheets/merging.py. */
import { isGroup } from "../../shared/values.js";
import { comparable } from "../judge/problem.js";
import { valueAt } from "../judge/schema.js";
import { pruned, put, view } from "./cell-values.js";
import { pairsByName } from "./pairing.js";
import { remark } from "./remark.js";

/**
 * @import { Fields } from "../judge/schema.js"
 * @import { Column } from "./columns.js"
 * @import { Read } from "./table.js"
 */

/**
 * The record's data with what the sheets say.
 * @type {(data: Fields, reads: Read[], tells: string[][]) => Fields}
 */
export function merged(data, reads, tells) {
  const record = structuredClone(data);
  for (const read of reads) {
    const { path } = read.sheet;
    const paths = [...read.singles.keys()].map((column) => pathOf(column).join("."));
    for (const one of new Set(paths)) single(record, one, read);
    if (read.rows.length) place(record, path, rows(record, read, tells));
    else if (read.columns.length && filled(valueAt(record, path)))
      read.remarks.push(remark("no-rows", read.places.of(path), read.sheet.labels));
  }
  return record;
}

/** @param {unknown} value */
const filled = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** @type {(column: Column) => string[]} the field of a single value, or the list that it is an entry of: `notes` */
function pathOf({ steps }) {
  const end = steps.findIndex((step) => typeof step !== "string");
  return /** @type {string[]} */ (end < 0 ? steps : steps.slice(0, end));
}

/** @type {(record: Fields, path: string, read: Read) => void} a single value, or all of a list, unless its cells show what the record has */
function single(record, path, { singles }) {
  const cells = [...singles.keys()].filter((one) => pathOf(one).join(".") === path);
  const said = cells.filter((one) => one.language !== "en" || singles.get(one) !== null);
  /** @type {Fields} */
  const entry = {};
  for (const one of said) if (singles.get(one) !== null) put(entry, one, singles.get(one));
  const now = pruned(entry) ?? {};
  if (comparable(view(now, said)) === comparable(view(record, said))) return;
  const steps = path.split(".");
  place(record, steps, valueAt(now, steps));
}

/** @type {(record: Fields, read: Read, tells: string[][]) => Fields[]} each keeps what of the entry that it was no column shows */
function rows(record, { sheet, columns, rows }, tells) {
  const listed = valueAt(record, sheet.path);
  const before = Array.isArray(listed) ? listed : [];
  const seen = before.map((one) => view(one, columns));
  const found = [...rows];
  for (const [index, old, now] of pairsByName(seen, rows, tells))
    if (old && now) found[index] = entryOf(before[seen.indexOf(old)], now, columns);
  return found;
}

/** @type {(old: Fields, now: Fields, columns: Column[]) => Fields} */
function entryOf(old, now, columns) {
  /** @type {Fields} */
  const entry = {};
  for (const name of Object.keys({ ...old, ...now })) {
    const cells = columns.filter(({ steps }) => steps[0] === name);
    const same = comparable(view(old, cells)) === comparable(view(now, cells));
    const value = same ? old[name] : now[name];
    if (value !== undefined && value !== null) entry[name] = value;
  }
  return entry;
}

/** @type {(record: Fields, path: string[], value: unknown) => void} set a field, or take it away; a group that is empty then goes too */
export function place(record, path, value) {
  const way = path.slice(0, -1);
  const last = path.at(-1) ?? "";
  if (value === undefined && !isGroup(valueAt(record, way))) return;
  /** @type {any} */
  let group = record;
  for (const step of way) group = group[step] ??= {};
  if (value !== undefined) {
    group[last] = value;
    return;
  }
  delete group[last];
  if (way.length && !Object.keys(group).length) place(record, way, undefined);
}
