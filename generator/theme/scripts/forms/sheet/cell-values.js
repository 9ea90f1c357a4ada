/* Values of a record as cells: read out of an entry, and put into one; twin of
   sheets/cell_values.py. */
import { isGroup } from "../../shared/values.js";

/**
 * @import { Fields, Path } from "../judge/schema.js"
 * @import { Column, Steps } from "./columns.js"
 */

/**
 * The value of a column in an entry; a list of them where its cell has several.
 * @type {(column: Column, entry: unknown) => unknown}
 */
function held(column, entry) {
  const value = reached(entry, column.steps);
  if (!column.many) return said(column, value);
  const all = (Array.isArray(value) ? value : []).map((one) => said(column, one));
  return all.length ? all : null;
}

/**
 * What of an entry some columns show, without blanks around texts.
 * @type {(entry: unknown, columns: Column[]) => Fields}
 */
export function view(entry, columns) {
  /** @type {Fields} */
  const seen = {};
  for (const column of columns) {
    const value = stripped(held(column, entry));
    if (value !== null && value !== undefined) put(seen, column, value);
  }
  return /** @type {Fields} */ (pruned(seen) ?? {});
}

/**
 * Write a value where the column stands; returns the field's path in the entry.
 * @type {(entry: Fields, column: Column, value: unknown) => Path}
 */
export function put(entry, column, value) {
  /** @type {any} */
  let group = entry;
  /** @type {Path} */
  const path = [];
  const last = /** @type {string | number} */ (column.steps.at(-1));
  for (const [index, step] of column.steps.slice(0, -1).entries()) {
    const listed = typeof column.steps[index + 1] !== "string";
    const [inside, place] = entered(group, step, listed ? [] : {});
    group = inside;
    path.push(place);
  }
  if (column.many)
    group[last] = merged(group[last] ?? [], /** @type {unknown[]} */ (value), column);
  else set(group, last, column.language ? inLanguage(group[last], column, value) : value);
  return [...path, last];
}

/**
 * A value without what is empty inside it; texts in Korean alone are plain.
 * @type {(value: unknown) => unknown}
 */
export function pruned(value) {
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((one) => one !== null);
    return kept.length ? kept : null;
  }
  if (!isGroup(value)) return value ?? null;
  const kept = Object.entries(value)
    .map(([name, one]) => [name, pruned(one)])
    .filter(([, one]) => one !== null);
  if (kept.length === 1 && kept[0]?.[0] === "ko") return kept[0][1];
  return kept.length ? Object.fromEntries(kept) : null;
}

/** @type {(entry: unknown, steps: Steps) => unknown} */
function reached(entry, steps) {
  let value = /** @type {any} */ (entry);
  for (const step of steps) {
    const listed = typeof step !== "string";
    if (listed ? !Array.isArray(value) : !isGroup(value)) return null;
    if (typeof step === "object")
      value = value.find((/** @type {Fields} */ row) => row[step.field] === step.value);
    else value = value[step];
  }
  return value ?? null;
}

/** @type {(column: Column, value: unknown) => unknown} */
function said({ language }, value) {
  if (!language) return value ?? null;
  const words = isGroup(value) ? value[language] : language === "ko" ? value : null;
  return words ? String(words) : null;
}

/** @type {(value: unknown) => unknown} */
function stripped(value) {
  if (Array.isArray(value)) return value.map(stripped);
  return typeof value === "string" ? value.normalize("NFC").trim() : value;
}

/**
 * The group or list inside another, made where it is not there yet.
 * @type {(group: any, step: Steps[number], empty: unknown) => [any, string | number]}
 */
function entered(group, step, empty) {
  if (typeof step !== "object") {
    if ((group[step] ?? null) === null) set(group, step, empty);
    return [group[step], step];
  }
  const { field, value } = step;
  let index = group.findIndex((/** @type {Fields} */ row) => row[field] === value);
  if (index < 0) index = group.push({ [field]: value }) - 1;
  return [group[index], index];
}

/** @type {(group: any, step: string | number, value: unknown) => void} */
function set(group, step, value) {
  if (typeof step === "number") while (group.length <= step) group.push(null);
  group[step] = value;
}

/** @type {(held: unknown, column: Column, value: unknown) => Fields} */
const inLanguage = (held, { language }, value) => ({
  ...(isGroup(held) ? held : {}),
  [language]: value,
});

/** @type {(held: unknown[], lines: unknown[], column: Column) => unknown[]} */
function merged(held, lines, column) {
  return Array.from({ length: Math.max(held.length, lines.length) }, (_, index) => {
    const line = lines[index] ?? null;
    if (!column.language) return line;
    return line === null || line === ""
      ? (held[index] ?? null)
      : inLanguage(held[index], column, line);
  });
}
