/* The reckoning of a consortium's subsidy by the terms of a programme year, in whole won. */

/**
 * @typedef {object} Terms what the programme tells (views/tools.py)
 * @property {number} percent
 * @property {number} unit
 * @property {"up" | "half_up" | "down"} mode
 * @property {{ per_consortium_krw?: number | null, per_firm_event_krw?: number | null }} caps
 * @property {Record<string, { percent?: number | null, cap?: number | null }>} items
 * @property {number | null} [minimum]
 * @property {number | null} [maximum]
 */

const ROUNDED = { up: Math.ceil, half_up: Math.round, down: Math.floor };

/**
 * What was typed as a whole number, the least where it is none.
 * @param {number} typed
 * @param {number} least
 */
export const whole = (typed, least) => Math.max(least, Math.floor(typed) || least);

/**
 * A share, rounded as the programme says.
 * @param {number} won
 * @param {number} percent
 * @param {Pick<Terms, "unit" | "mode">} terms
 */
export const share = (won, percent, { unit, mode }) =>
  ROUNDED[mode]((won * percent) / (100 * unit)) * unit;

/**
 * What is paid for each item and in all, what is left to bear, and what is to be remarked.
 * @param {Terms} terms
 * @param {{ name: string, won: number }[]} items
 * @param {number} firms
 */
export function reckoned(terms, items, firms) {
  const free = items.map(({ name, won }) =>
    share(won, terms.items[name]?.percent ?? terms.percent, terms),
  );
  const parts = items.map(({ name }, at) => {
    const cap = terms.items[name]?.cap;
    return cap ? Math.min(free[at] ?? 0, cap * firms) : (free[at] ?? 0);
  });
  const cost = sum(items.map(({ won }) => won));
  const uncapped = Math.min(sum(free), share(cost, terms.percent, terms));
  const subsidy = Math.min(sum(parts), uncapped, ceiling(terms, firms));
  const own = cost - subsidy;
  const sums = { cost, subsidy, own, firm: Math.ceil(own / firms) };
  return { parts, sums, remarks: remarks(terms, firms, subsidy < uncapped) };
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

/**
 * The most that a programme pays for a consortium of so many firms.
 * @param {Terms} terms
 * @param {number} firms
 */
function ceiling({ caps }, firms) {
  const { per_consortium_krw: all, per_firm_event_krw: each } = caps;
  return Math.min(all ?? Infinity, each ? each * firms : Infinity);
}

/**
 * @param {Terms} terms
 * @param {number} firms
 * @param {boolean} capped
 */
function remarks({ minimum, maximum }, firms, capped) {
  const found = [];
  if (minimum && firms < minimum) found.push({ word: "few", n: minimum });
  if (maximum && firms > maximum) found.push({ word: "many", n: maximum });
  if (capped) found.push({ word: "capped", n: 0 });
  return found;
}
