/* A selection for programs: each pick with its parts by name. */

/** @type {import("./formats.js").Writer} */
export const json = (picked) => ({ content: `${JSON.stringify(picked, null, 1)}\n` });
