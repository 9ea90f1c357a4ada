/* A record's values in the fields of a form. */
import { isGroup } from "../../shared/values.js";
import { addEntry, englishOf, entriesIn, fieldsIn, inputOf, keyOf } from "./fields.js";

/** @import { Fields } from "../judge/schema.js" */

/**
 * Empty every field of a form and write a record's values into it.
 * @param {Element} root a form, group or entry
 * @param {Fields} record
 * @param {string} text the record's file, by which names of a group keep their order
 */
export function fill(root, record, text = "") {
  for (const field of fieldsIn(root)) put(field, record[field.dataset.name ?? ""], text);
}

/** @type {(field: HTMLElement, value: unknown, text: string) => void} */
function put(field, value, text) {
  const control = field.dataset.control;
  if (control === "group") fill(field, isGroup(value) ? value : {}, text);
  else if (control === "ticks") tick(field, Array.isArray(value) ? value : []);
  else if (control === "rows" || control === "list" || control === "map")
    entries(field, value, text);
  else leaf(field, value);
}

/** @type {(field: HTMLElement, value: unknown, text: string) => void} */
function entries(field, value, text) {
  for (const old of entriesIn(field)) old.remove();
  const named = field.dataset.control === "map" && isGroup(value);
  const rows = named ? inOrder(value, text) : Array.isArray(value) ? value.entries() : [];
  for (const [name, one] of rows) {
    const entry = addEntry(field);
    const key = keyOf(entry);
    if (key) key.value = String(name);
    if (field.dataset.control === "list")
      leaf(/** @type {HTMLElement} */ (fieldsIn(entry)[0]), one);
    else fill(entry, isGroup(one) ? one : {}, text);
  }
}

/**
 * The fields of a group in the order of the file, which numbers lose in a script; then what is new.
 * @param {Fields} group
 * @param {string} text
 */
function inOrder(group, text) {
  const place = (/** @type {string} */ name) => {
    const found = text.search(new RegExp(`^ *"?${name}"?:`, "m"));
    return found < 0 ? text.length : found;
  };
  return Object.entries(group).toSorted(([a], [b]) => place(a) - place(b));
}

/** @type {(field: HTMLElement, values: unknown[]) => void} */
function tick(field, values) {
  field.dataset.before = JSON.stringify(values);
  for (const box of field.querySelectorAll("input")) box.checked = values.includes(box.value);
}

/** @type {(field: HTMLElement, value: unknown) => void} */
function leaf(field, value) {
  const input = inputOf(field);
  if (!input) return;
  if (input instanceof HTMLInputElement && input.type === "checkbox") {
    input.checked = value === true;
    return;
  }
  const both = isGroup(value) ? value : undefined;
  if (both) field.dataset.both = "1";
  else delete field.dataset.both;
  const shown = both ? (both.ko ?? "") : (value ?? "");
  withRoom(input, String(shown)).value = String(shown);
  const english = englishOf(field);
  if (english) {
    english.value = String(both?.en ?? "");
    const around = english.closest("details");
    if (around) around.open = Boolean(english.value);
  }
}

/**
 * A text of several lines needs a field that keeps them.
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} input
 * @param {string} text
 */
function withRoom(input, text) {
  if (!(input instanceof HTMLInputElement) || !text.includes("\n")) return input;
  const area = document.createElement("textarea");
  for (const { name, value } of input.attributes) area.setAttribute(name, value);
  input.replaceWith(area);
  return area;
}
