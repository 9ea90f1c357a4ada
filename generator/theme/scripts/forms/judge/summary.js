/* Numbers of firms in a summary; twin of rules/summary_counts_differ.py. */
import { isGroup } from "../../shared/values.js";
import { problem } from "./problem.js";

/** @import { Rule } from "./whole-rules.js" */

const FIRMS =
  /(?:(바이어|(?:현지|해외)[ ]?(?:기업|업체))[^0-9,]{0,6})?(?<![0-9,])([0-9]{1,4})[ ]?개[ ]?사(?![ ]?(?:의[ ]?)?(?:바이어|현지))(?=((?:(?!신청|지원|접수|희망|모집|응답)[^0-9.,]){0,40}?(?:참[가여](?![^가-힣]{0,2}(?:[을를]|신청|희망))|나갔|나갑|파견|찾아|(?:한국|공동)관|다녀))?)/gu;
const ENGLISH =
  /(?<![0-9,.])([0-9]{1,4})(?![0-9,.])((?: [A-Za-z-]{1,20}){0,3}) (?:firms|companies|SMEs)/gu;
const OTHERS = /local|foreign|overseas|abroad|buy|import/u;

/** @type {Rule} */
export function* summaryCountsDiffer(record) {
  const { summary = "" } = record;
  const text = isGroup(summary) ? summary.ko : summary;
  const counted = [...String(text ?? "").matchAll(FIRMS)].filter(([, abroad]) => !abroad);
  for (const [, , number, tookPart] of counted) {
    const going = tookPart ? goers(record) : new Set();
    const known = going.size ? going : told(record);
    if (known.size && !known.has(Number(number))) {
      const sorted = [...known].sort((a, b) => a - b).join(", ");
      yield problem("summary-counts-differ", ["summary"], { found: Number(number), known: sorted });
      return;
    }
  }
  const [only, more] = counted;
  if (only && !more) yield* otherwise(Number(only[2]), isGroup(summary) ? summary.en : "");
}

/** @param {number} number @param {unknown} text */
function* otherwise(number, text) {
  const english = String(text ?? "");
  const [found] = [...english.matchAll(ENGLISH)].filter(([, , words]) => !OTHERS.test(words ?? ""));
  if (!found || english.match(/[0-9]+/g)?.includes(String(number))) return;
  const values = { found: Number(found[1]), korean: number };
  yield problem("summary-counts-differ.english", ["summary", "en"], values);
}

/** @type {(record: any) => Set<number>} numbers of firms that go, were to go, or were selected to */
function goers({ firms = [], participants = [], turnover = {} }) {
  return numbersOf([
    ...firms.flatMap((/** @type {any} */ { value, to }) => [value, to]),
    participants.length,
    participants.filter((/** @type {any} */ one) => !one.withdrawn).length,
    turnover.selected,
  ]);
}

/** @type {(record: any) => Set<number>} every number of firms that a record tells */
function told(record) {
  const { turnover = {}, results = [] } = record;
  const reporting = results.map((/** @type {any} */ one) => one.firms_reporting);
  return numbersOf([...goers(record), ...Object.values(turnover), ...reporting]);
}

/** @type {(found: any[]) => Set<number>} */
const numbersOf = (found) => new Set(found.filter((one) => Number.isInteger(one) && one));
