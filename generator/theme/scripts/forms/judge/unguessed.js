/* What was meant by a text that speaks of a person is neither told nor offered; twin of
   check/unguessed.py. */
import { personal } from "../../rules/personal.js";

/** @import { Grounds, Problem } from "./problem.js" */

export const VEIL = "○○○○";
const WORKED_OUT = ["number", "until", "beside", "shown"]; // values that come from the text that was found

/** @type {(one: Problem, grounds: Grounds) => Problem} a problem without what was worked out of people's data */
export function unguessed(one, grounds) {
  const { offer, ...rest } = one;
  const { found } = one.values;
  const guessed = WORKED_OUT.filter((name) => one.values[name] != null);
  if (!(guessed.length || offer) || typeof found !== "string") return one;
  if (!personal(found, grounds.personal).length) return one;
  return {
    ...rest,
    values: { ...one.values, ...Object.fromEntries(guessed.map((n) => [n, VEIL])) },
  };
}
