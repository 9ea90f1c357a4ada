/* Checks on every value and name, whatever the schema; twin of records/gate.py. */
import { isGroup } from "../../shared/values.js";
import { IN_VALUE, shows } from "../characters.js";
import { problem } from "./problem.js";

/**
 * @import { Path } from "./schema.js"
 * @import { Grounds, Problem } from "./problem.js"
 */

const LARGEST = 2 ** 53; // above it programs take one number for another

/**
 * What keeps the values and names of a record from being plain.
 * @param {unknown} value
 * @param {Grounds["hidden"]} hidden
 * @param {Path} [at]
 * @returns {Generator<Problem>}
 */
export function* gateProblems(value, hidden, at = []) {
  if (typeof value === "string") yield* text(value, hidden, at);
  else if (Array.isArray(value))
    for (const [index, one] of value.entries()) yield* gateProblems(one, hidden, [...at, index]);
  else if (isGroup(value))
    for (const [name, one] of Object.entries(value)) {
      yield* text(name, hidden, [...at, name]);
      yield* gateProblems(one, hidden, [...at, name]);
    }
  else if (typeof value === "number" && Math.abs(value) > LARGEST)
    yield problem("schema.number-too-large", at);
}

/**
 * @param {string} text
 * @param {Grounds["hidden"]} hidden
 * @param {Path} at
 * @returns {Generator<Problem>}
 */
function* text(text, hidden, at) {
  const found = IN_VALUE.exec(text)?.[0];
  if (found) {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const name = hidden[code] ?? "control character";
    yield problem("schema.hidden-character", at, { code: `U+${code}`, name });
  } else if (!shows(text)) yield problem(`schema.${text ? "nothing-visible" : "empty-text"}`, at);
}
