/* What the claims of the rulebook find in a record; twin of rules/rulebook.py and check/parts.py. */

import { broken } from "../../rules/claims.js";
import { isGroup } from "../../shared/values.js";
import { ofAnotherKind } from "./meant-names.js";
import { besideNoText, entryAt, withoutEntries, wrong } from "./partial.js";
import { problem, ruleOf, variantOf } from "./problem.js";
import { fieldAt, fits, references, valueAt } from "./schema.js";
import { target, variables, wholly } from "./variables.js";
import { ofWholeRules } from "./whole-rules.js";

/**
 * @import { Fields, Path } from "./schema.js"
 * @import { ExportedRule, Grounds, Problem } from "./problem.js"
 * @import { Find, Pointing } from "./variables.js"
 * @import { Ready } from "../../rules/claims.js"
 *
 * @typedef {object} Ask what judging needs beside the record
 * @property {string} kind
 * @property {Grounds} grounds
 * @property {Find} find
 * @property {Map<string, Ready[]>} ready claims that can be asked, by rule
 */

/**
 * Everything that rules find in a sound record.
 * @param {Fields} record
 * @param {Ask} ask
 * @returns {Problem[]}
 */
export function ruled(record, ask) {
  const pointing = [...references(ask.grounds.schema, record)];
  return [
    ...unknown(pointing, ask),
    ...claimed(record, pointing, ask),
    ...further(record, ask, true),
  ];
}

/** @type {(pointing: Pointing, ask: Ask) => Problem[]} */
const unknown = (pointing, { find }) =>
  pointing
    .filter(([, folder, id]) => target(folder, id, find) === undefined)
    .map(([path, folder, id]) => {
      return ofAnotherKind(path, folder, id, find) ?? missing(path, folder, id, find);
    });

/** @type {(path: Path, folder: string, id: string, find: Find) => Problem} that there is no such record; or no such edition, where there is its fair */
function missing(path, folder, id, find) {
  const [series = ""] = id.split("/");
  const fair = folder === "editions" ? find("exhibitions", series) : undefined;
  const place = folder === "editions" && !fair ? ["exhibitions", series] : [folder, id];
  return problem(`unknown-reference.${fair ? "edition" : "record"}`, path, {
    found: place[1],
    folder: place[0],
    where: `data/${place[0]}`,
  });
}

/** @type {(record: Fields, pointing: Pointing, ask: Ask) => Problem[]} */
function claimed(record, pointing, ask) {
  const known = variables(record, pointing, ask);
  return ask.grounds.rules.flatMap((rule) => [...found(rule, known, ask)]);
}

/** @type {(record: Fields, ask: Ask, whole: boolean) => Problem[]} */
const further = (record, { grounds }, whole) => ofWholeRules(record, grounds, whole);

/**
 * @param {ExportedRule} rule
 * @param {Record<string, any>} known
 * @param {Ask} ask
 * @param {(claim: Ready) => string[]} [places] the objects it is held against
 * @returns {Generator<Problem>}
 */
function* found(rule, known, ask, places = ({ each }) => each) {
  const scope = rule.scope === "record" ? { record: known.record, schemes: known.schemes } : known;
  for (const claim of ask.ready.get(rule.id) ?? []) {
    const each = places(claim);
    if (!each.length) continue;
    const id = claim.variant ? `${rule.id}.${claim.variant}` : rule.id;
    for (const [path, values] of broken({ ...claim, each }, scope)) yield problem(id, path, values);
  }
}

/**
 * What rules find in the sound parts of a record that is not sound as a whole.
 * @param {unknown} data
 * @param {Problem[]} problems
 * @param {unknown} sound the record without all that is wrong
 * @param {Ask} ask
 * @returns {Problem[]}
 */
export function ruledInParts(data, problems, sound, ask) {
  const { schema } = ask.grounds;
  const all = [...references(schema, data)];
  const pointing = all.filter(([path, , id]) => fits(fieldAt(schema, path) ?? {}, id));
  const whole = isGroup(sound) ? neutral(sound, ask) : undefined;
  const places = problems.map(wrong).filter((path) => path.length);
  const entries = withoutEntries(data, places);
  const part = isGroup(entries) ? neutral(entries, ask) : neutral({}, ask);
  const left = leftOut(data, sound);
  const told = whole
    ? [...unknown(pointing, ask), ...claimed(whole, pointing, ask), ...further(whole, ask, false)]
    : unknown(pointing, ask);
  const kept = whole
    ? told.filter((one) => !besideNoText(data, one.at) && !misses(one, left, data, part, ask))
    : told;
  const lists = [...new Set(places.flatMap((path) => listOf(path)))].toSorted();
  const spoilt = [...lists, ...left];
  return [...kept, ...lists.flatMap((list) => ofEntries(list, part, whole, pointing, spoilt, ask))];
}

/** @type {(path: Path) => string[]} the list that a path enters */
function listOf(path) {
  const entry = entryAt(path);
  return entry ? [path.slice(0, entry).join(".")] : [];
}

/** @type {(data: Fields, ask: Ask) => Fields} */
const neutral = (data, { grounds }) =>
  "scheme" in (grounds.schema.properties ?? {}) ? { scheme: "unknown", ...data } : data;

/** @type {(data: unknown, sound: unknown) => Set<string>} fields that are not sound */
const leftOut = (data, sound) =>
  new Set(
    Object.keys(isGroup(data) ? data : {}).filter((name) => !(isGroup(sound) && name in sound)),
  );

/**
 * Whether a finding may be there only because what is not sound was left out.
 * @type {(one: Problem, left: Set<string>, data: unknown, part: Fields, ask: Ask) => boolean}
 */
function misses(one, left, data, part, { ready, grounds }) {
  const { data: words } = grounds.rules.find(({ id }) => id === ruleOf(one)) ?? {};
  if (words?.reads?.some((/** @type {string} */ name) => left.has(name))) return true;
  const every = ready.get(ruleOf(one)) ?? [];
  const claims = every.filter(({ variant }) => variant === variantOf(one));
  if (claims.some((claim) => [...left].some((name) => reads(claim, name)))) return true;
  const written = valueAt(data, one.at);
  const kept = valueAt(part, one.at);
  return isGroup(written) && Object.keys(written).some((name) => !(isGroup(kept) && name in kept));
}

/**
 * Whether a claim names this field of the record itself.
 * @param {Ready} claim
 * @param {string} name
 */
function reads({ text, each }, name) {
  const whole = each.length === 1 && each[0] === "" ? "record|self" : "record";
  return new RegExp(`\\b(?:${whole})\\.${name}\\b`).test(text);
}

/**
 * What claims about single entries of a list find in those that are sound.  None can look into
 * `spoilt`: fields that are not sound, and lists with gaps.
 * @type {(list: string, part: Fields, whole: Fields | undefined, pointing: Pointing, spoilt: string[], ask: Ask) => Problem[]}
 */
function ofEntries(list, part, whole, pointing, spoilt, ask) {
  const known = variables(whole ?? part, pointing, ask);
  known.record = wholly(part);
  const among = [...list.split(".", 1), ...spoilt];
  return ask.grounds.rules.flatMap((rule) => {
    if (rule.scope !== "record" && !whole) return [];
    const places = (/** @type {Ready} */ claim) => {
      const routes = claim.each.filter((each) => each.startsWith(`${list}.*`));
      const narrowed = { ...claim, each: routes };
      return among.some((name) => reads(narrowed, name)) ? [] : routes;
    };
    return [...found(rule, known, ask, places)];
  });
}
