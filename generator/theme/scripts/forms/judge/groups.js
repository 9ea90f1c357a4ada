/* Groups and lists that were written as something else; twin of records/groups.py, lone_values.py,
   lone_groups.py and lone_lists.py. */
import { isGroup } from "../../shared/values.js";
import { strip } from "../meant/words.js";
import { officeIn, paired } from "./pairs.js";
import { problem } from "./problem.js";
import { fieldAt, fits } from "./schema.js";

/**
 * @import { Node, Path } from "./schema.js"
 * @import { Offer, Problem } from "./problem.js"
 *
 * @import { Words } from "../meant/words.js"
 *
 * @typedef {Record<string, Node>} Group the fields that stand together
 * @typedef {object} Understood
 * @property {(found: Problem) => Problem} told a problem of a value, with what was meant
 * @property {Words} words
 * @property {Record<string, string>} countries
 */

const NUMBERED =
  /(?:^|(?<=\s))(?:[0-9]{1,2}[.)]|[가나다라마바사아자차][.)]|[①-⑳]|[ㅇ○●◦•▪](?=\s))\s?/gu;
/** Not the one in 1,000. */
const COMMA = /,(?![0-9]{3}(?![0-9]))/u;
const NUMBERS_BETWEEN = new RegExp(`[/;·+]|${COMMA.source}`, "u");
/** What stands between entries, or inside one: 온라인·오프라인. */
const MAYBE = /[·ㆍ、;/]/u;
const LONGEST = 200; // letters of a list on one line
/** @param {Node} [node] */
const isCounted = (node) => node?.type === "integer" || node?.type === "number";
const NAMED = "general"; // a name of a group in a map

/** @param {Problem} found of a field where a group or a text is wanted */
const namesGroup = ({ at, id }) =>
  at.length > 0 && (id === "schema.type-object" || id === "schema.type-text");

/**
 * A problem of a group or list, with an example and, where it is plain, what was meant.
 * @param {Problem} found
 * @param {Node} node
 * @param {Understood} understood
 * @returns {Problem}
 */
export function withGroup(found, node, understood) {
  const value = found.values.found;
  if (found.id === "schema.type-array") return list(found, node, value, understood);
  if (namesGroup(found) && inEntries(value)) return problem("schema.hyphen-group", found.at);
  if (node.type !== "object" || !["schema.type-object", "schema.empty"].includes(found.id))
    return found;
  const example = exampleOf(node);
  const values = { ...found.values, example };
  if (value === null || value === undefined) return { ...found, values };
  const fields = [...new Set(fieldsFor(node, value))];
  const [first = ""] = fields;
  const offer = asWhole(value, node, fields, understood.words);
  if (offer) return { ...found, values, offer };
  if (fields.length && isGroup(example)) values.example = { ...example, [first]: value };
  else {
    const inside = asGroup(found, node, value, understood);
    if (inside) values.example = { ...example, ...inside };
  }
  return { ...found, values };
}

/**
 * All of a group that was written as one value: an office, or its one field.
 * @type {(value: unknown, node: Node, fields: string[], words: Words) => Offer | undefined}
 */
function asWhole(value, node, fields, words) {
  const office = typeof value === "string" ? officeIn(value, node, words) : undefined;
  if (office) return { value: office };
  const [first = ""] = fields;
  const whole = (node.required ?? fields).every((name) => name === first);
  return fields.length === 1 && whole ? { value: { [first]: value }, sure: true } : undefined;
}

/**
 * A right value of a field: its own example, else one made of what is inside it.
 * @param {Node} node
 * @param {Node} [within]
 * @returns {any}
 */
export function exampleOf(node, within) {
  if (node.examples?.length) return node.examples[0];
  const around = within?.examples?.[0];
  if (Array.isArray(around)) return around[0];
  if ("const" in node) return node.const;
  if (node.enum) return node.enum[0] ?? null;
  if (node.type === "array") return [exampleOf(node.items ?? {}, node)];
  return node.type === "object" ? groupExample(node) : null;
}

/** @type {(node: Node) => Record<string, unknown>} */
function groupExample(node) {
  const known = node.properties ?? {};
  const names = Object.keys(known);
  const each = node.additionalProperties;
  if (!names.length && isGroup(each)) return { [NAMED]: exampleOf(/** @type {Node} */ (each)) };
  const wanted = node.required ?? node.anyOf?.find((branch) => branch.required)?.required ?? [];
  const shown = [...wanted, ...names.slice(0, 1)].slice(0, wanted.length || 1);
  return Object.fromEntries(shown.map((name) => [name, exampleOf(known[name] ?? {})]));
}

/** @param {unknown} value a group whose lines begin with hyphens, as entries of a list do */
function inEntries(value) {
  if (!Array.isArray(value) || !value.length || !value.every(isGroup)) return false;
  const names = value.flatMap((one) => Object.keys(one));
  return names.length > 0 && new Set(names).size === names.length;
}

/**
 * The entries of a list that one text names.
 * @type {(entry: Node, value: string) => Offer | undefined}
 */
function inOneText(entry, value) {
  const every = (/** @type {string[]} */ parts) =>
    parts.length > 1 && parts.every((part) => part && takes(entry, part));
  const [parts, maybe] = [partsOf(value), perhapsOf(value)];
  const both = Array.isArray(entry.type) ? parts.map(inBothLanguages) : [];
  if (both.length && both.every(Boolean)) return { value: both, sure: true };
  if (every(parts)) return { value: parts, sure: true };
  return every(maybe) ? { value: maybe, sure: false } : undefined;
}

/** @param {string} part `시트 마스크(Sheet masks)` */
function inBothLanguages(part) {
  const { ko, en } =
    /^(?=[^()가-힣]*[가-힣])(?<ko>[^()]*)\((?<en>[A-Za-z][^()가-힣]*)\)$/u.exec(part)?.groups ?? {};
  return ko && en ? { ko: ko.trim(), en: en.trim() } : undefined;
}

/**
 * `국비 6,370,000 / 자부담 2,730,000` as entries.
 * @type {(entry: Node, value: string, understood: Understood) => unknown[] | undefined}
 */
function withNumbers(entry, value, understood) {
  if (entry.type !== "object" || [...value].length > LONGEST) return undefined;
  const pairs = value.split(NUMBERS_BETWEEN).map((part) => {
    const { name, number } =
      /^(?<name>[^0-9]{1,40})(?<number>[0-9].*)$/u.exec(part.trim())?.groups ?? {};
    return name && number && paired(entry, [strip(name, " :="), number], understood);
  });
  return pairs.length > 1 && pairs.every(Boolean) ? pairs : undefined;
}

/** @type {(found: Problem, node: Node, value: unknown, understood: Understood) => Problem} */
function list(found, node, value, understood) {
  const entry = node.items ?? {};
  const offer = typeof value === "string" && inOneText(entry, value);
  if (offer) return { ...found, offer };
  if (value !== null && takes(entry, value))
    return { ...found, offer: { value: [value], sure: true } };
  const numbered = typeof value === "string" && withNumbers(entry, value, understood);
  if (numbered) return { ...found, offer: { value: numbered, sure: false } };
  if (isGroup(value) && Object.keys(value).length && entry.type === "object") {
    const pairs = Object.entries(value).map((one) => paired(entry, one, understood));
    const offer = { value: pairs.every(Boolean) ? pairs : [value], sure: false };
    return { ...found, id: "schema.group-for-list", offer };
  }
  const [before, ...below] = typeof value === "string" ? value.split(" - ") : [];
  if (below.length && below.every((one) => takes(entry, one)))
    return problem("schema.text-before-list", found.at, { written: before });
  return ["string", "number"].includes(typeof value)
    ? asList(found, entry, value, understood)
    : found;
}

/** @type {(found: Problem, entry: Node, value: unknown, understood: Understood) => Problem} */
function asList(found, entry, value, understood) {
  const at = [...found.at, 0];
  if (entry.type === "object") {
    const parts = typeof value === "string" ? partsOf(value) : [];
    const several = parts.map((part) => asGroup({ ...found, at }, entry, part, understood));
    if (several.length > 1 && several.every(Boolean))
      return { ...found, offer: { value: several, sure: false } };
    const inside = asGroup({ ...found, at }, entry, value, understood);
    const sure = entry.required?.every((name) => name in (inside ?? {})) ?? false;
    return inside ? { ...found, offer: { value: [inside], sure } } : found;
  }
  const offer = each(found, entry, value, understood);
  return offer ? { ...found, offer } : found;
}

/**
 * The entries of a list as they were meant, each by itself: `베트남, 태국`.
 * @type {(found: Problem, entry: Node, value: unknown, understood: Understood) => Offer | undefined}
 */
function each(found, entry, value, { told, words }) {
  const text = String(value);
  const parts = [...text].length > LONGEST ? [] : text.split(new RegExp(words.several, "u"));
  for (const tried of [parts, [value]]) {
    const offers = tried.map(
      (part) => told(entryProblem(found, [...found.at, 0], entry, part)).offer,
    );
    const meant = offers.flatMap((one) => one?.value ?? []);
    if (meant.length && new Set(meant).size === offers.length)
      return { value: meant, sure: offers.every((one) => one?.sure) };
  }
  return undefined;
}

/**
 * The entries of a list on one line: with commas, or numbered `1. 2.` or `가. 나.`.
 * @param {string} value
 */
function partsOf(value) {
  const numbers = [...value.matchAll(NUMBERED)];
  return numbers.length > 1 && numbers[0]?.index === 0
    ? value
        .split(NUMBERED)
        .map((part) => strip(part, " ,"))
        .filter(Boolean)
    : value.split(COMMA).map((part) => part.trim());
}

/**
 * What may be entries of a list on one line, between marks that also stand inside one.
 * @param {string} value
 */
const perhapsOf = (value) =>
  value.includes("://") ? [] : value.split(MAYBE).map((part) => strip(part, " \t"));

/**
 * A group with a plain value in the one field that it was meant for.
 * @type {(found: Problem, node: Node, value: unknown, understood: Understood) => Record<string, unknown> | undefined}
 */
function asGroup(found, node, value, understood) {
  const fields = [...new Set(fieldsFor(node, value))];
  if (fields.length === 1) return { [fields[0] ?? ""]: value };
  if (!["string", "number"].includes(typeof value)) return undefined;
  const known = node.properties ?? {};
  const names = Object.keys(known);
  const typed = names.filter((name) => known[name]?.format || known[name]?.enum);
  const dated = names.some((name) => known[name]?.format);
  const single = dated ? typed : [...typed, ...names.filter((name) => isCounted(known[name]))];
  for (const name of node.required ?? single) {
    const inside = entryProblem(found, [...found.at, name], known[name] ?? {}, value);
    const { offer } = understood.told(inside);
    if (offer?.value !== undefined && offer.value !== null)
      return {
        [name]: offer.value,
        ...offer.beside,
        ...unit(node, String(value), understood.words),
      };
  }
  return undefined;
}

/**
 * What a number counts, where the words beside it say so and a field asks for it.
 * @type {(node: Node, value: string, words: Words) => Record<string, unknown>}
 */
function unit(node, value, { counted }) {
  const choices = node.properties?.counts?.enum ?? [];
  const said = Object.entries(counted).find(
    ([name, pattern]) => choices.includes(name) && new RegExp(pattern, "iu").test(value),
  );
  return said ? { counts: said[0] } : {};
}

/**
 * The problem that a value would be in a field inside.
 * @type {(found: Problem, at: Path, node: Node, value: unknown) => Problem}
 */
function entryProblem({ values }, at, node, value) {
  const id = node.type === "string" ? "schema.form" : `schema.type-${node.type}`;
  return problem(id, at, { ...values, found: value });
}

/** @type {(node: Node, value: unknown) => string[]} */
function fieldsFor(node, value) {
  const known = node.properties ?? {};
  const wanted = [
    ...(node.required ?? []),
    ...(node.anyOf ?? []).flatMap((branch) => branch.required ?? []),
  ];
  const fitting = wanted.filter((name) => takes(known[name] ?? {}, value));
  const formed = fitting.filter((name) => known[name]?.pattern || known[name]?.enum);
  return formed.length ? formed : fitting;
}

/** @type {(node: Node, value: unknown) => boolean} whether a plain value may stand in a field */
function takes(node, value) {
  if (typeof value === "string")
    return (node.type === "string" || Array.isArray(node.type)) && fits(node, value);
  const counted = node.type === "integer" || node.type === "number";
  return typeof value === "number" && counted && fits(node, value);
}

/**
 * The fields of the group that a field stands in.
 * @param {Path} at
 * @param {Node} schema
 * @returns {Group}
 */
export function groupOf(at, schema) {
  const named = at.findLastIndex((step) => typeof step === "string");
  return fieldAt(schema, at.slice(0, named))?.properties ?? {};
}
