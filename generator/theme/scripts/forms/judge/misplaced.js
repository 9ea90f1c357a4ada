/* Fields that stand below the group they belong into; twin of records/misplaced.py. */
import { isGroup } from "../../shared/values.js";
import { problem } from "./problem.js";
import { fieldAt, valueAt } from "./schema.js";

/**
 * @import { Node, Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 */

const key = (/** @type {Path} */ at) => at.join("\0");

export const NOT_THERE = new Set(["schema.unknown-field", "schema.field-elsewhere"]);

/**
 * One problem for fields that stand beside their group, or in the group above their place.
 * @param {Problem[]} found
 * @param {Node} schema
 * @param {unknown} data
 */
export function withMovedFields(found, schema, data) {
  const strange = new Map(
    found.flatMap(({ id, at, values }) => (NOT_THERE.has(id) ? [[key(at), values.near]] : [])),
  );
  const gone = new Set();
  const kept = [];
  for (const one of found) {
    const { at } = one;
    const moved = strange.has(key(at)) ? movedFrom(at, schema, data, strange) : undefined;
    if (!moved || gone.has(key(at))) {
      kept.push(one);
      continue;
    }
    const { names, group, outward } = moved;
    for (const name of names) gone.add(key([...at.slice(0, -1), name])).add(key([...group, name]));
    const named = (outward ? at.slice(0, -1) : group).findLast((step) => typeof step === "string");
    const values = { group: named, inside: names.join(", ") };
    const id = outward ? "schema.over-indented" : "schema.lost-indentation";
    kept.push(problem(id, at, values, { indents: names, outward, sure: true }));
  }
  return kept.filter(({ at, offer }) => !gone.has(key(at)) || offer?.indents);
}

/**
 * The fields from one on that belong together elsewhere, their group, and whether outward.
 * @type {(at: Path, schema: Node, data: unknown, strange: Map<string, unknown>) =>
 *   { names: string[], group: Path, outward: boolean } | undefined}
 */
function movedFrom(at, schema, data, strange) {
  const around = valueAt(data, at.slice(0, -1));
  const names = isGroup(around) ? Object.keys(around) : [];
  const first = names.indexOf(String(at.at(-1)));
  if (first <= 0) return undefined;
  const rest = names.slice(first);
  const inside = lastGroup([...at.slice(0, -1), names[first - 1] ?? ""], data);
  const into = inside ? run(rest, inside, at, schema, data, strange) : [];
  if (inside && into.length) return { names: into, group: inside, outward: false };
  const outside = at.slice(
    0,
    at.slice(0, -1).findLastIndex((step) => typeof step === "string") + 1,
  );
  if (!outside.length || strange.get(key(at))) return undefined; // its own group is likelier
  const group = outside.slice(0, -1);
  const out = run(rest, group, at, schema, data, strange);
  return out.length === rest.length ? { names: out, group, outward: true } : undefined;
}

/**
 * The names, up to the first that a group has no room for.
 * @type {(names: string[], group: Path, at: Path, schema: Node, data: unknown,
 *   strange: Map<string, unknown>) => string[]}
 */
function run(names, group, at, schema, data, strange) {
  const known = fieldAt(schema, group)?.properties ?? {};
  const there = valueAt(data, group);
  const end = names.findIndex(
    (name) =>
      !strange.has(key([...at.slice(0, -1), name])) ||
      !(name in known) ||
      (isGroup(there) && name in there),
  );
  return end < 0 ? names : names.slice(0, end);
}

/** @type {(path: Path, data: unknown) => Path | undefined} the group at a path, or a list's last */
function lastGroup(path, data) {
  const value = valueAt(data, path);
  const last = Array.isArray(value) && value.length ? [...path, value.length - 1] : path;
  return isGroup(valueAt(data, last)) ? last : undefined;
}

/**
 * One problem for a group that is empty because its fields stand below it, not in it.
 * @param {Problem[]} found
 * @param {Node} schema
 * @param {unknown} data
 */
export function withLostIndentation(found, schema, data) {
  const unknown = new Set(found.filter(({ id }) => NOT_THERE.has(id)).map(({ at }) => key(at)));
  let kept = [...found];
  const told = [];
  for (const { id, at } of found) {
    if (id !== "schema.empty") continue;
    const names = following(at, schema, data);
    const lost = names.map((name) => [...at.slice(0, -1), name]);
    if (!lost[0] || !lost.every((one) => unknown.has(key(one)))) continue;
    const values = { group: at.at(-1), inside: names.join(", ") };
    told.push(problem("schema.lost-indentation", lost[0], values, { indents: names, sure: true }));
    const gone = new Set([at, ...lost].map(key));
    kept = kept.filter((one) => !gone.has(key(one.at)));
  }
  return [...kept, ...told];
}

/** @type {(at: Path, schema: Node, data: unknown) => string[]} */
function following(at, schema, data) {
  const node = fieldAt(schema, at);
  const inside = (node?.items ?? node)?.properties ?? {};
  const known = fieldAt(schema, at.slice(0, -1))?.properties ?? {};
  const beside = valueAt(data, at.slice(0, -1));
  const names = isGroup(beside) ? Object.keys(beside) : [];
  const after = names.slice(names.indexOf(String(at.at(-1))) + 1);
  const end = after.findIndex((name) => !(name in inside) || name in known);
  return end < 0 ? after : after.slice(0, end);
}
