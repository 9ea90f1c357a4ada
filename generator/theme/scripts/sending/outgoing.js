/* Finished records as what is sent: a title, what they say, and their files. */
import { worded } from "../shared/texts.js";

/**
 * @import { Finished } from "../forms/change.js"
 * @import { Outgoing } from "./send.js"
 */

const LONGEST = 200; // of a title

/**
 * @param {Finished[]} records
 * @param {string} more the words for several, with `{first}` and `{n}`
 * @returns {Outgoing}
 */
export function outgoing(records, more) {
  const titles = records.map(({ summary, path }) => (summary[0] ?? path).slice(0, LONGEST));
  const [first = ""] = titles;
  const title = records.length > 1 ? worded(more, { first, n: records.length - 1 }) : first;
  const files = records.map(({ path, before, text }) => ({ path, before, text }));
  return { title, summary: records.flatMap(({ summary }) => summary), files };
}
