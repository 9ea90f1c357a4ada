/* Cities beside countries in which they are not; twin of city_in_another_country.py. */
import { isGroup } from "../../shared/values.js";
import { cityNames } from "../meant/cities.js";
import { plainWord } from "../meant/words.js";
import { problem } from "./problem.js";
import { steps } from "./steps.js";

/**
 * @import { Words } from "../meant/words.js"
 * @import { Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 *
 * @typedef {[path: Path, country: string | undefined, city: any]} Place
 */

/**
 * @param {any} record
 * @param {unknown} _rule
 * @param {unknown} _schema
 * @param {Words} words
 * @returns {Generator<Problem>}
 */
export function* cityInAnotherCountry(record, _rule, _schema, words) {
  const cities = cityNames(words);
  for (const [path, country, written] of places(record)) {
    const names = [written?.ko ?? written, written?.en].filter((one) => typeof one === "string");
    const known = names.flatMap((name) => cities.get(plainWord(name))?.country ?? []);
    const [value] = known.toSorted();
    if (country && value && !known.includes(country))
      yield problem(
        "city-in-another-country",
        path,
        { city: names[0], country },
        { value, sure: false },
      );
  }
}

/**
 * Whether a record has a city beside a country, which the table of cities is needed for.
 * @param {any} record
 */
export const namesCity = (record) =>
  [...places(record)].some(([, country, city]) => country && city);

/**
 * The field of each country, the country, and the city beside it.
 * @param {any} record
 * @returns {Generator<Place>}
 */
function* places(record) {
  yield [["usual_country"], record.usual_country, record.usual_city];
  for (const name of ["editions", "stops"])
    for (const [step, place] of steps(record[name] ?? []))
      if (isGroup(place))
        yield [[name, step, "country"], /** @type {any} */ (place.country), place.city];
}
