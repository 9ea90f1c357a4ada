/* The values of closed lists, with their names: the schema has them, so that no page need. */
import { inner, valueLabel } from "../judge/schema.js";

/** @import { Node } from "../judge/schema.js" */

/**
 * Write the values of each closed list into its field, also in the templates of entries.
 * @param {ParentNode} root
 * @param {Node} schema
 * @param {string} language
 */
export function listOptions(root, schema, language) {
  for (const list of root.querySelectorAll("[data-control=choice] > select")) {
    const node = nodeOf(list.id, schema);
    for (const value of node.enum ?? [])
      list.append(new Option(valueLabel(node, value, language), value));
  }
  for (const { content } of root.querySelectorAll("template"))
    listOptions(content, schema, language);
}

/**
 * The schema of the field with an id such as `f-results-__1__-measure`.
 * @type {(id: string, schema: Node) => Node}
 */
function nodeOf(id, schema) {
  const steps = id.split("-").slice(1);
  return steps.reduce((/** @type {Node} */ node, step) => {
    const below = step.startsWith("__") ? (node.items ?? inner(node, "?")) : inner(node, step);
    return below ?? {};
  }, schema);
}
