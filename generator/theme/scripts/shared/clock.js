/* Moments in Seoul.  They are texts such as `2026-03-05T18:00`, which sort as the time they mean. */

/** @import { Countdown } from "../types.js" */

const HOUR = 3600e3;
export const DAY = 24 * HOUR;

/** The moment in Seoul, to the minute. */
export const seoul = (now = Date.now()) => new Date(now + 9 * HOUR).toISOString().slice(0, 16);

/**
 * The last step that has begun.
 * @template {[since: string, ...rest: unknown[]]} S
 * @param {S[]} steps
 * @param {string} now
 * @returns {S | undefined}
 */
export const current = (steps, now) => steps.filter(([since]) => since <= now).at(-1);

/**
 * The day that is some days after a moment, or before it.
 * @param {string} moment
 * @param {number} days
 */
export const shifted = (moment, days) =>
  new Date(Date.parse(moment.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);

/**
 * What a badge adds to its state: ` D-12`, or that the day has come; nothing without a day.
 * @param {string} state
 * @param {string} until
 * @param {string} now
 * @param {Countdown} words
 */
export function left(state, until, now, words) {
  if (!until) return "";
  const days = (Date.parse(until.slice(0, 10)) - Date.parse(now.slice(0, 10))) / DAY;
  if (days) return ` ${(days === 1 ? words.day : words.days).replace("{n}", String(days))}`;
  return ` ${state === "upcoming" ? words.opens : words.closes}`;
}

/**
 * Whether there is such a day.
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
export function exists(year, month, day) {
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}
