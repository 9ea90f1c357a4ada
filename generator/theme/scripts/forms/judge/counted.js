/* Numbers against their lists, parts and years before, and booths; twin of selected_and_reserve.py,
   parts_over_whole.py, change_of_other_sign.py and one_booth_twice.py. */
import { comparable, problem } from "./problem.js";

/** @import { Problem } from "./problem.js" */

const WHOLES = [
  ["target", "value"],
  ["result", "selected"],
];
const OPEN = ["at_least", "at_most", "to"];
const ALL = 100;
const ROUNDED = 1;

/**
 * @param {any} record
 * @returns {Generator<Problem>}
 */
export function* selectedAndReserve({ result }) {
  for (const [index, found] of (result?.reserves ?? []).entries())
    if (result.records?.includes(found))
      yield problem("selected-and-reserve", ["result", "reserves", index], { found });
}

/**
 * @param {any} record
 * @returns {Generator<Problem>}
 */
export function* oneBoothTwice({ participants }) {
  /** @type {Map<string, number>} */
  const first = new Map();
  for (const [index, { booth, withdrawn }] of (participants ?? []).entries()) {
    const said = String(booth ?? "").trim();
    if (withdrawn || !/\p{Nd}/u.test(said)) continue;
    const earlier = first.get(said);
    if (earlier === undefined) first.set(said, index);
    else
      yield problem("one-booth-twice", ["participants", index, "booth"], {
        plain: said,
        entry: earlier + 1,
      });
  }
}

/**
 * @param {any} record
 * @returns {Generator<Problem>}
 */
export function* partsOverWhole(record) {
  for (const [name = "", field = ""] of WHOLES) {
    const group = record[name] ?? {};
    const whole = group.to ?? group[field];
    const parts = (group.parts ?? []).filter(
      (/** @type {any} */ part) => (part.counts ?? group.counts) === group.counts,
    );
    const sums = sumsOf(parts.flatMap((/** @type {any} */ part) => part.value ?? []));
    const sum = sums.at(-1);
    if (whole === undefined || group.approximate || sum === undefined || sums.includes(whole))
      continue;
    if (sum > whole && !group.at_least)
      yield problem("parts-over-whole", [name, field], { sum, whole });
    else if (!OPEN.some((one) => one in group)) yield* ofAll(parts, [name, field], { sum, whole });
  }
}

/**
 * @param {any[]} parts
 * @param {string[]} at
 * @param {{ sum: number, whole: number }} values
 */
function* ofAll(parts, at, { sum, whole }) {
  if (allOfIt(parts)) yield problem("parts-over-whole.all", at, { sum, whole });
  else if (aSlip(parts, whole))
    yield problem("parts-over-whole.short", at, { sum, whole, missing: whole - sum });
}

/**
 * @param {any} record
 * @returns {Generator<Problem>}
 */
export function* changeOfOtherSign({ values = [] }) {
  for (const [index, one] of values.entries()) {
    const { value, change_percent: change } = one;
    const before = values.filter((/** @type {any} */ earlier) => isYearBefore(earlier, one));
    if (before.length && before.every((/** @type {any} */ it) => (value - it.value) * change < 0))
      yield problem("change-of-other-sign", ["values", index, "change_percent"], {
        ...{ found: change, value, other: before[0].value },
      });
  }
}

/** @type {(earlier: any, later: any) => boolean} whether a figure is of the same item, a year before */
const isYearBefore = (earlier, later) =>
  earlier.period === `${Number(later.period.slice(0, 4)) - 1}${later.period.slice(4)}` &&
  ["of", "country", "planned"].every(
    (name) => comparable(earlier[name]) === comparable(later[name]),
  ) &&
  [earlier, later].every(({ value }) => value !== undefined);

/** @type {(values: number[]) => number[]} what the first, the first two … make */
const sumsOf = (values) => values.map((_, last) => total(values.slice(0, last + 1)));

/** @param {number[]} values */
const total = (values) => values.reduce((sum, value) => sum + value, 0);

/** @param {any[]} parts whether each has its number and its share, and the shares make a hundred */
const allOfIt = (parts) =>
  parts.every((part) => part.value !== undefined && part.percent !== undefined) &&
  Math.abs(total(parts.map((part) => part.percent)) - ALL) <= ROUNDED;

/** @type {(parts: any[], whole: number) => boolean} whether no part, but a digit is missing */
const aSlip = (parts, whole) => {
  const numbers = parts.map(({ value, percent }) => (percent === undefined ? value : undefined));
  if (numbers.length < 2 || numbers.includes(undefined)) return false;
  const sum = total(numbers);
  return whole - sum < Math.min(...numbers) || whole === 10 * sum;
};
