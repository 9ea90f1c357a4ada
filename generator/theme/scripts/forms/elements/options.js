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
  for (const input of root.querySelectorAll("input[list^=list-]"))
    offer(input.getAttribute("list") ?? "", nodeOf(input.id, schema), language);
  for (const { content } of root.querySelectorAll("template"))
    listOptions(content, schema, language);
}

/**
 * What a field that one types into offers; the browser itself has the names of countries.
 * @type {(id: string, node: Node, language: string) => void}
 */
function offer(id, node, language) {
  const list = document.getElementById(id);
  if (!list || list.firstElementChild) return;
  const countries = new Intl.DisplayNames(language, { type: "region" });
  const inWords = list.dataset.countries === undefined;
  for (const code of node.enum ?? []) {
    const name = inWords ? valueLabel(node, code, language) : countries.of(code);
    const option = document.createElement("option");
    option.value = `${name} (${code})`;
    list.append(option);
  }
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
