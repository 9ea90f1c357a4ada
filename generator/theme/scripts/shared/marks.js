/* Where the searched words stand in a text. */
import { fold } from "../search/tokens.js";

const SPECIAL = /[\\^$.*+?()[\]{}|]/;

/**
 * A text in parts, each with whether it is one of the words, also where it has a space in it.
 * Folding keeps the length of nearly every text; where it does not, nothing is marked.
 * @param {string} text
 * @param {string[]} marks folded words
 * @returns {[part: string, marked: boolean][]}
 */
export function cut(text, marks) {
  const folded = fold(text);
  if (!marks.length || folded.length !== text.length) return [[text, false]];
  /** @type {[string, boolean][]} */
  const parts = [];
  let at = 0;
  for (const { 0: found, index } of folded.matchAll(pattern(marks))) {
    const end = index + found.length;
    parts.push([text.slice(at, index), false], [text.slice(index, end), true]);
    at = end;
  }
  parts.push([text.slice(at), false]);
  return parts.filter(([part]) => part);
}

/** @param {string[]} marks */
function pattern(marks) {
  const longest = [...marks].sort((a, b) => b.length - a.length);
  const spaced = longest.map((mark) =>
    [...mark].map((letter) => letter.replace(SPECIAL, "\\$&")).join(" ?"),
  );
  return new RegExp(spaced.join("|"), "g");
}
