/* The elements of a form by the field that they stand for. */

import { describe } from "./hints.js";

/** @import { Path } from "../judge/schema.js" */

/**
 * The fields directly inside a form, group or entry.
 * @param {Element} root
 * @returns {HTMLElement[]}
 */
export function fieldsIn(root) {
  const all = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-name]"))];
  return all.filter((one) => one.parentElement?.closest("[data-name],[data-row],form") === root);
}

/**
 * The entries of a list.
 * @param {Element} list
 * @returns {HTMLElement[]}
 */
export const entriesIn = (list) => [
  .../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(":scope > [data-rows] > li")),
];

/**
 * What one types into or chooses from.
 * @param {Element} field
 * @returns {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null}
 */
export const inputOf = (field) => field.querySelector("input:not([data-part=en]),select,textarea");

/** @param {Element} field */
export const englishOf = (field) =>
  /** @type {HTMLInputElement | null} */ (field.querySelector("[data-part=en]"));

/** @param {Element} entry */
export const keyOf = (entry) =>
  /** @type {HTMLInputElement | null} */ (entry.querySelector(":scope > .asked > [data-part=key]"));

/**
 * A new entry of a list, with ids of its own.
 * @param {HTMLElement} list
 */
export function addEntry(list) {
  const template = list.querySelector(":scope > template");
  const rows = list.querySelector(":scope > [data-rows]");
  const level = list.dataset.level ?? "1";
  const number = String(Number(list.dataset.next ?? 0));
  list.dataset.next = String(Number(number) + 1);
  const html = (template?.innerHTML ?? "")
    .replaceAll(`__n${level}__`, String((rows?.children.length ?? 0) + 1))
    .replaceAll(`__${level}__`, number);
  rows?.insertAdjacentHTML("beforeend", html);
  const entry = /** @type {HTMLElement} */ (rows?.lastElementChild);
  describe(entry);
  return entry;
}

/**
 * The element of a field, or of the nearest one around it that the form has.
 * @param {Element} form
 * @param {Path} path
 */
export function elementAt(form, path) {
  let at = form;
  for (const step of path) {
    const found = inside(at, step);
    if (!found) break;
    at = found;
  }
  return at;
}

/** @type {(at: Element, step: string | number) => Element | undefined} */
function inside(at, step) {
  const control = at instanceof HTMLElement ? at.dataset.control : "";
  if (control === "list" && typeof step === "number") {
    const entry = entriesIn(at)[step];
    return entry ? fieldsIn(entry)[0] : undefined;
  }
  if (typeof step === "number") return entriesIn(at)[step];
  if (control === "map") return entriesIn(at).find((entry) => keyOf(entry)?.value.trim() === step);
  return fieldsIn(at).find((one) => one.dataset.name === step);
}
