/* Words with the Korean particles that fit them; twin of text/words.py. */

const CLOSED = "0136780lmnrLMNR"; // read aloud in Korean, these end in a consonant
const ENDS_IN_L = "178lrLR";
/** @type {Record<string, string>} */
const SIGNS = { "%": "트", $: "러", "㎡": "터" };
const ENGLISH_WORD = /(?:^|[^a-z])([a-z]{3,})$/;
const CLOSED_WORD = /(?:[lmn]|[lmnp]e|[aeiou][bgkpt]|ng|ck)$/;
const WORD_IN_L = /le?$/;
const BRACKETS = /(?<=.)\([^()]*\)$/u;
const DAY = /[0-9]\. [0-9]{1,2}\.$/; // `3. 10.`, read 삼월 십일
const PLACE = /\{(\w+)(?::([^{}]*))?\}/g;

/**
 * A message with its values; `{name:은/는}` takes the particle that fits, `{name:-은/는}` it alone.
 * @param {string} message
 * @param {Record<string, string>} values
 */
export const filled = (message, values) =>
  message.replace(PLACE, (_, name, pair = "") => {
    const word = values[name] ?? "";
    if (!pair.includes("/")) return word;
    const alone = pair.startsWith("-");
    return (alone ? "" : word) + particle(word, alone ? pair.slice(1) : pair);
  });

/**
 * The one of a pair such as `은/는` that fits a word; `으로/로` after ㄹ is `로`.
 * @param {string} word
 * @param {string} pair
 */
export function particle(word, pair) {
  const [closedForm = "", openForm = ""] = pair.split("/");
  const [closed, endsInL] = ending(readAloud(word));
  return closed && !(endsInL && closedForm === "으로") ? closedForm : openForm;
}

/** @param {string} written what a particle goes with: nothing in brackets behind it, and a day as 일 */
function readAloud(written) {
  const word = written.replace(BRACKETS, "");
  return DAY.test(word) ? `${word}일` : word;
}

/**
 * Whether a word ends in a consonant, and whether that is ㄹ.
 * @param {string} word
 * @returns {[closed: boolean, endsInL: boolean]}
 */
function ending(word) {
  const last = [...word].findLast((one) => /[\p{L}\p{N}]/u.test(one) || one in SIGNS) ?? "";
  const sound = SIGNS[last] ?? last;
  if (sound >= "가" && sound <= "힣") {
    const final = (sound.charCodeAt(0) - 0xac00) % 28;
    return [final !== 0, final === 8];
  }
  const english = ENGLISH_WORD.exec(word)?.[1];
  if (english) return [CLOSED_WORD.test(english), WORD_IN_L.test(english)];
  return [sound !== "" && CLOSED.includes(sound), sound !== "" && ENDS_IN_L.includes(sound)];
}
