/* What kind of value a text of JSON gave. */

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export const isGroup = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
