/* What Korean hangs onto a word, as generator/search/particles.py has it. A particle goes by the
   last sound before it: 을 follows a consonant, 를 a vowel. So 하노이 ends in no particle. */
const OF_VERBS = (
  "하려면 하는 하는지 하나요 하나 하기 하면 하고 합니다 합니까 했습니다 했습니까 했나요 했나 했는지 " +
  "되려면 되나요 되나 되는 되는지 됩니까 됐나 된 될 할 한 해"
).split(" ");
const AFTER_ANY = "에서는 에서도 에서 에게 에는 까지 부터 처럼 보다 의 에 도 만".split(" ");
const AFTER_CONSONANT = "이란 으로도 으로 이라 을 은 이 과".split(" ");
const AFTER_VOWEL = "란 를 는 가 와".split(" ");
const ENDS = [...OF_VERBS, ...AFTER_ANY, ...AFTER_CONSONANT, ...AFTER_VOWEL, "로"].sort(
  (a, b) => b.length - a.length,
);
const SHORTEST = 2;
const RIEUL = 8;

/**
 * A word without its particle or its ending as a verb; two letters stay at least.
 * @param {string} word
 */
export function stem(word) {
  for (const end of ENDS) {
    const left = word.slice(0, -end.length);
    if (word.endsWith(end) && [...left].length >= SHORTEST && fits(left.slice(-1), end))
      return left;
  }
  return word;
}

/**
 * @param {string} last
 * @param {string} end
 */
function fits(last, end) {
  if (last < "가" || last > "힣") return true;
  const final = (last.charCodeAt(0) - 0xac00) % 28;
  if (end === "로") return final === 0 || final === RIEUL;
  return !(AFTER_CONSONANT.includes(end) && !final) && !(AFTER_VOWEL.includes(end) && final);
}
