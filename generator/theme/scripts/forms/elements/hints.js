/* The help beside each field, joined to it for those who hear it: a page with all the ids that this
   takes would be 2 KB heavier, and without this script nobody fills in a form. */

/**
 * Join fields to their help, and to how they are read; an entry of a list has the help of its list.
 * @param {Element} root a form, or a new entry of it
 */
export function describe(root) {
  for (const field of root.querySelectorAll("[data-control]")) {
    const hint =
      field.querySelector(":scope > .hint") ??
      field.closest("fieldset")?.querySelector(":scope > .hint");
    const inputs = field.matches("fieldset")
      ? [field]
      : field.querySelectorAll("input,select,textarea");
    const [first] = inputs;
    if (!hint || !first) continue;
    hint.id ||= `${first.id}-hint`;
    for (const input of inputs) input.setAttribute("aria-describedby", hint.id);
    if (first !== field) field.querySelector("output")?.setAttribute("for", first.id);
  }
}
