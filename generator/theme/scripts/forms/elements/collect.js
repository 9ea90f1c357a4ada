/* A form's fields as a record; what the form does not ask for stays as it was. */
import { isGroup } from "../../shared/values.js";
import { inner } from "../judge/schema.js";
import { readValue } from "../typed.js";
import { ORDER } from "../yaml.js";
import { englishOf, entriesIn, fieldsIn, inputOf, keyOf } from "./fields.js";

/**
 * @import { Fields, Node } from "../judge/schema.js"
 * @import { Known } from "../meant/choices.js"
 */

/**
 * @param {Element} root a form, group or entry
 * @param {Node} node
 * @param {Known} known
 * @param {Fields} base what was there before
 * @returns {Fields}
 */
export function collected(root, node, known, base = {}) {
  /** @type {Fields} */
  const found = { ...base };
  for (const field of fieldsIn(root)) {
    const name = field.dataset.name ?? "";
    const value = valueIn(field, inner(node, name) ?? {}, known, base[name]);
    if (value === undefined) delete found[name];
    else found[name] = value;
  }
  return found;
}

/** @type {(field: HTMLElement, node: Node, known: Known, base: unknown) => unknown} */
function valueIn(field, node, known, base) {
  const control = field.dataset.control ?? "";
  if (control === "group") return group(field, node, known, base);
  if (control === "rows" || control === "list") {
    const entries = entriesIn(field).map((entry, at) =>
      control === "rows"
        ? group(entry, inner(node, 0) ?? {}, known, Array.isArray(base) ? base[at] : undefined)
        : leaf(/** @type {HTMLElement} */ (fieldsIn(entry)[0]), inner(node, 0) ?? {}, known),
    );
    return some(entries.filter((one) => one !== undefined));
  }
  if (control === "map") return map(field, node, known, base);
  if (control === "ticks") return ticks(field);
  return leaf(field, node, known);
}

/** @type {(values: unknown[]) => unknown[] | undefined} */
const some = (values) => (values.length ? values : undefined);

/** @type {(root: HTMLElement, node: Node, known: Known, base: unknown) => Fields | undefined} */
function group(root, node, known, base) {
  const found = collected(root, node, known, isGroup(base) ? base : {});
  return Object.keys(found).length ? found : undefined;
}

/** @type {(field: HTMLElement, node: Node, known: Known, base: unknown) => Fields | undefined} */
function map(field, node, known, base) {
  /** @type {Fields} */
  const found = {};
  const names = [];
  for (const entry of entriesIn(field)) {
    const name = keyOf(entry)?.value.trim() ?? "";
    const was = isGroup(base) ? base[name] : undefined;
    const value = group(entry, inner(node, name) ?? {}, known, was);
    if (!name && !value) continue;
    found[name] = value ?? {};
    names.push(name);
  }
  ORDER.set(found, names);
  return names.length ? found : undefined;
}

/** @param {HTMLElement} field */
function ticks(field) {
  const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll("input"))];
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  const before = JSON.parse(field.dataset.before ?? "[]");
  return some([
    ...before.filter((/** @type {string} */ one) => ticked.includes(one)),
    ...ticked.filter((one) => !before.includes(one)),
  ]);
}

/** @type {(field: HTMLElement, node: Node, known: Known) => unknown} */
function leaf(field, node, known) {
  const [control = "", input] = [field.dataset.control, inputOf(field)];
  if (control === "tick")
    return input instanceof HTMLInputElement && input.checked ? true : undefined;
  const value = readValue(control, input?.value ?? "", node, known);
  if (control !== "text") return value;
  const english = englishOf(field)?.value.trim();
  if (value === undefined && !english) return undefined;
  if (!english) return field.dataset.both ? { ko: value } : value;
  return value === undefined ? { en: english } : { ko: value, en: english };
}
