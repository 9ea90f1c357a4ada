/* What narrows a list, condition by condition, and what each of them takes away. */
import { matching } from "./facets.js";

/** @import { Table } from "../types.js" */
/** @import { Wanted } from "./facets.js" */

/**
 * @typedef {object} Condition
 * @property {string} label
 * @property {string} field of the form, from which it is taken back
 * @property {Wanted} rest what is still wanted without it
 */

/**
 * @param {Table} table
 * @param {Wanted & { query: string }} wanted
 * @param {string} since what a date is called from which on records are new
 * @returns {Condition[]}
 */
export function conditions({ facets }, wanted, since) {
  const found = facets.flatMap(([, values], at) =>
    [...(wanted.chosen[at] ?? [])].map((code) => ({
      label: values[code]?.[1] ?? "",
      field: `[data-value="${at} ${code}"]`,
      rest: { ...wanted, chosen: untick(wanted.chosen, at, code) },
    })),
  );
  if (wanted.query)
    found.push({ label: `“${wanted.query}”`, field: "[name=q]", rest: { ...wanted, words: [] } });
  if (wanted.since)
    found.push({
      label: `${since} ${wanted.since}`,
      field: "[name=since]",
      rest: { ...wanted, since: "" },
    });
  return found;
}

/**
 * @param {Set<number>[]} chosen
 * @param {number} facet
 * @param {number} code
 */
const untick = (chosen, facet, code) =>
  chosen.map((codes, at) =>
    at === facet ? new Set([...codes].filter((other) => other !== code)) : codes,
  );

/**
 * The conditions without which something is found, and how many records that is.
 * @param {Table} table
 * @param {Condition[]} asked
 * @returns {[Condition, number][]}
 */
export const helpful = (table, asked) =>
  asked.flatMap((condition) => {
    const count = matching(table, condition.rest).length;
    return count ? [/** @type {[Condition, number]} */ ([condition, count])] : [];
  });
