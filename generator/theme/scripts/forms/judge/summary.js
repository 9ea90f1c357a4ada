/* Numbers of firms in a summary; twin of rules/summary_counts_differ.py. */
import { isGroup } from "../../shared/values.js";
import { problem } from "./problem.js";

/** @import { Rule } from "./whole-rules.js" */

const FIRMS =
  /(?:(바이어|(?:현지|해외)[ ]?(?:기업|업체))[^0-9,]{0,6})?(?<![0-9,])([0-9]{1,4})[ ]?개[ ]?사(?![ ]?(?:의[ ]?)?(?:바이어|현지))/gu;

/** @type {Rule} */
export function* summaryCountsDiffer(record) {
  const { summary = "" } = record;
  const text = isGroup(summary) ? summary.ko : summary;
  const known = told(record);
  const numbers = [...String(text ?? "").matchAll(FIRMS)].flatMap(([, abroad, number]) =>
    abroad ? [] : [Number(number)],
  );
  const found = numbers.find((number) => !known.has(number));
  if (found === undefined || !known.size) return;
  const sorted = [...known].sort((a, b) => a - b).join(", ");
  yield problem("summary-counts-differ", ["summary"], { found, known: sorted });
}

/** @type {(record: any) => Set<number>} every number of firms that a record tells */
function told({ firms = [], participants = [], turnover = {}, results = [] }) {
  const numbers = [
    ...firms.flatMap((/** @type {any} */ { value, to }) => [value, to]),
    participants.length,
    participants.filter((/** @type {any} */ one) => !one.withdrawn).length,
    ...Object.values(turnover),
    ...results.map((/** @type {any} */ one) => one.firms_reporting),
  ];
  return new Set(numbers.filter((one) => Number.isInteger(one) && one));
}
