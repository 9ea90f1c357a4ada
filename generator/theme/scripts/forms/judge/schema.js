/* The schema of a kind of record, as judging walks it; twin of records/schema.py. */
import { isGroup } from "../../shared/values.js";

/**
 * One schema object, with every `$ref` resolved.
 * @typedef {object} Node
 * @property {string | string[]} [type]
 * @property {Record<string, Node>} [properties]
 * @property {Node} [items]
 * @property {Node | boolean} [additionalProperties]
 * @property {string[]} [required]
 * @property {string[]} [enum]
 * @property {unknown} [const]
 * @property {string} [pattern]
 * @property {string} [format]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {Node[]} [anyOf]
 * @property {unknown[]} [examples]
 * @property {string} [title]
 * @property {{ title?: string }} [x-en] as of each other language
 * @property {string} [x-ref]
 * @property {Record<string, string>} [x-form]
 * @property {Record<string, Record<string, string>>} [x-labels]
 * @property {Node} [x-own]
 * @property {Node} [x-earlier]
 *
 * @typedef {(string | number)[]} Path the way to a field
 * @typedef {Record<string, unknown>} Fields
 */

/**
 * The schema of a field or entry directly inside another.
 * @param {Node | undefined} node
 * @param {string | number} step
 * @returns {Node | undefined}
 */
export function inner(node, step) {
  const properties = node?.properties ?? {};
  const found =
    typeof step === "number"
      ? node?.items
      : Object.hasOwn(properties, step)
        ? properties[step]
        : node?.additionalProperties;
  return typeof found === "object" ? found : undefined;
}

/**
 * The schema of a field; undefined where the schema does not know it.
 * @param {Node} root
 * @param {Path} path
 * @returns {Node | undefined}
 */
export const fieldAt = (root, path) =>
  path.reduce((/** @type {Node | undefined} */ node, step) => inner(node, step), root);

/**
 * What people call a field.
 * @param {Node | undefined} node
 * @param {string} language
 */
export const labelOf = (node, language) => ownOf(node, language)?.title ?? node?.title;

/** @type {(node: Node | undefined, language: string) => { title?: string } | undefined} what a schema says in one of the other languages */
const ownOf = (node, language) =>
  /** @type {Record<string, any> | undefined} */ (node)?.[`x-${language}`];

/**
 * What people call one value of a closed list.
 * @param {Node | undefined} node
 * @param {unknown} value
 * @param {string} language
 */
export function valueLabel(node, value, language) {
  const labels = node?.["x-labels"]?.[String(value)];
  return labels?.[language] ?? labels?.ko ?? String(value);
}

/**
 * Whether a pattern holds for a whole text.
 * @param {string} pattern
 * @param {string} text
 */
export function matches(pattern, text) {
  const known = PATTERNS.get(pattern) ?? new RegExp(`^(?:${pattern})$`, "u");
  PATTERNS.set(pattern, known);
  return known.test(text);
}

/** @type {Map<string, RegExp>} */
const PATTERNS = new Map();

/**
 * Whether a plain value would be sound in a field, as far as its own form, size and list go.
 * @param {Node} node
 * @param {unknown} value
 */
export function fits(node, value) {
  if (typeof value === "string")
    return (
      (!node.pattern || matches(node.pattern, value)) && (!node.enum || node.enum.includes(value))
    );
  const number = Number(value);
  const whole = node.type !== "integer" || Number.isInteger(number);
  return whole && (node.minimum ?? number) <= number && number <= (node.maximum ?? number);
}

/**
 * What stands at a path; undefined where it leads nowhere.
 * @param {unknown} data
 * @param {Path} path
 */
export function valueAt(data, path) {
  let value = data;
  for (const step of path) {
    if (typeof step === "number" ? !Array.isArray(value) : !isGroup(value)) return undefined;
    const inside = /** @type {Record<string | number, unknown>} */ (value);
    if (!Object.hasOwn(inside, step)) return undefined;
    value = inside[step];
  }
  return value;
}

/**
 * Every reference that a record makes: its field, the folder it points into, and the id.
 * @param {Node | undefined} node
 * @param {unknown} data
 * @param {Path} [path]
 * @returns {Generator<[path: Path, folder: string, id: string]>}
 */
export function* references(node, data, path = []) {
  if (!node) return;
  if (isGroup(data))
    for (const [name, value] of Object.entries(data))
      yield* references(inner(node, name), value, [...path, name]);
  else if (Array.isArray(data))
    for (const [index, value] of data.entries())
      yield* references(inner(node, index), value, [...path, index]);
  else if (typeof data === "string" && node["x-ref"]) yield [path, node["x-ref"], data];
}
