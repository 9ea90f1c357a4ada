/* The steps into a group or list. */

/** @type {(value: any) => [string | number, any][]} */
export const steps = (value) =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value);

/**
 * Every text in a value, with its field.
 * @param {any} value
 * @param {import("./schema.js").Path} at
 * @returns {Generator<[import("./schema.js").Path, string]>}
 */
export function* texts(value, at) {
  if (typeof value === "string") yield [at, value];
  else if (typeof value === "object" && value)
    for (const [step, below] of steps(value)) yield* texts(below, [...at, step]);
}
