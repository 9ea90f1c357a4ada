/* What the rulebook's expressions may call; twins of generator/rules/functions.py.  Whole numbers
   are BigInt, exact and divided whole, as CEL in Python has them. */
import { digitsOf, modulo, weigh } from "./checksums.js";

const DAY = 86400000;

/**
 * Year, month and day of a date, 0 for what it leaves out.
 * @param {string} written
 */
function parts(written) {
  const [date = ""] = written.split("T");
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

/**
 * The first day that a date may mean, in days.
 * @param {string} written
 */
export function earliest(written) {
  const { year, month, day } = parts(written);
  return Date.UTC(year, (month || 1) - 1, day || 1) / DAY;
}

/**
 * The last day that a date may mean, in days.
 * @param {string} written
 */
export function latest(written) {
  const { year, month, day } = parts(written);
  return (day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month || 12, 0)) / DAY;
}

/**
 * @param {string} one
 * @param {string} other
 */
function before(one, other) {
  if (latest(one) === earliest(other) && one.includes("T") && other.includes("T"))
    return one < other;
  return latest(one) < earliest(other);
}

/**
 * @param {bigint} a
 * @param {bigint} b
 */
const floor = (a, b) => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);

/**
 * A share of a cost, rounded as the programme says.
 * @param {bigint} cost
 * @param {bigint} percent
 * @param {bigint} unit
 * @param {string} mode
 */
function share(cost, percent, unit, mode) {
  const exact = cost * percent;
  const whole = 100n * unit;
  if (mode === "up") return -floor(-exact, whole) * unit;
  if (mode === "half_up") return floor(2n * exact + whole, 2n * whole) * unit;
  return floor(exact, whole) * unit;
}

/** @param {string} written */
function businessNumber(written) {
  const number = written.replace(/[ -]/g, "");
  if (!/^[0-9]{10}$/.test(number) || number.slice(0, 3) < "101") return false;
  if (number.slice(3, 5) === "00" || number.slice(5, 9) === "0000") return false;
  const digits = digitsOf(number);
  const sum = weigh([1, 3, 7, 1, 3, 7, 1, 3, 5], digits) + Math.floor((5 * (digits[8] ?? 0)) / 10);
  return modulo(-sum, 10) === digits[9];
}

/** @param {string} written */
function soleTrader(written) {
  const middle = written.replace(/[ -]/g, "").slice(3, 5);
  return !(middle >= "81" && middle <= "89");
}

/** @param {bigint[]} numbers */
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0n);

/** @type {(since: string, until: string) => bigint} */
const fewestDays = (since, until) => BigInt(earliest(until) - latest(since));

/** @type {(since: string, until: string) => bigint} */
const mostDays = (since, until) => BigInt(latest(until) - earliest(since));

/** @type {Record<string, (...given: any[]) => unknown>} */
export const FUNCTIONS = {
  before,
  total,
  names: (/** @type {object} */ map) => Object.keys(map).sort(),
  share,
  fewest_days: fewestDays,
  most_days: mostDays,
  year: (/** @type {string} */ written) => BigInt(parts(written).year),
  business_number: businessNumber,
  sole_trader: soleTrader,
};
