/* Totals of one measure that differ, or that are not the sum of their stops; twin of totals_differ.py. */
import { comparable, problem } from "./problem.js";

/** @import { Problem } from "./problem.js" */

const LOOSE = ["approximate", "planned", "at_least", "at_most", "to"];
const APART = ["measure", "when", "country", "stops", "together_with", "currency"];
const ON_SITE = "onsite";
const NOT_ADDED = ["buyer_countries", "area_sqm", "institutions"];

/**
 * @param {any} record
 * @returns {Generator<Problem>}
 */
export function* totalsDiffer({ results, stops }) {
  /** @type {[number, any][]} */
  const all = [...(results ?? []).entries()];
  const sure = all.filter(([, result]) => !LOOSE.some((name) => result[name]));
  /** @type {Map<string, [number, any]>} */
  const totals = new Map();
  for (const [index, result] of sure) {
    const key = `${report(result)}@${result.as_of ?? ""}@${result.stop ?? ""}`;
    const [, first] = totals.get(key) ?? [index, result];
    if (!totals.has(key)) totals.set(key, [index, result]);
    if (first.value !== result.value)
      yield differs("two", index, { value: result.value, other: first.value });
  }
  for (const [index, total] of totals.values()) {
    const parts = sure.flatMap(([, one]) => (one.stop && isPart(one, total) ? [one] : []));
    const sum = sumOf(parts);
    if (!total.stop && !NOT_ADDED.includes(total.measure) && differ(total, parts, stops?.length))
      yield differs("stops", index, { sum, total: total.value });
  }
}

/** @param {any[]} parts */
const sumOf = (parts) => parts.reduce((sum, part) => sum + part.value, 0);

/**
 * Whether the total holds this value: of the same day or, on site, of a day before it.
 * @param {any} result
 * @param {any} total
 */
function isPart(result, total) {
  const [day, last] = [result.as_of, total.as_of];
  const before = total.when === ON_SITE && day && last && day < last;
  return report(result) === report(total) && (day === last || before);
}

/**
 * Whether a total is below its parts, or above them where each stop has one.
 * @param {any} total
 * @param {any[]} parts
 * @param {number | undefined} visited
 */
function differ(total, parts, visited) {
  if (new Set(parts.map(({ stop }) => stop)).size < parts.length) return false;
  const whole = total.when === ON_SITE && parts.length && visited === parts.length;
  return sumOf(parts) > total.value || (whole && sumOf(parts) < total.value);
}

/** @type {(variant: string, index: number, values: Record<string, number>) => Problem} */
const differs = (variant, index, values) =>
  problem(`totals-differ.${variant}`, ["results", index, "value"], values);

/** @param {any} result what makes two results of one day the same measure of the same report */
const report = (result) =>
  comparable([
    ...APART.map((name) => result[name]),
    ...[result.reporter, result.note].map((text) => text?.ko ?? text ?? ""),
  ]);
