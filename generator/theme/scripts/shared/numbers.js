/* Messages with a number in them. */

/** @import { Words } from "../types.js" */

/**
 * A message with a number in it; one has a form of its own, where the language has it.
 * @param {Pick<Words, "count" | "count_one" | "all" | "all_one" | "shown" | "shown_one"> & Partial<Pick<Words, "take" | "take_one" | "without" | "without_one">>} words
 * @param {"count" | "all" | "shown" | "take" | "without"} name
 * @param {number} n
 * @param {string} language
 */
export function numbered(words, name, n, language) {
  const message = (n === 1 && words[`${name}_one`]) || words[name] || "";
  return message.replace("{n}", n.toLocaleString(language));
}
