/* The judgement of one record as `portal check` has it, but for what asks about all records. */

import { prepared } from "../../rules/claims.js";
import { byKind } from "../../rules/personal.js";
import { isGroup } from "../../shared/values.js";
import { lookedUp } from "./meant-names.js";
import { soundPart } from "./partial.js";
import { problem, quotes, ruleOf, variantOf } from "./problem.js";
import { ruled, ruledInParts } from "./rules.js";
import { valueAt } from "./schema.js";
import { ofSchema, shapeProblems } from "./shape.js";
import { unguessed } from "./unguessed.js";

/**
 * @import { Path } from "./schema.js"
 * @import { Grounds, Level, Problem } from "./problem.js"
 * @import { Ask } from "./rules.js"
 * @import { Find } from "./variables.js"
 */

const PLAIN_NAME = /^[a-z_]{1,40}$/;
const LONG_NUMBER = 900_000; // 900101.1234568, and all that has more digits

/**
 * Everything that is wrong with a record.
 * @param {unknown} data
 * @param {string} kind
 * @param {Grounds} grounds
 * @param {Find} find
 * @returns {Problem[]}
 */
export function judge(data, kind, grounds, find) {
  /** @type {Ask} */
  const ask = { kind, grounds, find, ready: claimsOf(grounds) };
  const shape = shapeProblems(data, grounds);
  const sound = shape.length ? soundPart(data, (part) => ofSchema(part, grounds)) : data;
  const rules =
    shape.length || !isGroup(data) ? ruledInParts(data, shape, sound, ask) : ruled(data, ask);
  const own = [...personalData(data, grounds)];
  const people = shape.length ? inPlace([...personalData(sound, grounds)], own) : own;
  const { sums } = grounds.meant;
  const judged = [...people, ...rules.map((one) => lookedUp(one, data, find, sums))].map((one) => ({
    ...one,
    level: levelOf(one, grounds),
  }));
  const told = shape.map((one) => ({
    ...lookedUp(unguessed(one, grounds), data, find, sums),
    level: /** @type {Level} */ ("error"),
  }));
  const waived = waivers(sound);
  const kept = judged.filter((one) => {
    const always = shape.length > 0 && ruleOf(one) === "personal-data";
    return always || !isWaived(one, waived, grounds);
  });
  return once([...told, ...kept], data);
}

/** @type {WeakMap<object, Ask["ready"]>} */
const READY = new WeakMap();

/** @type {(grounds: Grounds) => Ask["ready"]} claims by rule, prepared only once */
function claimsOf({ rules }) {
  const known = READY.get(rules) ?? new Map(prepared(rules).map(({ id, claims }) => [id, claims]));
  READY.set(rules, known);
  return known;
}

/**
 * What is told of a record and of its sound part, each once: `notes` that should be a list is told
 * as its first entry.
 * @param {Problem[]} ofPart
 * @param {Problem[]} ofWhole
 */
const inPlace = (ofPart, ofWhole) => [
  ...ofPart,
  ...ofWhole.filter(
    (one) => !ofPart.some(({ id, at }) => id === one.id && one.at.every((s, i) => at[i] === s)),
  ),
];

/** @param {unknown} data */
const waivers = (data) =>
  isGroup(data) && Array.isArray(data.waivers) ? data.waivers.map((one) => one?.rule) : [];

/** @type {(one: Problem, waived: unknown[], grounds: Grounds) => boolean} */
const isWaived = (one, waived, grounds) =>
  waived.includes(ruleOf(one)) && (quotes(one, grounds) || one.level !== "error");

/** @type {(one: Problem, grounds: Grounds) => Level} */
function levelOf(one, { rules }) {
  const variant = variantOf(one);
  if (ruleOf(one) === "personal-data") return variant === "resident-number" ? "error" : "warning";
  const rule = rules.find(({ id }) => id === ruleOf(one));
  return rule?.errors?.includes(variant) ? "error" : (rule?.level ?? "error");
}

/**
 * Each once; what is told of a list that is written as one text is told of that text.
 * @type {(found: Problem[], data: unknown) => Problem[]}
 */
const once = (found, data) => [
  ...new Map(
    found.map((one) => [JSON.stringify([one.id, standing(one.at, data), shown(one)]), one]),
  ).values(),
];

/** @type {(at: Path, data: unknown) => Path} the field, else what is nearest around it */
const standing = (at, data) =>
  !at.length || valueAt(data, at) !== undefined ? at : standing(at.slice(0, -1), data);

/** @param {Problem} found */
const shown = ({ values }) =>
  Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "bigint" ? `${value}` : value,
  ]);

/**
 * What values and names say about persons; each kind once for each of them.
 * @param {unknown} data
 * @param {Grounds} grounds
 * @returns {Generator<Problem>}
 */
function* personalData(data, grounds) {
  for (const [path, text] of texts(data, []))
    for (const [kind, masked] of byKind(text, grounds.personal))
      yield problem(`personal-data.${kind}`, path, { found: masked });
}

/**
 * @param {unknown} data
 * @param {Path} path
 * @returns {Generator<[Path, string]>}
 */
function* texts(data, path) {
  if (typeof data === "string") yield [path, data];
  else if (typeof data === "number" && Math.abs(data) > LONG_NUMBER) yield [path, String(data)];
  else if (Array.isArray(data))
    for (const [index, value] of data.entries()) yield* texts(value, [...path, index]);
  else if (isGroup(data))
    for (const [name, value] of Object.entries(data)) {
      if (!PLAIN_NAME.test(name)) yield [[...path, name], name];
      yield* texts(value, [...path, name]);
    }
}
