/* Amounts of won as people type them: `3,000,000`, `300만 원`, `1억 2천만`. */

/** @type {Record<string, number>} */
const UNITS = { 억: 1e8, 천만: 1e7, 백만: 1e6, 십만: 1e5, 만: 1e4, 천: 1e3 };
const PART = /(\d+(?:\.\d+)?)(억|천만|백만|십만|만|천)?/g;

/**
 * The won that a text says; nothing where it says none, or not surely one sum.
 * @param {string} typed
 */
export function won(typed) {
  const text = typed.normalize("NFKC").replace(/[\s,]|약|원$/g, "");
  const parts = [...text.matchAll(PART)];
  if (!parts.length || parts.map(([whole]) => whole).join("") !== text) return null;
  const sums = parts.map(([, digits, unit]) => Number(digits) * (unit ? (UNITS[unit] ?? 1) : 1));
  const falling = sums.every((sum, at) => at === 0 || sum < (sums[at - 1] ?? 0));
  return falling ? Math.round(sums.reduce((all, sum) => all + sum, 0)) : null;
}

/**
 * A share of a hundred; nothing where it is none.
 * @param {string} typed
 */
export function percent(typed) {
  const said = Number(typed.normalize("NFKC").replace(/[\s%]/g, "") || Number.NaN);
  return said >= 0 && said <= 100 ? said : null;
}
