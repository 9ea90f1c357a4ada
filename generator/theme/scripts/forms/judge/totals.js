/* Totals of one measure that differ, or are below the sum of their stops; twin of totals_differ.py. */
import { comparable, problem } from "./problem.js";

/** @import { Problem } from "./problem.js" */

const LOOSE = ["approximate", "planned", "at_least", "at_most", "to"];
const APART = ["measure", "when", "as_of", "country", "stops", "together_with", "currency"];
const NOT_ADDED = ["buyer_countries", "area_sqm", "institutions"];

/**
 * @param {any} record
 * @returns {Generator<Problem>}
 */
export function* totalsDiffer({ results }) {
  /** @type {[number, any][]} */
  const all = [...(results ?? []).entries()];
  const sure = all.filter(([, result]) => !LOOSE.some((name) => result[name]));
  /** @type {Map<string, [number, any]>} */
  const totals = new Map();
  for (const [index, result] of sure) {
    const key = `${report(result)}@${result.stop ?? ""}`;
    const [, first] = totals.get(key) ?? [index, result];
    if (!totals.has(key)) totals.set(key, [index, result]);
    if (first.value !== result.value)
      yield differs("two", index, { value: result.value, other: first.value });
  }
  for (const [index, total] of totals.values()) {
    const parts = sure.filter(([, one]) => one.stop && report(one) === report(total));
    const sum = parts.reduce((so, [, one]) => so + one.value, 0);
    if (!total.stop && !NOT_ADDED.includes(total.measure) && sum > total.value)
      yield differs("stops", index, { sum, total: total.value });
  }
}

/** @type {(variant: string, index: number, values: Record<string, number>) => Problem} */
const differs = (variant, index, values) =>
  problem(`totals-differ.${variant}`, ["results", index, "value"], values);

/** @param {any} result what makes two results the same measure of the same report */
const report = (result) =>
  comparable([
    ...APART.map((name) => result[name]),
    ...[result.reporter, result.note].map((text) => text?.ko ?? text ?? ""),
  ]);
