/* What is meant where one field has several numbers: a calculation, a share, prices, an aside;
   twin of records/several_numbers.py. */
import {
  counterAt,
  currencyOf,
  digitsOf,
  meantNumber,
  onlyAmount,
  sayings,
} from "../meant/numbers.js";
import { LONGEST } from "../meant/words.js";
import { problem, withoutNear } from "./problem.js";
import { fits } from "./schema.js";

/**
 * @import { Grounds, Problem } from "./problem.js"
 * @import { Words } from "../meant/words.js"
 * @import { Node } from "./schema.js"
 *
 * @typedef {(found: Problem, text: string, node: Node, grounds: Grounds) => Problem | undefined} Told
 */

const TIMES = /[×*]|(?<=[0-9가-힣 ])(?<!^0)(?<![^0-9.,]0)[xX](?=[ ]?[0-9])/u;
const SHARE = /[(,/ ]{0,9}(?<share>[0-9]{1,3}(?:[.][0-9]{1,2})?)[ ]?(?:%|퍼센트)[) ]*/gu;
const RATIO =
  /^(?<who>[^0-9:/,]{0,9})(?<own>[0-9]{1,2})[ ]?%?[ ]?[:대/,][ ]?[^0-9:/,]{0,9}(?<other>[0-9]{1,2})[ ]?%?$/u;
const OTHERS = /자부담|기업|민간|업체|지방|도비|시비/u; // who pays the rest
const WHOLES = [10, 100];
const ROUNDED = 1000; // won by which a rounded product may differ

/**
 * A problem told by how the numbers of its text belong together.
 * @type {(found: Problem, node: Node, grounds: Grounds) => Problem | undefined}
 */
export function severalNumbers(found, node, grounds) {
  const value = found.values.found;
  if ([...value].length > LONGEST) return undefined;
  const [text = "", ...again] = sayings(value, grounds.meant);
  if (again.length) return undefined;
  const shared = node.maximum === 100 ? RATIO.exec(text)?.groups : undefined;
  if (shared) {
    const [own = 0, other = 0] = [Number(shared.own), Number(shared.other)];
    return OTHERS.test(shared.who ?? "") ? ratio(found, other, own) : ratio(found, own, other);
  }
  return (
    reckoned(found, text, node, grounds) ??
    withShare(found, text, node, grounds) ??
    prices(found, text, node, grounds)
  );
}

/**
 * A number with other words after it: `486건(바이어 320명)`, `50점(정량)`.
 * @type {(found: Problem, node: Node, words: Words) => Problem | undefined}
 */
export function withAside(found, node, words) {
  if ([...found.values.found].length > LONGEST) return undefined;
  const text = digitsOf(found.values.found, words);
  const [before = "", ...bracket] = text.split("(");
  const meant = (bracket.length && meantNumber(before.trim(), words)) || counted(text, words);
  if (!meant || !fits(node, meant.value) || meant.currency === "other") return undefined;
  const currency = currencyOf(before, words) || meant.currency;
  if (currency === "krw" && found.at.at(-1) === "value") return undefined;
  const values = { ...withoutNear(found), number: meant.value };
  return problem("schema.number-words", found.at, values, { value: meant.value, sure: false });
}

/**
 * The only number of a text, where it stands first or before what it counts.
 * @type {(text: string, words: Words) => { value: number, currency: string } | undefined}
 */
function counted(text, words) {
  const only = onlyAmount(text, words);
  if (!only || (only.start && !counterAt(text.slice(only.end), words))) return undefined;
  return { value: only.value, currency: "" };
}

/** @type {(found: Problem, own: number, other: number) => Problem | undefined} `7:3` */
function ratio({ values, at }, own, other) {
  if (!WHOLES.includes(own + other)) return undefined;
  const number = Math.floor((own * 100) / (own + other));
  const offer = { value: number, sure: false };
  return problem("schema.number-ratio", at, { found: values.found, number }, offer);
}

/**
 * `5,430,000원 × 15개사 = 81,450,000원`: what it comes to.
 * @type {Told}
 */
function reckoned({ values: { found }, at }, text, node, { meant }) {
  const [left = "", right, ...more] = text.split("=");
  const factors = left.split(TIMES).map((part) => factor(part, meant));
  if (factors.length < 2 || more.length) return undefined;
  const result = right === undefined ? undefined : onlyAmount(right, meant)?.value;
  if (factors.includes(undefined) || (right !== undefined && result === undefined))
    return undefined;
  const whole = factors.reduce((all, one) => (all ?? 1) * (one ?? 1), 1) ?? 1;
  const product = Math.round(whole * 100) / 100;
  if (result !== undefined && Math.abs(result - product) >= ROUNDED)
    return problem("schema.number-unlike", at, { found, one: product, other: result });
  const number = result ?? product;
  if (!fits(node, number)) return undefined;
  return problem("schema.number-reckoned", at, { found, number }, { value: number, sure: false });
}

/** @type {(part: string, words: Words) => number | undefined} */
function factor(part, words) {
  const [share] = part.matchAll(SHARE);
  return share?.[0] === part ? Number(share.groups?.share) / 100 : onlyAmount(part, words)?.value;
}

/**
 * `57,010,000(70%)`: the amount, where the share stands elsewhere.
 * @type {Told}
 */
function withShare({ values: { found }, at }, text, node, { meant }) {
  const rest = text.replace(SHARE, " ").trim();
  if (rest === text.trim() || node.maximum === 100) return undefined;
  const amount = meantNumber(rest, meant);
  if (amount?.cause !== "form" || !fits(node, amount.value)) return undefined;
  const values = { found, number: amount.value };
  return problem("schema.number-share", at, values, { value: amount.value, sure: false });
}

/**
 * Several amounts: of a fee each has its condition, elsewhere only one belongs here.
 * @type {Told}
 */
function prices(found, text, node, { schema, meant }) {
  const { at, values } = found;
  const every = text.match(new RegExp(meant.amounts, "giu")) ?? [];
  if (every.length < 2 || meantNumber(values.found, meant)) return undefined;
  if (at[0] === "fee" && "other_fees" in (schema.properties ?? {}))
    return problem("schema.several-fees", at, { found: values.found });
  return (
    withAside(found, node, meant) ?? problem("schema.several-numbers", at, { found: values.found })
  );
}
