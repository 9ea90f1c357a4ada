/* The unit of the numbers in a table: in its headings, `비용(천원)`, above or beside it; twin of
   sheets/units.py. */
import { digitsOf } from "../meant/numbers.js";
import { strip } from "../meant/words.js";

/**
 * @import { Words } from "../meant/words.js"
 * @import { Grid } from "./grid.js"
 *
 * @typedef {Record<string, number>} Units
 *
 * @typedef {object} Unit
 * @property {number} factor by how much numbers are multiplied
 * @property {boolean} dollars
 */

const KOREAN = "천|만|십만|백만|천만|억";
const MANY = `${KOREAN}|1,?000|k|mn?|thousand|million`;
const OF = "(?:us|미)?[$]|usd|(?:미국? ?)?(?:달러|불)|₩|krw|원";
const LABEL = "(?:(?:금액 ?)?단위 ?:? ?)?";
const AMOUNT = `(?:(?<many>${MANY}) ?)?(?<of>${OF})|(?<first>${OF}) ?(?<after>${MANY})`;
const UNIT = new RegExp(`^${LABEL}(?:${AMOUNT})$`, "iu");
const BESIDE_TABLE = /단위 ?:? ?(?<said>[^()]{1,40})|[(](?<alone>[^()]{1,20})[)]/gu;
const AFTER_NAME = new RegExp(
  `(?<name>[^ ,:/])[ ,:/]{1,3}(?<unit>(?:단위 ?:? ?)?(?:${MANY}) ?(?:${OF}))$`,
  "iu",
);
const LATIN = "(?<![a-z])(?:k|mn?|thousand|million)(?![a-z])";
const LOOSE = `(?<![0-9])(?:${KOREAN}|1,?000(?![0-9만천백억])|${LATIN})`; // no part of an amount
const UNCLEAR = new RegExp(`${LOOSE}[^()]{0,6}(?:${OF})|(?:${OF})[^()]{0,6}${LOOSE}`, "iu");
const DIGITS = /[0-9]+/g;
const PARENTHESES = /\([^()]*\)/g;
const BETWEEN = /[,;/·&]/;
const WON = ["원", "₩", "krw"];
const LONGEST = 200; // letters of a heading or a line above a table

/** @param {string} text in plain letters */
export const plainText = (text) =>
  text.slice(0, LONGEST).normalize("NFKC").split(/\s+/u).filter(Boolean).join(" ");

/** @type {(heading: string) => string} on one line, in plain letters, with its unit in parentheses */
export const plainHeading = (heading) =>
  plainText(heading)
    .replace(/[[{〔【]/gu, "(")
    .replace(/[\]}〕】]/gu, ")")
    .replace(AFTER_NAME, "$<name>($<unit>)");

/** @type {(text: string, units: Units) => Unit | undefined} the unit that a text names, and nothing else */
export function unitOf(text, units) {
  const found = UNIT.exec(strip(plainText(text), "() "))?.groups;
  if (!found) return undefined;
  const many = (found.many ?? found.after ?? "").toLowerCase();
  const of = (found.of ?? found.first ?? "").toLowerCase();
  return { factor: many ? (units[many] ?? 1000) : 1, dollars: !WON.includes(of) };
}

/** @param {string} text whether it is a unit of thousands or more, and nothing else */
export function isThousands(text) {
  const found = UNIT.exec(strip(plainText(text), "() "))?.groups;
  return Boolean(found?.many ?? found?.after);
}

/** @type {(heading: string, units: Units) => Unit | undefined} of thousands under `비용(천원)` */
export const headingUnit = (heading, units) =>
  partsOf(heading).flatMap((part) => unitsIn(part, units))[0];

/** @type {(heading: string, units: Units) => string | undefined} what looks like a unit of thousands, and is none that is read */
export const unclearUnit = (heading, units) =>
  headingUnit(heading, units) ? undefined : partsOf(heading).find((part) => UNCLEAR.test(part));

/** @type {(heading: string, units: Units) => number} by how much numbers under a heading are multiplied */
export const factorOf = (heading, units) => headingUnit(heading, units)?.factor ?? 1;

/** @type {(text: string, factor: number, words: Words) => string} an uncertain number with the unit of its column, for who reads its words: `약 12만` */
export function withUnit(text, factor, words) {
  const plain = digitsOf(text, words);
  const last = [...plain.matchAll(DIGITS)].at(-1);
  const name = KOREAN.split("|").find((one) => words.units[one] === factor) ?? "";
  const end = last ? last.index + last[0].length : 0;
  return last ? plain.slice(0, end) + name + plain.slice(end) : text;
}

/** @type {(grid: Grid, row: number, units: Units) => [Unit, at: number][]} the units that a row beside a table names, with their column */
export const besideTable = ({ rows }, row, units) =>
  (rows[row] ?? []).flatMap(({ value }, at) =>
    typeof value === "string" && [...value].length < LONGEST
      ? [...plainHeading(value).matchAll(BESIDE_TABLE)]
          .flatMap(({ groups }) => unitsIn(groups?.said ?? groups?.alone ?? "", units))
          .map((unit) => /** @type {[Unit, number]} */ ([unit, at]))
      : [],
  );

/** @param {string} heading */
const partsOf = (heading) => plainHeading(heading).match(PARENTHESES) ?? [];

/** @type {(part: string, units: Units) => Unit[]} also beside others; `$1,000` has a comma of its own */
const unitsIn = (part, units) =>
  [part, ...part.split(BETWEEN)].flatMap((piece) => unitOf(piece, units) ?? []);
