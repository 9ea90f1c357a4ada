/* A finished record on what has been published since: what either changed is there, field by field. */
import { isGroup } from "../shared/values.js";

/**
 * @import { Fields } from "./judge/schema.js"
 * @import { Finished } from "./change.js"
 */

/**
 * Where both changed the same value, the record's own stands.
 * @param {Fields} now
 * @param {Pick<Finished, "record" | "was">} finished
 * @returns {Fields}
 */
export function onto(now, { record, was = {} }) {
  const names = Object.keys({ ...now, ...record, ...was });
  const kept = names.map((name) => [name, joined(now[name], record[name], was[name])]);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

/** @type {(now: any, own: any, was: any) => any} */
function joined(now, own, was) {
  if (same(own, was)) return now;
  if (same(now, was)) return own;
  if (isGroup(now) && isGroup(own)) return onto(now, { record: own, was: isGroup(was) ? was : {} });
  if (Array.isArray(now) && Array.isArray(own)) return listed(now, own, was);
  return own;
}

/**
 * Entries that came or went, by what they say; one that both changed is there twice, to be looked at.
 * @type {(now: any[], own: any[], was: any) => any[]}
 */
function listed(now, own, was) {
  const before = Array.isArray(was) ? was : [];
  const left = now.filter((one) => !among(before, one) || among(own, one));
  return [...left, ...own.filter((one) => !among(before, one) && !among(now, one))];
}

/** @type {(list: any[], one: any) => boolean} */
const among = (list, one) => list.some((other) => same(other, one));

/** @type {(one: unknown, other: unknown) => boolean} */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
