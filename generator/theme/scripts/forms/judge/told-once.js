/* One message for one mistake; twin of report/told_once.py and derived.py. */

import { ruleOf } from "./problem.js";

/** @import { Grounds, Level, Problem } from "./problem.js" */

/** @type {Level[]} */
const WEIGHTS = ["info", "warning", "error"];
const LITTLE = "unlikely-amount.few-won";
const OF_FORM = ["schema.form", "schema.form-of"];

/**
 * What is found in one record, without what another finding makes needless or untrue.
 * @template {Problem} P
 * @param {P[]} problems
 * @param {Pick<Grounds, "follows">} grounds
 * @returns {P[]}
 */
export function toldOnce(problems, grounds) {
  const found = withoutDerived(problems, grounds);
  const better = new Map(found.flatMap((one) => (isBetter(one) ? [[placeOf(one), one]] : [])));
  const untrue = (/** @type {P} */ one) => isUntrue(one, better.get(placeOf(one)));
  const instead = new Set(found.filter(untrue).map((one) => better.get(placeOf(one))));
  return found
    .filter((one) => !untrue(one))
    .map((one) => (instead.has(one) ? { ...one, level: "error" } : one));
}

/**
 * Without those that follow from another, which is told as gravely as they are.
 * @template {Problem} P
 * @param {P[]} found
 * @param {Pick<Grounds, "follows">} grounds
 * @returns {P[]}
 */
function withoutDerived(found, { follows }) {
  const held = /** @type {Map<P, P[]>} */ (new Map());
  const back = /** @type {Set<P>} */ (new Set());
  for (const id of Object.keys(follows)) {
    for (const root of found.filter((one) => one.id === id)) {
      if (back.has(root)) continue;
      const names = follows[id] ?? [];
      const those = found.filter(
        (one) => one !== root && (names.includes(ruleOf(one)) || names.includes(one.id)),
      );
      held.set(root, those);
      for (const one of those) back.add(one);
    }
  }
  return found
    .filter((one) => !back.has(one))
    .map((one) => ({ ...one, level: weightiest([one, ...(held.get(one) ?? [])]) }));
}

/** @type {(found: Problem[]) => Level} */
const weightiest = (found) =>
  found
    .map(({ level = "error" }) => level)
    .reduce((a, b) => (WEIGHTS.indexOf(a) < WEIGHTS.indexOf(b) ? b : a));

/** @param {Problem} found */
const placeOf = ({ at }) => at.join("\0");

/** @param {Problem} found whether it knows better than the schema what a value is */
const isBetter = (found) => found.id === LITTLE || ruleOf(found) === "personal-data";

/** @type {(found: Problem, better: Problem | undefined) => boolean} */
function isUntrue({ id, offer }, better) {
  if (!better || ruleOf({ id }) !== "schema") return false;
  return better.id === LITTLE ? Boolean(offer) : OF_FORM.includes(id);
}
