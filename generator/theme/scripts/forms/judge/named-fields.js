/* Fields that a record names in `inferred` and `for`; twin of unknown_field_path.py. */
import { isGroup } from "../../shared/values.js";
import { problem } from "./problem.js";
import { steps } from "./steps.js";

/**
 * @import { Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 */

/**
 * Each path that leads to no written field.
 * @param {any} record
 * @returns {Generator<Problem>}
 */
export function* unknownFieldPath(record) {
  for (const [at, written] of named(record, []))
    if (!leads(record, (written.split(":")[0] ?? "").split(".")))
      yield problem("unknown-field-path", at, { found: written });
}

/**
 * Every field path that a record names: its `inferred`, and the `for` of its sources.
 * @param {any} value
 * @param {Path} at
 * @returns {Generator<[Path, string]>}
 */
function* named(value, at) {
  if (typeof value !== "object" || !value) return;
  for (const [step, below] of steps(value))
    if (["inferred", "for"].includes(String(step)) && Array.isArray(below))
      yield* below.map((path, n) => /** @type {[Path, string]} */ ([[...at, step, n], `${path}`]));
    else yield* named(below, [...at, step]);
}

/** @type {(value: any, way: string[]) => boolean} */
function leads(value, [step, ...further]) {
  if (step === undefined) return true;
  const known = Array.isArray(value)
    ? /^\d+$/.test(step) && Number(step) >= 1 && Number(step) <= value.length
    : isGroup(value) && Object.hasOwn(value, step);
  return known && leads(value[Array.isArray(value) ? Number(step) - 1 : step], further);
}
