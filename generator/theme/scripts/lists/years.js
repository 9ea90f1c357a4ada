/* How what was found is spread over the years, as bars of one drawing. */

/** @import { Row, Table } from "../types.js" */

const CODES = 10;
/** How high the highest bar is, and how much of a year's width a bar takes. */
const HIGH = 100;
const BAR = 0.8;

/** @typedef {[year: number, count: number]} Year */

/**
 * Each year from the first to the last, also those without any.
 * @param {Row[]} rows
 * @param {Pick<Table, "facets">} table
 * @returns {Year[]}
 */
export function yearsOf(rows, { facets }) {
  const at = facets.findIndex(([name]) => name === "year");
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const row of rows)
    for (const code of row[CODES][at] ?? []) {
      const year = Number(facets[at]?.[1][code]?.[0]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  if (!counts.size) return [];
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, n) => [
    first + n,
    counts.get(first + n) ?? 0,
  ]);
}

/**
 * The year with most, the latest of those where several have as many.
 * @param {Year[]} years
 */
export const fullest = (years) => years.reduce((most, one) => (one[1] >= most[1] ? one : most));

/**
 * The bars as the path of a drawing, a unit a year and ``HIGH`` units for the highest.
 * @param {Year[]} years
 */
export function bars(years) {
  const [, most] = fullest(years);
  const heights = years.map(([, count]) => Math.round((count / most) * HIGH));
  return heights
    .map((high, at) => (high ? `M${at} ${HIGH}v-${high}h${BAR}v${high}z` : ""))
    .join("");
}

/** @param {Year[]} years */
export const frame = (years) => `0 0 ${years.length - 1 + BAR} ${HIGH}`;
