/* Arrows walk from the box through the hits; Escape comes back to the box, which stands first. */

/**
 * The number of the stop that a key leads to; undefined where it leads nowhere.
 * @param {string} key
 * @param {number} here
 * @param {number} stops
 */
export function stepTo(key, here, stops) {
  if (key === "Escape") return here > 0 ? 0 : undefined;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const next = here + (step ?? 0);
  return step && next >= 0 && next < stops ? next : undefined;
}
