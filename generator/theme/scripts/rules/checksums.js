/* Sums that check digits are made of. */

/**
 * @param {number[]} weights
 * @param {number[]} digits
 */
export const weigh = (weights, digits) =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);

/**
 * What is left of a division, from 0 up, as in Python.
 * @param {number} a
 * @param {number} b
 */
export const modulo = (a, b) => ((a % b) + b) % b;

/** @param {string} written */
export const digitsOf = (written) => [...written].map(Number);
