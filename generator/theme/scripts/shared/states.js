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
