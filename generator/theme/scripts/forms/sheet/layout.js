/* Which tables of a consortium go on a sheet, and which single values stand above them; twin of
   sheets/layout.py. */
import { fieldAt, valueAt } from "../judge/schema.js";
import { Grower, isTable, labelsOf } from "./columns.js";

/**
 * @import { Fields, Node } from "../judge/schema.js"
 * @import { Column, Labels } from "./columns.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 *
 * @typedef {object} Sheet single values of the record, and one list as a table
 * @property {Labels} labels
 * @property {Column[]} singles
 * @property {string[]} path of the list; empty where there is none
 * @property {Column[]} columns
 */

export const WHOLE = "consortium";

/**
 * The sheets of a part, with the columns that a record's own entries need, or a file has.
 * @param {string} part
 * @param {SheetGrounds} grounds
 * @param {Fields} data
 * @param {number} [least]
 * @returns {Sheet[]}
 */
export function sheetsOf(part, { schema, parts, english }, data, least = 0) {
  const grow = new Grower(least, english);
  const singles = [...single(grow, schema, data)];
  if (part === WHOLE) {
    const labels = labelsOf(schema, "", grow.languages);
    return [{ labels, singles, path: [], columns: [] }, ...tables(grow, schema, data, [])];
  }
  const [path = [], above = []] = parts[part] ?? [];
  const list = table(grow, fieldAt(schema, path) ?? {}, path, valueAt(data, path));
  return [{ ...list, singles: singles.filter(({ steps }) => above.includes(String(steps[0]))) }];
}

/**
 * Each single value with the column of a text in the other language.
 * @param {Sheet} sheet
 * @returns {[Column, Column | undefined][]}
 */
export const pairsOf = ({ singles }) =>
  singles
    .filter(({ language }) => language !== "en")
    .map((one) => [
      one,
      one.language
        ? singles.find((other) => other.language === "en" && sameSteps(one, other))
        : undefined,
    ]);

/** @type {(one: Column, other: Column) => boolean} */
const sameSteps = (one, other) => JSON.stringify(one.steps) === JSON.stringify(other.steps);

/** @type {(grow: Grower, node: Node, data: unknown) => Generator<Column>} */
function* single(grow, node, data) {
  yield* grow.columns({ ...node, properties: plain(node) }, [data]);
}

/** @type {(node: Node) => boolean} */
const isGroupNode = (node) => node.type === "object" && node.properties !== undefined;

/** @type {(node: Node) => Record<string, Node>} fields of a group without lists of groups, at any depth */
function plain({ properties = {} }) {
  const kept = Object.entries(properties).filter(([, below]) => !isTable(below));
  const inner = (/** @type {Node} */ below) =>
    isGroupNode(below) ? { ...below, properties: plain(below) } : below;
  return Object.fromEntries(kept.map(([name, below]) => [name, inner(below)]));
}

/** @type {(grow: Grower, node: Node, data: any, steps: string[]) => Generator<Sheet>} */
function* tables(grow, { properties = {} }, data, steps) {
  for (const [name, below] of Object.entries(properties)) {
    const inside = valueAt(data, [name]);
    if (isTable(below)) yield table(grow, below, [...steps, name], inside);
    else if (isGroupNode(below)) yield* tables(grow, below, inside, [...steps, name]);
  }
}

/** @type {(grow: Grower, node: Node, path: string[], entries: unknown) => Sheet} */
function table(grow, node, path, entries) {
  const rows = Array.isArray(entries) ? entries : [];
  const columns = [...grow.columns(node.items ?? {}, rows)];
  return { labels: labelsOf(node, path.at(-1) ?? "", grow.languages), singles: [], path, columns };
}
