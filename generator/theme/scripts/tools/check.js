/* The self-check: what the answers to its questions come to. */

/** @typedef {"unmet" | "unsure" | "unanswered" | "met"} State */

/**
 * Whether an answer meets a condition.
 * @param {string} answer empty where nothing is ticked
 * @param {string} met the answer that meets it
 * @returns {State}
 */
export function judged(answer, met) {
  if (!answer) return "unanswered";
  if (answer === "unsure") return "unsure";
  return answer === met ? "met" : "unmet";
}

/**
 * One sentence for each state that some answers have, the gravest first; that nothing rules a firm
 * out is said only of all answers, and nothing before the first one.
 * @param {State[]} states
 * @param {Record<State, string>} words
 */
export function verdict(states, words) {
  const count = (/** @type {State} */ wanted) => states.filter((state) => state === wanted).length;
  if (count("unanswered") === states.length) return "";
  /** @type {State[]} */
  const order = ["unmet", "unsure", "unanswered"];
  const told = order.filter((state) => count(state) > 0);
  if (!told.length) return words.met.replace("{n}", String(states.length));
  return told.map((state) => words[state].replace("{n}", String(count(state)))).join(" ");
}
