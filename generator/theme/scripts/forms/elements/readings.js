/* How what is typed is read, shown below the field where it is not plain: 3억 5,000만, 2026-03-05. */
import { inner } from "../judge/schema.js";
import { inHangul, readValue } from "../typed.js";
import { inputOf } from "./fields.js";

/**
 * @import { Node } from "../judge/schema.js"
 * @import { Known } from "../meant/choices.js"
 */

/**
 * @param {HTMLElement} field
 * @param {Node} schema
 * @param {Known} known
 */
export function reading(field, schema, known) {
  const shown = field.querySelector("output.reading");
  const typed = inputOf(field)?.value ?? "";
  const control = field.dataset.control ?? "";
  if (!shown || (control !== "day" && control !== "amount")) return;
  const value = readValue(control, typed, nodeOf(field, schema), known);
  shown.textContent = said(value, typed);
}

/** @type {(value: unknown, typed: string) => string} */
function said(value, typed) {
  if (value === undefined || String(value) === typed.trim()) {
    const large = typeof value === "number" && value >= 10000;
    return large ? `= ${inHangul(value)}` : "";
  }
  if (typeof value !== "number") return `= ${value}`;
  const words = inHangul(value);
  const digits = value.toLocaleString("en");
  return `= ${words === digits ? digits : `${words} (${digits})`}`;
}

/**
 * The schema of the field that an element stands for.
 * @param {HTMLElement} field
 * @param {Node} schema
 * @returns {Node}
 */
function nodeOf(field, schema) {
  const steps = [];
  for (let at = /** @type {Element | null} */ (field); at; at = at.parentElement) {
    if (!(at instanceof HTMLElement)) continue;
    if (at.dataset.row !== undefined) steps.unshift(rowStep(at));
    else if (at.dataset.name !== undefined && !listed(at)) steps.unshift(at.dataset.name);
  }
  return steps.reduce((/** @type {Node} */ node, step) => inner(node, step) ?? {}, schema);
}

/** @type {(row: HTMLElement) => string | number} */
const rowStep = (row) => (row.parentElement?.parentElement?.dataset.control === "map" ? "?" : 0);

/** @param {HTMLElement} field in a list of plain values, whose entries have the list's name */
const listed = (field) =>
  field.parentElement?.dataset.row !== undefined &&
  field.closest("fieldset")?.dataset.control === "list";
