/* What a new record takes from one that is there: the fields that stay from year to year. */
import { isGroup } from "../shared/values.js";

/** @import { Fields } from "./judge/schema.js" */

/**
 * Only some fields of a record.
 * @param {Fields} record
 * @param {string[]} paths `title`, or `stops.country` of each entry of a list
 * @returns {Fields}
 */
export function likeness(record, paths) {
  /** @type {Fields} */
  const found = {};
  for (const name of new Set(paths.map((path) => path.replace(/\..*/, "")))) {
    const value = record[name];
    const inside = paths.filter((path) => path.startsWith(`${name}.`));
    const below = inside.map((path) => path.slice(name.length + 1));
    const some = below.length ? part(value, below) : value;
    if (some !== undefined) found[name] = some;
  }
  return found;
}

/** @type {(value: unknown, paths: string[]) => unknown} */
function part(value, paths) {
  if (Array.isArray(value)) {
    const entries = value.map((one) => part(one, paths)).filter((one) => one !== undefined);
    return entries.length ? entries : undefined;
  }
  const some = isGroup(value) ? likeness(value, paths) : {};
  return Object.keys(some).length ? some : undefined;
}
