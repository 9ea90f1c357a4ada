/* Characters that a record may not have, and whether a text shows anything; twin of
   records/characters.py. */

const HIDDEN =
  "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5" +
  "\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ud800-\\uf8ff" +
  "\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff\\u{13430}-\\u{1343f}" +
  "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{1fffe}\\u{1ffff}\\u{2fffe}\\u{2ffff}" +
  "\\u{3fffe}-\\u{10ffff}";

/** What no value may have. */
export const IN_VALUE = new RegExp(`[${HIDDEN}\\t\\r]`, "u");

const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u;

/**
 * Whether one sees a character as it stands in a file.
 * @param {string} character
 */
export const visible = (character) =>
  character === " " || !(UNPRINTABLE.test(character) || IN_VALUE.test(character));

/**
 * Whether a text shows anything to a reader.
 * @param {string} text
 */
export const shows = (text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replaceAll("\u2800", ""));
