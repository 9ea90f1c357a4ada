/* The country and the city that a text names where only a country belongs; twin of
   records/meant_cities.py. */
import { LONGEST, plainWord } from "./words.js";

/**
 * @import { Words } from "./words.js"
 * @import { Known } from "./choices.js"
 *
 * @typedef {object} MeantCity
 * @property {string} country
 * @property {string | { ko: string, en: string }} city
 * @property {boolean} sure
 */

/**
 * The city that a text names; undefined where it names none, or a country alone.
 * @type {(found: unknown, known: Known) => MeantCity | undefined}
 */
export function meantCity(found, { words, countries }) {
  if (typeof found !== "string" || [...found].length > LONGEST) return undefined;
  if (Object.hasOwn(countries, plainWord(found))) return undefined;
  const cities = cityNames(words);
  const known = cities.get(plainWord(found));
  if (known) return { ...known, sure: true };
  const parts = found.split(/[\s,/()·-]+/u).filter(Boolean);
  for (let cut = 1; cut < parts.length; cut++) {
    const sides = [parts.slice(0, cut).join(" "), parts.slice(cut).join(" ")];
    for (const [country = "", city = ""] of [sides, sides.toReversed()]) {
      const word = plainWord(country);
      if (Object.hasOwn(countries, word)) return of(countries[word] ?? "", city, cities, countries);
    }
  }
  return undefined;
}

/**
 * A city of a country; undefined where the rest is another country, or no name at all.
 * @type {(code: string, city: string, cities: ReturnType<typeof cityNames>, countries: Record<string, string>) => MeantCity | undefined}
 */
function of(code, city, cities, countries) {
  const word = plainWord(city);
  if (Object.hasOwn(countries, word) || !/\p{L}/u.test(word)) return undefined;
  const known = cities.get(word);
  return known?.country === code ? { ...known, sure: true } : { country: code, city, sure: false };
}

/**
 * Countries and names in both languages, by every name that a city is written with.
 * @param {Words} words
 */
export function cityNames(words) {
  /** @type {Map<string, { country: string, city: { ko: string, en: string } }>} */
  const found = new Map();
  for (const [country, cities] of Object.entries(words.cities))
    for (const [ko = "", en = "", ...more] of cities)
      for (const name of [ko, en, ...more])
        found.set(plainWord(name), { country, city: { ko, en } });
  return found;
}
