/* Amounts of won as people type them: `3,000,000`, `300만 원`, `1억 2천만`. */

const DIGITS = String.raw`(\d+(?:\.\d+)?)`;
const BELOW = new RegExp(`^(?:${DIGITS}천)?(?:${DIGITS}백)?(?:${DIGITS}십)?${DIGITS}?$`);
const MYRIAD = 10_000;

/**
 * The won that a text says; nothing where it says none, or not surely one sum.
 * @param {string} typed
 */
export function won(typed) {
  const text = typed.normalize("NFKC").replace(/[\s,]|약|원$/g, "");
  const sections = parted(text).map((said) => (said ? below(said) : 0));
  const top = sections.findIndex((its) => its !== 0);
  const sure = sections.every((its, at) => at <= top || top < 0 || its < MYRIAD);
  const sum = sections.reduce((all, its) => all * MYRIAD + its, text && sure ? 0 : Number.NaN);
  return Number.isNaN(sum) ? null : Math.round(sum);
}

/**
 * What a text says before 억, before 만 and behind them.
 * @param {string} text
 */
function parted(text) {
  let rest = text;
  const before = ["억", "만"].map((unit) => {
    const at = Math.max(rest.lastIndexOf(unit), 0);
    const said = rest.slice(0, at);
    rest = rest.slice(said ? at + unit.length : 0);
    return said;
  });
  return [...before, rest];
}

/**
 * What stands before 만 or 억, or behind them: `2천`, `9천3백`, `300`.
 * @param {string} text
 */
function below(text) {
  const parts = BELOW.exec(text);
  if (!parts) return Number.NaN;
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = parts.slice(1).map(Number);
  return [thousands, hundreds, tens, ones].reduce((all, its) => all * 10 + (its || 0), 0);
}

/**
 * A share of a hundred; nothing where it is none.
 * @param {string} typed
 */
export function percent(typed) {
  const said = Number(typed.normalize("NFKC").replace(/[\s%]/g, "") || Number.NaN);
  return said >= 0 && said <= 100 ? said : null;
}
