/* Fields that stand below the group they belong into; twin of records/misplaced.py. */
import { isGroup } from "../../shared/values.js";
import { problem } from "./problem.js";
import { fieldAt, valueAt } from "./schema.js";

/**
 * @import { Node, Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 */

const key = (/** @type {Path} */ at) => at.join("\0");

/**
 * One problem for a group that is empty because its fields stand below it, not in it.
 * @param {Problem[]} found
 * @param {Node} schema
 * @param {unknown} data
 */
export function withLostIndentation(found, schema, data) {
  const unknown = new Set(
    found.filter(({ id }) => id === "schema.unknown-field").map(({ at }) => key(at)),
  );
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
