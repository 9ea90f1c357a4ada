/* Which message explains each violation of a schema; twin of records/shape.py and violation.py. */
import { forPage, meantField } from "../meant/fields.js";
import { plainWord } from "../meant/words.js";
import { namesCity } from "./cities.js";
import { gateProblems } from "./gate.js";
import { exampleOf, withGroup } from "./groups.js";
import { withLostIndentation, withMovedFields } from "./misplaced.js";
import { besideCity, besideThere, withOffer } from "./offers.js";
import { withPairs } from "./pairs.js";
import { comparable, problem } from "./problem.js";
import { fieldAt, valueAt } from "./schema.js";
import { violations } from "./violations.js";

/**
 * @import { Node, Path } from "./schema.js"
 * @import { Grounds, Problem } from "./problem.js"
 * @import { Violation } from "./violations.js"
 */

const STRANGE_YEAR = /^(?!19|20)[0-9]{4}(-|$)/;
const SOLE_TRADER = /^[0-9]{3}-?(?!8[1-9])[0-9]{2}-?[0-9]{5}$/;
const MOST_NEAR = 50;
/** @type {Record<string, string>} */
const KEYWORDS = {
  minLength: "empty-text",
  maxLength: "too-long",
  minimum: "too-small",
  maximum: "too-big",
  minItems: "empty-list",
  minProperties: "empty-group",
  uniqueItems: "repeated-entry",
};

/**
 * All that is wrong with the shape of a record and with its letters; twin of check/reading.py.
 * @param {unknown} data
 * @param {Grounds} grounds
 * @returns {Problem[]}
 */
export function shapeProblems(data, grounds) {
  const held = [...gateProblems(data, grounds.hidden)];
  const gated = new Set(held.map(({ at }) => at.join("\0")));
  return [...held, ...ofSchema(data, grounds).filter(({ at }) => !gated.has(at.join("\0")))];
}

/**
 * All that the schema has against a record.
 * @param {unknown} data
 * @param {Grounds} grounds
 * @returns {Problem[]}
 */
export function ofSchema(data, grounds) {
  const found = [...told(violations(grounds.schema, data), data, grounds)];
  const whole = withPairs(withoutEchoes(found), data, grounds);
  const settled = withMovedFields(whole, grounds.schema, data);
  const kept = withLostIndentation(settled, grounds.schema, data);
  return withoutOffered(
    kept.map((one) => besideThere(besideCity(withExplanation(one, grounds), data), data)),
  );
}

/**
 * The files of names that are needed: something written is not as the schema wants it (a country brings those
 * of its script), or a city stands beside a country. What is only missing is told without names.
 * @param {unknown} data
 * @param {Grounds} grounds
 * @returns {string[]}
 */
export function unfit(data, grounds) {
  const found = violations(grounds.schema, data).filter(({ keyword }) => keyword !== "required");
  const unseen = !gateProblems(data, grounds.hidden).next().done;
  const countries = found.filter(({ node }) => isCountry(node));
  const cities = countries.length || namesCity(data);
  const scripts = countries.flatMap(({ at }) => scriptsOf(JSON.stringify(valueAt(data, at))));
  return [
    ...(found.length ? ["names"] : []),
    ...(unseen ? ["characters"] : []),
    ...(cities ? ["cities"] : []),
    ...new Set(scripts),
  ];
}

/** @type {(written: string) => string[]} the files with countries that a text may name */
const scriptsOf = (written) => [
  ...(/[가-힣]/u.test(written.normalize("NFKC")) ? ["countries-hangul"] : []),
  ...(/[^가-힣\P{L}]/u.test(written.normalize("NFKC")) ? ["countries-other"] : []),
];

/** @type {(node: any) => boolean} */
const isCountry = (node) => [node, node?.items].some((one) => one?.enum?.includes("KR"));

/** @type {(found: Problem, grounds: Grounds) => Problem} */
function withExplanation(found, grounds) {
  const [node, within] = [
    fieldAt(grounds.schema, found.at),
    fieldAt(grounds.schema, found.at.slice(0, -1)),
  ];
  const listed = typeof found.at.at(-1) === "number";
  const example = node && found.at.length ? exampleOf(node, listed ? within : undefined) : null;
  const choices = found.id.startsWith("schema.required") && !isCountry(node) ? node?.enum : null;
  const values = { ...found.values, ...(choices ? { choices } : {}) };
  const shown =
    example === null || example === undefined
      ? { ...found, values }
      : { ...found, values: { ...values, example } };
  const offered = withOffer(shown, grounds);
  const wanted = offered.id === "schema.form" && node?.["x-form"];
  if (wanted) return { ...offered, id: "schema.form-of", values: { ...offered.values, wanted } };
  if (offered.offer) return offered;
  const told = (/** @type {Problem} */ inside) => withOffer(inside, grounds);
  const groupNode = fieldAt(grounds.schema, offered.at) ?? {};
  return withGroup(offered, groupNode, {
    told,
    words: grounds.meant,
    countries: grounds.countries,
  });
}

/** @type {(found: Violation[], data: unknown, grounds: Grounds) => Generator<Problem>} */
function* told(found, data, grounds) {
  let unknown = 0;
  for (const one of found) {
    const value = valueAt(data, one.at);
    if (one.keyword === "anyOf")
      yield problem("schema.one-of-fields", one.at, { names: choices(one) });
    else if (one.keyword === "required") yield missing(one, data);
    else if (one.keyword === "false") yield unknownField(one.at, value, grounds, unknown++);
    else if (one.keyword === "propertyNames")
      yield problem("schema.name-form", one.at, { found: one.at.at(-1) });
    else yield valueProblem(one, value);
  }
}

/** @param {Violation} found a choice of fields, any one of which would do */
const choices = (found) =>
  found.limit.map((/** @type {{ required: string[] }} */ branch) => branch.required[0]);

/** @type {(found: Violation, data: unknown) => Problem} */
function missing({ at, limit: name, since }, data) {
  if (!since) return problem("schema.required", [...at, name], { name });
  const [field] = since.required;
  const value = field in (since.properties ?? {}) ? valueAt(data, [...at, field]) : null;
  const id = value === null ? "schema.required-beside" : "schema.required-since";
  return problem(id, [...at, name], { name, field, value });
}

/** @type {(at: Path, value: unknown, grounds: Grounds, count: number) => Problem} */
function unknownField(at, value, { schema, meant }, count) {
  const name = String(at.at(-1));
  const asked = at.at(-2) === "contact" ? meant.people_to_ask : [];
  if ([...meant.people, ...asked].includes(plainWord(name)))
    return problem("schema.people-field", at, { name, near: null });
  if (meant.foreign_money.includes(plainWord(name)) && beside(schema, at, "krw"))
    return problem("schema.foreign-money", at, { name, near: null });
  const known = fieldAt(schema, at.slice(0, -1))?.properties ?? {};
  const field =
    count < MOST_NEAR
      ? forPage(meantField(schema, at.slice(0, -1), name, meant), known, value)
      : { near: null, places: [] };
  if (field.near === "business_number" && SOLE_TRADER.test(`${value}`.trim()))
    return problem("schema.sole-trader-field", at, { name, near: null });
  const values = { name, near: field.near };
  return field.places.length
    ? problem("schema.field-elsewhere", at, { ...values, places: field.places })
    : problem("schema.unknown-field", at, values);
}

/** @type {(schema: Node, at: Path, name: string) => boolean} whether a group has a field */
const beside = (schema, at, name) => name in (fieldAt(schema, at.slice(0, -1))?.properties ?? {});

/** @type {(found: Violation, value: unknown) => Problem} */
function valueProblem({ keyword, at, node, limit }, value) {
  /** @type {Record<string, any>} */
  const values = { found: value, limit };
  if (keyword === "type") return problem(`schema.${typeMessage(value, limit)}`, at, values);
  if (keyword === "enum") {
    const id = limit.includes("KR") ? "schema.country" : "schema.enum";
    return problem(id, at, { ...values, choices: limit });
  }
  if (keyword === "uniqueItems" && Array.isArray(value)) {
    const before = new Set();
    values.repeated = value.find((one) => before.size === before.add(comparable(one)).size);
  }
  if (keyword === "pattern" || keyword === "format") {
    if (node["x-ref"]) values.folder = node["x-ref"];
    return problem(`schema.${formMessage(node, keyword, String(value))}`, at, values);
  }
  return problem(`schema.${KEYWORDS[keyword] ?? "other"}`, at, values);
}

/** @type {(value: unknown, limit: string | string[]) => string} */
const typeMessage = (value, limit) =>
  value === null ? "empty" : typeof limit === "string" ? `type-${limit}` : "type-text";

/** @type {(node: Node, keyword: string, value: string) => string} */
function formMessage(node, keyword, value) {
  if (keyword === "format") return "no-such-day";
  if (node.format === "known-date") return STRANGE_YEAR.test(value) ? "strange-year" : "date-form";
  if (node["x-ref"]) return node["x-ref"] === "editions" ? "edition-form" : "reference-form";
  return node.pattern?.includes("http") ? "url-form" : "form";
}

/**
 * Without a missing field that the offer for another field of its group writes too.
 * @param {Problem[]} told
 */
function withoutOffered(told) {
  const offered = new Set(
    told.flatMap(({ at, offer }) =>
      Object.keys(offer?.beside ?? {}).map((name) => [...at.slice(0, -1), name].join("\0")),
    ),
  );
  return told.filter(
    ({ id, at }) => !(id.startsWith("schema.required") && offered.has(at.join("\0"))),
  );
}

/**
 * Without what only repeats another fault.
 * @param {Problem[]} found
 */
function withoutEchoes(found) {
  const key = (/** @type {Path} */ at) => at.join("\0");
  const isType = (/** @type {Problem} */ one) =>
    one.id.startsWith("schema.type-") || one.id === "schema.empty";
  const wrongType = new Set(found.filter(isType).map(({ at }) => key(at)));
  const misspelt = new Set(
    found.flatMap(({ id, at, values }) =>
      id === "schema.unknown-field" ? [key([...at.slice(0, -1), values.near])] : [],
    ),
  );
  const noDay = new Set(
    found.flatMap(({ id, at }) => (id === "schema.no-such-day" ? [key(at)] : [])),
  );
  const kept = found.filter(
    (one) =>
      !(one.id === "schema.date-form" && noDay.has(key(one.at))) &&
      (!wrongType.has(key(one.at)) || isType(one)) &&
      !(misspelt.has(key(one.at)) && one.id.startsWith("schema.required")),
  );
  return [...new Map(kept.map((one) => [`${one.id} ${key(one.at)}`, one])).values()];
}
