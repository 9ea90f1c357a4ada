/* Times on a line: how much of one has gone, and where one lies in the days to come. */
import { DAY } from "../shared/clock.js";

/** @param {string} moment */
const at = (moment) => Date.parse(moment.length > 10 ? `${moment}Z` : moment);

/**
 * The end of a time, of a whole day its last moment.
 * @param {string} moment
 */
const end = (moment) => at(moment) + (moment.length > 10 ? 0 : DAY);

/**
 * How much of a time has gone, from 0 to 1; nothing outside it.
 * @param {string} from
 * @param {string} until
 * @param {string} now
 */
export function share(from, until, now) {
  const gone = (at(now) - at(from)) / (end(until) - at(from));
  return gone >= 0 && gone < 1 ? gone : null;
}

/**
 * Where a time lies in the days from today on: its beginning and its length, of the whole.
 * @param {string} from
 * @param {string} until
 * @param {string} now
 * @param {number} days
 * @returns {[number, number] | null}
 */
export function within(from, until, now, days) {
  const today = at(now.slice(0, 10));
  const first = Math.max(0, (at(from.slice(0, 10)) - today) / DAY / days);
  const last = Math.min(1, (end(until.slice(0, 10)) - today) / DAY / days);
  return last > 0 && first < 1 ? [first, last - first] : null;
}
