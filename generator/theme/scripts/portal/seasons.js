/* Times of the year, and how old a site may grow. */
import { DAY, shifted } from "../shared/clock.js";

/**
 * Whether something was on at this time last year, give or take 45 days.
 * @param {string} from
 * @param {string} until
 * @param {string} now
 */
export const inSeason = (from, until, now) =>
  until >= shifted(now, -410) && from <= shifted(now, -320);

/**
 * Whether a site was built so long ago that nobody seems to build it any more.
 * @param {string} built
 * @param {number} now
 */
export const abandoned = (built, now) => built !== "" && now - Date.parse(built) >= 7 * DAY;
