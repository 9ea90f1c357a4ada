/* The rulebook's expressions, as the trees that generator/rules/exported.py makes of their CEL.  CEL
   in Python has the last word on them: tests/rules/test_cel.py holds every claim to it. */
import { isGroup } from "../shared/values.js";
import { FUNCTIONS } from "./functions.js";

/**
 * @typedef {string | number | boolean | [name: string, ...of: any[]]} Tree a way (`self.starts`), a
 *   value, or what is done and with what
 * @typedef {Record<string, unknown>} Known
 * @typedef {(known: Known) => any} Expression
 */

/** @type {(tree: Tree) => Expression} what answers an expression */
export function expression(tree) {
  if (typeof tree === "string") return way(tree);
  if (!Array.isArray(tree)) return always(typeof tree === "number" ? BigInt(tree) : tree);
  const [name, ...of] = tree;
  if (name === "'") return always(of[0]);
  if (name === "has") return has(of[0]);
  const macro = MACROS[name];
  if (macro) return each(macro, expression(of[0]), of[1], expression(of[2]));
  const given = (name === "." ? of.slice(0, 1) : of).map(expression);
  if (name === ".") return (known) => field(given[0]?.(known), of[1]);
  return LAZY[name]?.(...given) ?? called(name, given);
}

/** @type {(value: unknown) => Expression} */
const always = (value) => () => value;

/** @type {(dotted: string) => Expression} */
function way(dotted) {
  const steps = dotted.split(".");
  return (known) => steps.reduce(field, /** @type {any} */ (known));
}

/** @type {(of: any, name: string) => any} */
function field(of, name) {
  if (!isGroup(of) || !Object.hasOwn(of, name)) throw new Error(`no such key: ${name}`);
  return of[name];
}

/** @type {(tree: Tree) => Expression} whether a field is there; what it is a field of has to be */
function has(tree) {
  const steps = typeof tree === "string" ? tree.split(".") : [];
  const [of, name] = Array.isArray(tree)
    ? [expression(tree[1]), tree[2]]
    : [way(steps.slice(0, -1).join(".")), steps.at(-1)];
  return (known) => Object.hasOwn(of(known), name);
}

/** @typedef {(entries: unknown[], asked: (entry: unknown) => any) => any} Macro */

/** @type {Record<string, Macro>} */
const MACROS = {
  all: (entries, asked) => entries.every(asked),
  exists: (entries, asked) => entries.some(asked),
  filter: (entries, asked) => entries.filter(asked),
  map: (entries, asked) => entries.map(asked),
};

/** @type {(macro: Macro, of: Expression, name: string, asked: Expression) => Expression} */
const each = (macro, of, name, asked) => (known) =>
  macro(of(known), (entry) => asked({ ...known, [name]: entry }));

/** @type {Record<string, (...given: Expression[]) => Expression>} what does not ask all it is given */
const LAZY = {
  "&&": (one, other) => either(false, one, other),
  "||": (one, other) => either(true, one, other),
  "?:": (asked, then, other) => (known) => (asked(known) ? then(known) : other(known)),
};

/**
 * What is settled by either side: as CEL has it, also where the first cannot be answered.
 * @type {(settled: boolean, one: Expression, other: Expression) => Expression}
 */
const either = (settled, one, other) => (known) => {
  try {
    if (one(known) === settled) return settled;
  } catch (error) {
    if (other(known) === settled) return settled;
    throw error;
  }
  return other(known);
};

/** @type {Record<string, (...given: any[]) => unknown>} */
const OPERATORS = {
  "!": (one) => !one,
  "==": same,
  "!=": (one, other) => !same(one, other),
  "<": (one, other) => one < other,
  "<=": (one, other) => one <= other,
  ">": (one, other) => one > other,
  ">=": (one, other) => one >= other,
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
  in: (one, among) =>
    Array.isArray(among) ? among.some((each) => same(each, one)) : Object.hasOwn(among, one),
  at: (of, step) => (isGroup(of) ? field(of, step) : entry(of, Number(step))),
  "[]": (...entries) => entries,
  size,
  ".size": size,
  ".endsWith": (text, end) => text.endsWith(end),
};

/** @type {(name: string, given: Expression[]) => Expression} */
function called(name, given) {
  const answer = OPERATORS[name] ?? FUNCTIONS[name];
  if (!answer) throw new Error(`unknown: ${name}`);
  return (known) => answer(...given.map((one) => one(known)));
}

/** @type {(list: unknown[], at: number) => unknown} */
function entry(list, at) {
  if (!(at in list)) throw new Error(`no such entry: ${at}`);
  return list[at];
}

/** @param {any} of a list, a group or a text */
function size(of) {
  return BigInt((isGroup(of) ? Object.keys(of) : [...of]).length);
}

/** @type {(one: any, other: any) => boolean} whether values are equal; 1 is 1.0, and no text */
function same(one, other) {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other)
    return isNumber(one) && isNumber(other) ? one <= other && one >= other : one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]))
  );
}

/** @param {unknown} value */
const isNumber = (value) => typeof value === "bigint" || typeof value === "number";
