/* Offers for dates that were written in another form; twin of records/offered_dates.py. */
import { closingRule } from "../meant/choices.js";
import { meantDate } from "../meant/dates.js";
import { LONGEST, plainWord } from "../meant/words.js";
import { groupOf } from "./groups.js";
import { problem } from "./problem.js";
import { fits } from "./schema.js";

/**
 * @import { Problem } from "./problem.js"
 * @import { MeantDate } from "../meant/dates.js"
 * @import { Words } from "../meant/words.js"
 * @import { Group } from "./groups.js"
 * @import { Explained } from "./offers.js"
 */

const YEARLESS = new RegExp(
  "^(?<m>1[0-2]|0?[1-9])(?:월 ?|[.\\/\\-] ?)(?<d>3[01]|[12][0-9]|0?[1-9])(?:일|[.])?" +
    "(?: ?\\(?[월화수목금토일]\\)?)?(?: ?[0-9]{1,2}(?:시|:[0-9]{2}))?(?: ?까지)?$",
  "u",
);

const YEAR_LAST = /^([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?((?:19|20)[0-9]{2})[.]?$/;

const A_DAY =
  /(?<![0-9])(?:19|20)[0-9]{2} ?[.년/-] ?[0-9]{1,2} ?[.월/-] ?[0-9]{1,2}(?![0-9])(?: ?일)?(?:[.]? ?\([월화수목금토일]\))?(?:[ T,]{1,2}(?:오전|오후)? ?[0-9]{1,2}(?::[0-9]{2}|시))?/gu;

/** @type {Explained} */
export function dateOffer(found, node, { schema, meant }) {
  if (node.format !== "known-date") return undefined;
  const value = found.values.found;
  const group = groupOf(found.at, schema);
  const rule = closingRule(value, meant);
  if (rule && "closing_rule" in group) {
    const sure = found.at.at(-1) === "closes";
    const offer = { removes: true, beside: { closing_rule: rule }, sure };
    return problem("schema.date-rule", found.at, { found: value, rule }, offer);
  }
  if (typeof value === "boolean" || (typeof value === "string" && isDone(value, meant)))
    return problem("schema.date-answer", found.at, { found: value });
  const [first, last] = yearLast(value, meant);
  if (first && last)
    return problem("schema.date-order", found.at, { found: value, one: first, other: last });
  if (first) return { ...found, offer: { value: first, sure: true } };
  const hours = fits(node, "2026-01-01T00:00");
  const date = meantDate(value, hours, meant);
  if (!date || !fits(node, date.written))
    return (
      partlyKnown(found, value, group, meant) ??
      amongWords(found, value, hours, meant) ??
      noDay(found, value)
    );
  return dated(found, date, group, meant);
}

/** @type {(value: string, words: Words) => boolean} an answer where a day is asked for */
const isDone = (value, { done, yes }) =>
  plainWord(value) !== "포함" && [...done, ...yes].map(plainWord).includes(plainWord(value));

/**
 * The days that `3/2/2026` may mean: its month first, its day first.
 * @type {(value: unknown, words: Words) => string[]}
 */
function yearLast(value, words) {
  const [, one, other, year] = YEAR_LAST.exec(typeof value === "string" ? value.trim() : "") ?? [];
  if (!one || !other) return [];
  const tries = [
    [year, one, other],
    [year, other, one],
  ].map((steps) => steps.map((step) => step?.padStart(2, "0")).join("-"));
  return [...new Set(tries)].filter((day) => meantDate(day, false, words)?.written === day);
}

/**
 * A day without its year, or a part of a month, and where the group has room for it.
 * @type {(found: Problem, value: unknown, group: Group, words: Words) => Problem | undefined}
 */
function partlyKnown(found, value, group, words) {
  if (typeof value !== "string" || [...value].length > LONGEST) return undefined;
  const name = `${found.at.at(-1)}_partly`;
  const day = YEARLESS.exec(value.trim())?.groups;
  const room = group[name];
  const written = `XXXX-${day?.m?.padStart(2, "0")}-${day?.d?.padStart(2, "0")}`;
  if (day && room && fits(room, written)) {
    const offer = { removes: true, beside: { [name]: written } };
    const values = { found: value, beside: `${name}: "${written}"` };
    return problem("schema.date-yearless", found.at, values, offer);
  }
  const decade = /((?:19|20)[0-9])0(?:년대|s)/u.exec(value)?.[1];
  if (decade && room && fits(room, `${decade}X`)) {
    const offer = { removes: true, beside: { [name]: `${decade}X` } };
    const values = { found: value, beside: `${name}: "${decade}X"` };
    return problem("schema.date-decade", found.at, values, offer);
  }
  if (new RegExp(words.from_another_day, "iu").test(value))
    return problem("schema.date-from-another", found.at, { found: value });
  const part = new RegExp(` ?${words.part_of_month}(?: ?(?:예정|경))?$`, "iu");
  if (!part.test(value.trim())) return undefined;
  const rest = value.trim().replace(part, "");
  if (/^(?:1[0-2]|0?[1-9])월$/u.test(rest)) {
    const values = { found: value, date: `XXXX-${rest.slice(0, -1).padStart(2, "0")}` };
    return problem("schema.date-part-yearless", found.at, values);
  }
  const month = meantDate(rest, false, words);
  if (!month || month.written.length > "2026-01".length) return undefined;
  const values = { ...found.values, date: month.written };
  return problem("schema.date-part", found.at, values, { value: month.written, beside: {} });
}

/**
 * The only day of a text that says more: `2026-06-10 17:00 도착분에 한함`.
 * @type {(found: Problem, value: unknown, hours: boolean, words: Words) => Problem | undefined}
 */
function amongWords(found, value, hours, words) {
  if (typeof value !== "string" || [...value].length > LONGEST) return undefined;
  const [day, ...more] = value.match(A_DAY) ?? [];
  const date = day && !more.length ? meantDate(day, hours, words) : undefined;
  if (!date || !["form", "hour"].includes(date.cause)) return undefined;
  const values = { ...found.values, date: date.written };
  return problem("schema.date-words", found.at, values, { value: date.written, beside: {} });
}

/**
 * Words where a day is wanted: `협의 후`.
 * @type {(found: Problem, value: unknown) => Problem | undefined}
 */
const noDay = ({ at }, value) =>
  typeof value === "string" && !/\p{Nd}/u.test(value)
    ? problem("schema.date-none", at, { found: value })
    : undefined;

/**
 * A date in another form; a period is parted between its two fields.
 * @type {(found: Problem, date: MeantDate, group: Group, words: Words) => Problem}
 */
function dated(found, date, group, { partners }) {
  const name = String(found.at.at(-1));
  let value = date.written;
  /** @type {Record<string, string>} */
  let beside = {};
  const last = partners[name];
  const first = Object.keys(partners).find((one) => partners[one] === name);
  if (date.until && last && last in group) beside = { [last]: date.until };
  else if (date.until && first && first in group) {
    value = date.until;
    beside = { [first]: date.written };
  }
  const [other = ""] = Object.keys(beside);
  const values = { ...found.values, date: date.written, until: date.until };
  const sure = date.sure && (!date.until || other !== "");
  return problem(
    `schema.date-${date.cause}`,
    found.at,
    { ...values, last: date.until ? other : "" },
    { value, beside, sure },
  );
}
