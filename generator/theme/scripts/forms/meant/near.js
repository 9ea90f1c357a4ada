/* The word of a list that is most like another, by the measure of Python's difflib. */

/**
 * @param {string} word
 * @param {Iterable<string>} known
 * @param {number} [cutoff] how much of two words is alike where one is taken for the other
 */
export function near(word, known, cutoff = 0.6) {
  /** @type {[score: number, word: string] | undefined} */
  let best;
  for (const one of known) {
    const score = ratio([...one], [...word]);
    if (score >= cutoff && (!best || score > best[0] || (score === best[0] && one > best[1])))
      best = [score, one];
  }
  return best?.[1];
}

/**
 * Twice the letters that are alike, of all letters.
 * @param {string[]} a
 * @param {string[]} b
 */
function ratio(a, b) {
  const all = a.length + b.length;
  return all ? (2 * alike(a, b, 0, a.length, 0, b.length)) / all : 1;
}

/**
 * The letters of the longest common stretch, and of those before and after it.
 * @param {string[]} a
 * @param {string[]} b
 * @param {number} a0
 * @param {number} a1
 * @param {number} b0
 * @param {number} b1
 * @returns {number}
 */
function alike(a, b, a0, a1, b0, b1) {
  const [i, j, size] = longest(a, b, a0, a1, b0, b1);
  if (!size) return 0;
  return size + alike(a, b, a0, i, b0, j) + alike(a, b, i + size, a1, j + size, b1);
}

/**
 * Where two stretches have the longest piece in common, the first of several.
 * @param {string[]} a
 * @param {string[]} b
 * @param {number} a0
 * @param {number} a1
 * @param {number} b0
 * @param {number} b1
 */
function longest(a, b, a0, a1, b0, b1) {
  let best = [a0, b0, 0];
  /** @type {Map<number, number>} */
  let before = new Map();
  for (let i = a0; i < a1; i++) {
    const lengths = new Map();
    for (let j = b0; j < b1; j++) {
      if (a[i] !== b[j]) continue;
      const length = (before.get(j - 1) ?? 0) + 1;
      lengths.set(j, length);
      if (length > (best[2] ?? 0)) best = [i - length + 1, j - length + 1, length];
    }
    before = lengths;
  }
  return /** @type {[number, number, number]} */ (best);
}
