/* The cause of a violation, and what was meant, where the value itself tells; twin of
   records/offers.py, offered_choices.py and offered_beside.py. */
import { isGroup } from "../../shared/values.js";
import { meantBoolean, meantChoice } from "../meant/choices.js";
import { meantCity } from "../meant/cities.js";
import { meansUnknown } from "../meant/numbers.js";
import { LONGEST, plainWord, QUOTES, strip } from "../meant/words.js";
import { groupOf } from "./groups.js";
import { codeOffer } from "./offered-codes.js";
import { dateOffer } from "./offered-dates.js";
import { numberOffer } from "./offered-numbers.js";
import { offered, problem, withoutNear } from "./problem.js";
import { fieldAt, fits, valueAt } from "./schema.js";

/**
 * @import { Node } from "./schema.js"
 * @import { Words } from "../meant/words.js"
 * @import { Known } from "../meant/choices.js"
 * @import { Grounds, Offer, Problem } from "./problem.js"
 *
 * @typedef {(found: Problem, node: Node, grounds: Grounds) => Problem | undefined} Explained
 */

/**
 * The problem, told by its cause where that is plain, with what was meant.
 * @param {Problem} found
 * @param {Grounds} grounds
 */
export function withOffer(found, grounds) {
  const node = fieldAt(grounds.schema, found.at);
  if (!found.at.length || !node || !("found" in found.values)) return found;
  for (const explained of EXPLAINED) {
    const told = explained(found, node, grounds);
    if (told) return told;
  }
  return found;
}

/**
 * A list where one value belongs; of a list of one it is plain which.
 * @type {Explained}
 */
function alone({ values, at }, node) {
  const grouped = isGroup(values.found);
  const list = grouped ? Object.values(values.found) : values.found;
  if (!Array.isArray(list) || list.some((one) => one instanceof Object)) return undefined;
  if (grouped && list.length !== 1) return undefined;
  if (node.type === "array" || node.type === "object") return undefined;
  const numeric = node.type === "integer" || node.type === "number";
  const [only, ...more] = list;
  const value = numeric || only === null || only === undefined ? only : String(only);
  const plain =
    !more.length && node.type !== "boolean" && typeof value === (numeric ? "number" : "string");
  return problem(
    grouped ? "schema.one-value-group" : "schema.one-value",
    at,
    values,
    plain && fits(node, value) ? { value, sure: !grouped } : undefined,
  );
}

/**
 * What a spreadsheet shows in the place of a value, or a mark for the value above.
 * @type {Explained}
 */
function ofSheet({ values: { found }, at }, _, { meant }) {
  if (typeof found !== "string") return undefined;
  if (new RegExp(`^(?:${meant.sheet_error})$`, "u").test(found.trim()))
    return problem("schema.sheet-error", at, { found });
  const ditto = [found.trim(), plainWord(found)].some((one) => meant.ditto.includes(one));
  return ditto ? problem("schema.ditto", at, { found }) : undefined;
}

/** @type {Explained} */
function unknown(found, node, { schema, meant }) {
  const value = found.values.found;
  if (!meansUnknown(value, meant) || node.type === "boolean") return undefined;
  const instead = `${found.at.at(-1)}_unknown`;
  if (instead in groupOf(found.at, schema)) {
    const offer = { removes: true, beside: { [instead]: true }, sure: true };
    return problem("schema.unknown-value-field", found.at, { found: value, instead }, offer);
  }
  if (node.enum?.includes("unknown")) return offered(found, { value: "unknown", sure: true });
  return problem("schema.unknown-value", found.at, { found: value }); // no example to be taken for it
}

/** @type {Explained} */
function quoted(found, node) {
  const value = found.values.found;
  const whole = typeof value === "number" && Number.isInteger(value);
  if (node.type !== "string" || !(typeof value === "string" || whole)) return undefined;
  const text = String(value).trim();
  const inside = strip(text, QUOTES).trim() || text;
  if (inside === value || !fits(node, inside)) return undefined;
  const told = typeof value === "string" ? { ...found, id: "schema.smart-quotes" } : found;
  return offered(told, { value: inside, sure: true });
}

/**
 * `○○협회`: a name that somebody has covered.
 * @type {Explained}
 */
function masked({ values: { found }, at }, { type }, { schema, meant }) {
  if (typeof found !== "string") return undefined;
  if (type === "integer" || type === "number")
    return new RegExp(meant.masked_number, "u").test(found)
      ? problem("schema.masked-number", at, { found })
      : undefined;
  if (!new RegExp(meant.masked, "u").test(found)) return undefined;
  const instead = `${at[0]}_unknown`;
  const known = typeof at.at(-1) === "number" && instead in (schema.properties ?? {});
  return problem(known ? "schema.masked-field" : "schema.masked", at, { found, instead });
}

/**
 * A city, or a country with a city, where a country belongs.
 * @type {Explained}
 */
function country({ values: { found }, at }, node, { schema, meant, countries }) {
  if (!node.enum?.includes("KR")) return undefined;
  const named = meantCity(found, { words: meant, countries });
  if (!named || !node.enum.includes(named.country)) return undefined;
  const room = typeof at.at(-1) === "string" && "city" in groupOf(at, schema);
  const offer = {
    value: named.country,
    beside: room ? { city: named.city } : {},
    sure: named.sure,
  };
  const id = room ? "schema.city" : "schema.city-alone";
  return problem(id, at, { found, country: named.country }, offer);
}

/**
 * The problem of a city in the field of a country, where a city stands beside it already.
 * @type {(found: Problem, data: unknown) => Problem}
 */
export function besideCity({ ...found }, data) {
  const city = found.offer?.beside?.city;
  const there = /** @type {any} */ (valueAt(data, found.at.slice(0, -1)))?.city;
  if (found.id !== "schema.city" || !there) return found;
  const [said, standing] = [city, there].map((one) =>
    typeof one === "string" ? [one] : Object.values(one ?? {}),
  );
  const sure = Boolean(found.offer?.sure && said?.some((one) => standing?.includes(one)));
  const values = { ...found.values, city: said?.join(", ") };
  return problem("schema.city-beside", found.at, values, { value: found.offer?.value, sure });
}

/**
 * The problem of a value with what belongs beside it, where that stands there already.
 * @type {(found: Problem, data: unknown) => Problem}
 */
export function besideThere(found, data) {
  const { offer } = found;
  const beside = Object.entries(offer?.beside ?? {});
  const group = /** @type {any} */ (valueAt(data, found.at.slice(0, -1)));
  if (!offer || !beside.length || !isGroup(group)) return found;
  const there = beside.every(
    ([name, value]) =>
      group[name] === value ||
      (typeof value === "string" && String(group[name]).startsWith(`${value}T`)),
  );
  if (!there) return found;
  const values = { found: found.values.found, inside: beside.map(([name]) => name).join(", ") };
  return problem("schema.beside-there", found.at, values, { ...offer, beside: {} });
}

/** @type {Explained} */
function choice(found, node, { meant, countries }) {
  const value = found.values.found;
  const groups = meant.country_groups.map(plainWord);
  if (node.enum?.includes("KR") && groups.includes(plainWord(String(value))))
    return problem("schema.country-group", found.at, { found: value });
  const known = { words: meant, countries };
  if (!node.enum) return undefined;
  const finished = meant.finished.map(plainWord).includes(plainWord(String(value)));
  if (finished && found.at.join(".") === "ended.kind")
    return problem("schema.ended-well", found.at, { found: value });
  const chosen = meantChoice(node, value, known);
  const named = chosen?.sure ? [] : several(node, String(value), known);
  if (!named.length) return chosen && (inUnits(found, chosen, meant) ?? offered(found, chosen));
  const values = { ...withoutNear(found), each: named.join(", ") };
  const id = typeof found.at.at(-1) === "number" ? "several" : "one-of";
  return { ...found, id: `schema.${id}-values`, values };
}

/**
 * `수출상담액(천불)`: the name of what is measured, with the unit of its value.
 * @type {(found: Problem, chosen: { value: string }, words: Words) => Problem | undefined}
 */
function inUnits({ values, at }, { value }, words) {
  const [unit] = new RegExp(words.unit_in_name, "iu").exec(values.found) ?? [];
  if (at.at(-1) !== "measure" || unit === undefined) return undefined;
  const shown = { found: values.found, plain: value, unit };
  return problem("schema.unit-in-name", at, shown, { value, sure: false });
}

/**
 * The values of a closed list that one text names; empty where it names no two.
 * @type {(node: Node, value: string, known: Known) => string[]}
 */
function several(node, value, known) {
  if ([...value].length > LONGEST) return [];
  const each = value
    .split(new RegExp(known.words.several, "u"))
    .map((part) => meantChoice(node, part, known));
  const sure = each.flatMap((one) => (one?.sure ? [one.value] : [])); // 자동차 부품 및 용품 is one
  return sure.length > 1 && sure.length === each.length && new Set(sure).size === sure.length
    ? sure
    : [];
}

/** @type {Explained} */
function truth(found, node, { meant }) {
  if (node.type !== "boolean") return undefined;
  const answer = meantBoolean(found.values.found, meant, String(found.at.at(-1)));
  if (answer === false && node.const === true) return offered(found, { removes: true, sure: true });
  return answer === undefined ? undefined : offered(found, { value: answer, sure: true });
}

/** @type {Explained[]} */
const EXPLAINED = [
  alone,
  ofSheet,
  unknown,
  masked,
  quoted,
  dateOffer,
  numberOffer,
  country,
  choice,
  truth,
  codeOffer,
];
