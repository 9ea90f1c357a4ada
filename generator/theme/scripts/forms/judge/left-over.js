/* What forms, drafts and last year's record leave in texts; twin of unfilled_blank.py and
   another_year_in_text.py. */

import { isGroup } from "../../shared/values.js";
import { problem } from "./problem.js";
import { texts } from "./steps.js";

/**
 * @import { Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 * @import { Rule } from "./whole-rules.js"
 */

const KINDS = ["blank", "draft", "later", "none", "chat", "sheet", "mark"];
const YEAR = /(?<![\d.,])20\d\d(?![\d,])/g;
const OUT = ["announced", "opens", "closes"];
const REFERRED = ["programme", "programmes", "editions"];

/** @type {Rule} */
export function* unfilledBlank(record, { data }) {
  const patterns = KINDS.map((kind) => ({ kind, left: new RegExp(data[kind], "u") }));
  for (const [path, text] of texts(record, [])) {
    const within = (/** @type {string[]} */ names) => path.some((one) => names.includes(`${one}`));
    if (within(data.as_found) || `${path.at(-1)}`.endsWith("_partly")) continue;
    const asked = patterns.filter(({ kind }) => kind !== "later" || within(data.may_be_later));
    const met = asked.find(({ left }) => left.test(text));
    const [found = ""] = met?.left.exec(text) ?? [];
    if (met) yield problem(`unfilled-blank.${met.kind}`, path, { found: found.trim() });
  }
}

/** @type {Rule} */
export function* anotherYearInText(record, _, schema) {
  const known = yearsOf([...days(record), ...referred(record)]);
  const last = [...known].toSorted().at(-1);
  const coming = "audience" in (schema.properties ?? {}) && last ? [String(Number(last) + 1)] : [];
  const { title } = record;
  for (const [language, text] of isGroup(title) ? Object.entries(title) : [["", title]])
    yield* other(text, known, language ? ["title", language] : ["title"], "title", coming);
  const out = yearsOf(OUT.map((name) => record[name]));
  yield* other(record.notice_no, out, ["notice_no"], "number", []);
  const { signed, notice_no } = record.agreement ?? {};
  const years = yearsOf(signed ? [signed, record.programme] : []);
  yield* other(notice_no, years, ["agreement", "notice_no"], "agreement", []);
}

/**
 * The year of a text of which no year is known or coming.
 * @type {(text: unknown, known: Set<string>, at: Path, variant: string, coming: string[]) => Iterable<Problem>}
 */
function* other(text, known, at, variant, coming) {
  const years = typeof text === "string" ? (text.match(YEAR) ?? []) : [];
  const [year] = years;
  if (year && known.size && !years.some((one) => known.has(one) || coming.includes(one)))
    yield problem(`another-year-in-text.${variant}`, at, {
      year,
      known: [...known].toSorted().join(", "),
    });
}

/** @type {(record: any) => unknown[]} the days of a call or of an event */
const days = (record) => [
  ...OUT.map((name) => record[name]),
  ...[...(record.stops ?? []), ...Object.values(record.stages ?? {})].flatMap(
    ({ starts, ends }) => [starts, ends],
  ),
];

/** @type {(record: any) => string[]} references that begin with a year, or have one behind their fair */
const referred = (record) =>
  REFERRED.flatMap((name) => record[name] ?? []).map((id) => id.slice(id.indexOf("/") + 1) || id);

/** @type {(days: unknown[]) => Set<string>} */
const yearsOf = (found) =>
  new Set(
    found.flatMap((day) =>
      typeof day === "string" && /^[0-9]{4}/.test(day) ? [day.slice(0, 4)] : [],
    ),
  );
