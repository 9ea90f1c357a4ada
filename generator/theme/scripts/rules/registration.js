/* Numbers of persons, companies, accounts and cards; twin of generator/facts/registration.py. */
import { exists } from "../shared/clock.js";
import { digitsOf, modulo, weigh } from "./checksums.js";

/**
 * Thirteen digits as a text has them.
 * @typedef {object} Written
 * @property {string} digits
 * @property {number[]} groups how long each group of digits is
 * @property {string} gap what stands between the two groups
 * @property {boolean} labelled whether the text calls them a resident number
 * @property {boolean} company whether the text calls them a company's number
 * @property {boolean} alone whether no letter or digit touches them
 */

/**
 * Whether they are a person's number.
 * @param {Written} written
 */
export function residents({ digits, groups, gap, labelled, company, alone }) {
  const corporate = corporateNumber(digits);
  if (!born(digits) || (company && corporate)) return false;
  if (labelled) return true;
  if (residentNumber(digits)) return !(groups.length === 1 && barcode(digits));
  return groups.length === 2 && gap === "-" && alone && !corporate;
}

/** @param {string} digits */
function born(digits) {
  const year = ("1256".includes(digits.charAt(6)) ? 1900 : 2000) + Number(digits.slice(0, 2));
  return exists(year, Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
}

/** @param {string} digits */
function residentNumber(digits) {
  const sum = weigh([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5], digitsOf(digits));
  const base = "1234".includes(digits.charAt(6)) ? 11 : 13;
  return modulo(base - (sum % 11), 10) === Number(digits.charAt(12));
}

/** @param {string} digits */
function corporateNumber(digits) {
  const sum = weigh([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], digitsOf(digits));
  return modulo(10 - (sum % 10), 10) === Number(digits.charAt(12));
}

/** @param {string} digits */
function barcode(digits) {
  if (!/^880[0-9]{10}$/.test(digits)) return false;
  return weigh([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1], digitsOf(digits)) % 10 === 0;
}

/**
 * Whether letters and digits have the check digits of an international bank account number.
 * @param {string} written
 */
export const iban = (written) =>
  [...(written.slice(4) + written.slice(0, 4))].reduce(
    (rest, letter) => Number(`${rest}${parseInt(letter, 36)}`) % 97,
    0,
  ) === 1;

/**
 * Whether sixteen digits have the check digit of a payment card.
 * @param {string} digits
 */
export const cardNumber = (digits) =>
  digitsOf(digits)
    .map((digit, i) => (i % 2 ? digit : digit * 2))
    .reduce((sum, n) => sum + (n > 9 ? n - 9 : n), 0) %
    10 ===
  0;
