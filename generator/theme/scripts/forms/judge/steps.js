/* The steps into a group or list. */

/** @type {(value: any) => [string | number, any][]} */
export const steps = (value) =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value);
