/* Texts typed with the keyboard set to the other language; twin of rules/wrong_keyboard.py and
   text/keyboard.py. */
import { problem } from "./problem.js";
import { texts } from "./steps.js";

/** @import { Rule } from "./whole-rules.js" */

const INITIALS = [..."rRseEfaqQtTdwWczxvg"];
const VOWELS = [..."koiOjpuPh", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"];
const FINALS = ["", ..."rR", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv"];
FINALS.push("fg", "a", "q", "qt", ..."tTdwczxvg");
const PLAIN = /[ASDFGZXCVYUIHJKLBNM]/g; // capitals that are typed as small letters are
// words that begin with a capital which nobody types for Hangul
const NAMES = /^([^A-Za-z]*[ASDFGZXCVYUIHJKLBNM][a-z]+)+[^A-Za-z]*$/;
const LEAST = 4; // syllables; fewer may well be a short name
const SHARE = 0.3; // of a, e, i, o and u in a text; English has more of them
// a stand open to two sides is called ㄱ자형
const LOOSE =
  /[가-힣](?![ㄱ-ㅎ][자형])[ㄱ-ㅎㅏ-ㅣ]|(?![ㄱ-ㅎ][자형])[ㄱ-ㅎㅏ-ㅣ][가-힣]|[ㅏ-ㅣ]{2}/u;

/** @param {string[]} keys */
const either = (keys) => keys.toSorted((a, b) => b.length - a.length).join("|");

const SYLLABLE = new RegExp(
  `(${either(INITIALS)})(${either(VOWELS)})(${either(FINALS)})(?![yuiophjklbnmOP])`,
  "g",
);

/** @type {Rule} */
export function* wrongKeyboard(record, { data }) {
  for (const [path, text] of texts(record, [])) {
    if (path.some((step) => data.as_found.includes(String(step)))) continue;
    if (LOOSE.test(text)) {
      yield problem("wrong-keyboard.loose", path, { found: text });
      continue;
    }
    const near = meant(text);
    if (near) yield problem("wrong-keyboard", path, { found: text, near });
  }
}

/** @param {string} text in Hangul, where it can hardly be anything else */
function meant(text) {
  const letters = text.match(/[A-Za-z]/g) ?? [];
  const vowels = letters.filter((one) => "aeiouAEIOU".includes(one));
  if (letters.length < 2 * LEAST || vowels.length > SHARE * letters.length) return "";
  if (NAMES.test(text)) return "";
  const hangul = inHangul(text);
  return [...hangul].filter((one) => one >= "가").length < LEAST ? "" : hangul;
}

/** @param {string} text with every word as the Hangul of its keys; empty where one makes none */
function inHangul(text) {
  const plain = text.replace(PLAIN, (key) => key.toLowerCase());
  const hangul = plain.replace(SYLLABLE, (_, initial, vowel, final) => {
    const begun = INITIALS.indexOf(initial) * VOWELS.length + VOWELS.indexOf(vowel);
    return String.fromCharCode(0xac00 + begun * FINALS.length + FINALS.indexOf(final));
  });
  return /[A-Za-z]/.test(hangul) ? "" : hangul;
}
