/* Which entries of a list show: those in the wanted states, and of these what a form asks for. */

/**
 * @typedef {{ state: string, values: Record<string, string | undefined> }} Entry
 * @typedef {{ name: string, value: string }} Choice
 */

/**
 * Whether each entry shows, and how many are in the wanted states; the count stays that of all in
 * these states, however a form narrows the list.
 * @param {Entry[]} entries
 * @param {string[]} wanted
 * @param {Choice[]} chosen
 */
export function narrowed(entries, wanted, chosen) {
  const counted = entries.map(({ state }) => wanted.includes(state));
  const shown = entries.map(
    ({ values }, at) => counted[at] && chosen.every((one) => has(values, one)),
  );
  return { shown, count: counted.filter(Boolean).length };
}

/**
 * The values that a choice leads somewhere with: those of what is in the wanted states, and all of them.
 * @param {Entry[]} entries
 * @param {string[]} wanted
 * @param {string} name
 */
export function offered(entries, wanted, name) {
  const counted = entries.filter(({ state }) => wanted.includes(state));
  return new Set(["", ...counted.flatMap(({ values }) => (values[name] ?? "").split(" "))]);
}

/**
 * @param {Entry["values"]} values
 * @param {Choice} choice
 */
const has = (values, { name, value }) => !value || (values[name] ?? "").split(" ").includes(value);

/**
 * Whether a part of the page shows, by what its list holds.
 * @param {string} when
 * @param {number} count
 * @param {number} shown
 */
export function applies(when, count, shown) {
  if (when === "none") return count === 0;
  return count > 0 && (when === "some" || shown === 0);
}
