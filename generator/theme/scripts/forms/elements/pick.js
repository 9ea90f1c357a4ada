/* Fields in which one types a part of a name: what is found is offered, and what is chosen named. */
import { all, data, make } from "../../shared/page.js";

/** @import { Choices } from "../choices.js" */

/**
 * Offer what was found for what is typed in a field.
 * @param {HTMLInputElement} input
 * @param {Choices} choices
 */
export async function offer(input, choices) {
  const typed = input.value;
  if (!input.list || / \([^()]+\)$/.test(typed)) return;
  const found = await choices.find(data(input, "ref"), typed);
  if (input.value !== typed) return;
  input.list.replaceChildren(
    ...found.map(([id, name]) => make("option", { value: `${name} (${id})` })),
  );
}

/**
 * Write the names of what fields point at beside its ids.
 * @param {Element} root
 * @param {Choices} choices
 */
export async function named(root, choices) {
  for (const input of all(root, "input[data-ref]")) {
    if (!(input instanceof HTMLInputElement) || !/^[a-z0-9_/-]+$/.test(input.value)) continue;
    const id = input.value;
    const name = await choices.name(data(input, "ref"), id);
    if (name && input.value === id) input.value = `${name} (${id})`;
  }
}

/**
 * Write the names of countries and the like beside their codes.
 * @param {Element} root
 */
export function labelled(root) {
  for (const input of all(root, "input[list]:not([data-ref])")) {
    if (!(input instanceof HTMLInputElement) || !input.value) continue;
    const end = ` (${input.value})`;
    const option = [...(input.list?.options ?? [])].find(({ value }) => value.endsWith(end));
    if (option) input.value = option.value;
  }
}
