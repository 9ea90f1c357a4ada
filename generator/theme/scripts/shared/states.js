/* What the states of a call mean; generator/facts/state.py has the same lists. */

export const OPEN = ["open", "additional", "closing_day", "before_closing"];
export const OVER = ["closed", "judging", "completed", "cancelled"];

/**
 * Where a call stands in a list: what one can apply for, what opens soon, and the rest.
 * @param {string} state
 */
export function rankOf(state) {
  if (OPEN.includes(state)) return 0;
  return state === "upcoming" ? 1 : 2;
}

/**
 * Which of two calls stands first: of those one can apply for what closes first, of those to come what
 * opens first; the rest stay as they were.
 * @param {{ state: string, until: string }} one
 * @param {{ state: string, until: string }} other
 */
export function order(one, other) {
  const rank = rankOf(one.state) - rankOf(other.state);
  if (rank || rankOf(one.state) === 2) return rank;
  return (one.until || "9").localeCompare(other.until || "9");
}
