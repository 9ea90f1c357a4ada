/* What a date was meant to be that was written in another form; twin of records/meant_dates.py. */
import { exists } from "../../shared/clock.js";
import { LONGEST, unquoted } from "./words.js";

/**
 * @import { Words } from "./words.js"
 *
 * @typedef {object} MeantDate a date as records have it, and the end of a period after it
 * @property {string} written
 * @property {string} cause
 * @property {string} until
 * @property {boolean} sure
 *
 * @typedef {Record<string, string | undefined>} Parts
 */

const DAY = "(?<d>[0-9]{1,2})[ ]?(?:일|[.])?";
const DAYS = "일월화수목금토";
const WEEKDAY = `(?:\\(?(?<w>[${DAYS}])(?:요일)?\\)?|\\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\))?`;
const HOUR =
  "(?<half>오전|오후|낮|밤|AM|PM)?[ ]?(?<h>[0-9]{1,2})[ ]?(?:시|:)[ ]?" +
  "(?<min>[0-9]{2})?(?:분|:[0-9]{2})?" +
  "[ ]?(?<after>[AP][.]?M[.]?)?[ ]?(?<zone>Z|[+]0?9:?00|KST|UTC|GMT)?";
const YEAR = "(?<y>(?:19|20)[0-9]{2})";
const MONTH = "(?<month>[a-z]{3})[a-z]{0,6}";
const NTH = "(?<d>[0-9]{1,2})(?:st|nd|rd|th)?";
const AFTER =
  "(?:까지|부터|예정일?|경|기준일?|현재|도착분까지|도착분|소인분까지|소인분|마감|설립|창립|개최|한|정각|공고|게시" +
  "|시행|발표|[~∼〜～])";
const LASTING = "(?:[ ]?\\([0-9 박일간]{2,9}\\))?";
const LEAD = /^(?:[~∼〜～]|[가-힣 ]{1,10}:)[ ]?(?=['0-9])/u;
const FORMS = [
  "(?<y>(?:19|20)[0-9]{2}|'?[0-9]{2}(?=[.년/\\-]))[ ]?(?:년|[.\\/\\-])?[ ]?(?<m>[0-9]{1,2})" +
    `(?:[ ]?(?:월|[.\\/\\-])[ ]?(?:${DAY}[ ]?${WEEKDAY}(?:[ ,T]{0,2}${HOUR})?)?)?`,
  `${YEAR}(?<m>[0-9]{2})(?<d>[0-9]{2})`,
  `${YEAR}[ ]?(?:년|[.])?`,
  `${NTH}[ \\-]${MONTH}[.,]?[ \\-](?<y>(?:19|20)?[0-9]{2})`,
  `${MONTH}[.]?[ ](?:${NTH},?[ ])?${YEAR}`,
].map((form) => new RegExp(`^${form}(?:[ ]?\\(?${AFTER}\\)?){0,2}${LASTING}$`, "iu"));
/** An hour without a colon: `T18`, `1800`, `6 PM`. */
const HOUR_ALONE = new RegExp(
  "^(?<day>[0-9]{2,4}[^0-9]{1,3}[0-9]{1,2}[^0-9]{1,3}[0-9]{1,2}[^0-9T]{0,6})(?<t>[T ])[ ]?" +
    "(?<h>[0-9]{1,2})(?<min>[0-5][0-9])?[ ]?(?<half>[ap][.]?m[.]?)?" +
    `(?<rest>[ ]?(?:${AFTER}|KST|UTC|GMT).{0,20})?$`,
  "iu",
);
const HOUR_FIRST = new RegExp(
  `^(?<hour>${HOUR})[ ]?(?:까지)?(?:[ ,]{1,2}|[ ]?[/|][ ]?)(?<day>.*[0-9].*)$`,
  "iu",
);
const BARE = 6; // from which a number alone behind a day is an hour
const LAST_YEAR = 69; // of two digits that are of this century
const EXCEL = Date.UTC(1899, 11, 30);
const [FIRST, LAST] = [32874, 62000]; // 1990 to 2069, as Excel counts days
const MS = 86400000;

/**
 * The date that a text or a number means; undefined where it is not clear.
 * @param {unknown} found
 * @param {boolean} hours whether the field takes an hour
 * @param {Words} words
 * @returns {MeantDate | undefined}
 */
export function meantDate(found, hours, words) {
  if (typeof found === "boolean" || [...String(found)].length > LONGEST) return undefined;
  const days = Number(found);
  const serial = Number.isInteger(days) && days >= FIRST && days < LAST;
  if (typeof found === "number" ? serial : /^\p{Nd}{5}$/u.test(String(found))) {
    if (!serial) return undefined;
    const written = new Date(EXCEL + days * MS).toISOString().slice(0, 10);
    return { written, cause: "serial", until: "", sure: false };
  }
  const plain = unquoted(found)
    .replace(LEAD, "")
    .replaceAll("정오", "12:00")
    .replaceAll("자정", "24:00");
  const first = HOUR_FIRST.exec(plain)?.groups; // "18:00, 2026.02.27"
  const text = first ? `${first.day?.trimEnd()} ${first.hour?.trim()}` : plain;
  const whole = withColon(text);
  const meant = one(whole, hours, words) ?? period(whole, hours, words);
  return meant && whole.startsWith(`${text}:`) ? { ...meant, sure: false } : meant;
}

/** @param {string} text one whose hour stands alone gets a colon in it; a number alone may be an hour */
function withColon(text) {
  const found = HOUR_ALONE.exec(text)?.groups;
  if (!found) return text;
  const told = found.t !== " " || found.min || found.half || found.rest;
  if (!told && !(Number(found.h) >= BARE && Number(found.h) <= 24)) return text;
  const half = (found.half ?? "").replaceAll(".", "");
  return `${found.day?.trimEnd()} ${found.h}:${found.min ?? "00"}${half}${found.rest ?? ""}`;
}

/** @type {(text: string, hours: boolean, words: Words) => MeantDate | undefined} */
function one(text, hours, words) {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found?.groups) return made(found.groups, hours, words);
  }
  return undefined;
}

/**
 * The first day of a period in one field, and its last.
 * @type {(text: string, hours: boolean, words: Words) => MeantDate | undefined}
 */
function period(text, hours, words) {
  const range = new RegExp(`(?<=[0-9일).])[ ]?(?:${words.range})[ ]?(?=[0-9'])`, "gu");
  for (const cut of text.matchAll(range)) {
    const first = one(text.slice(0, cut.index), hours, words);
    if (!first) continue;
    const steps = first.written.slice(0, 10).split("-");
    const rest = text.slice(cut.index + cut[0].length);
    for (let kept = steps.length - 1; kept >= 0; kept--) {
      const last = one([...steps.slice(0, kept), rest].join("-"), hours, words);
      if (last && last.written >= first.written.slice(0, 10))
        return {
          written: first.written,
          cause: "period",
          until: last.written,
          sure: first.sure && last.sure,
        };
    }
  }
  return undefined;
}

/** @param {string} year */
const fourDigits = (year) =>
  year.length === 4 ? year : `${Number(year) > LAST_YEAR ? 19 : 20}${year}`;

/** @type {(named: string | undefined, day: string) => boolean} whether a day of the week is that of another date */
const onAnotherDay = (named, day) =>
  named !== undefined && named !== DAYS[new Date(`${day}T00:00Z`).getUTCDay()];

/** @type {(part: Parts, hours: boolean, words: Words) => MeantDate | undefined} */
function made(part, hours, words) {
  const named = part.month ? words.months.indexOf(part.month.toLowerCase()) + 1 : 0;
  if (part.month && !named) return undefined;
  const month = part.m ?? (named ? String(named) : undefined);
  const year = (part.y ?? "").replace(/^'+/, "");
  const steps = [fourDigits(year), month, part.d];
  const day = steps.flatMap((step) => (step ? [step.padStart(2, "0")] : [])).join("-");
  if (!exists(Number(steps[0]), Number(month ?? 1), Number(part.d ?? 1))) return undefined;
  const timed = part.h ? withHour(day, part) : { written: day, cause: "form" };
  if (!timed) return undefined;
  const sure = year.length === 4;
  const written = hours ? timed.written : timed.written.slice(0, 10);
  if (onAnotherDay(part.w, day)) return { written, cause: "weekday", until: "", sure: false }; // one of the two is wrong
  if (!hours && timed.written.includes("T"))
    return { written, cause: "hour", until: "", sure: false };
  return { ...timed, until: "", sure };
}

/**
 * The day with its hour in Seoul, and what was strange about it.
 * @type {(day: string, part: Parts) => { written: string, cause: string } | undefined}
 */
function withHour(day, part) {
  const half = (part.half || part.after || "").toUpperCase().replaceAll(".", "");
  let hour = Number(part.h);
  const minute = Number(part.min ?? 0);
  if (["오후", "PM", "밤"].includes(half) && hour < 12) hour += 12;
  if (["오전", "AM"].includes(half) && hour === 12) hour -= 12;
  const start = Date.parse(`${day}T00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  if (hour === 24 && minute === 0) return { written: moment(start + MS), cause: "midnight" };
  if (hour > 23 || minute > 59) return undefined;
  const zone = (part.zone ?? "").toUpperCase();
  const late = ["Z", "UTC", "GMT"].includes(zone) ? 9 : 0;
  const written = moment(start + (hour + late) * 3600000 + minute * 60000);
  return { written, cause: zone ? "zone" : "form" };
}

const moment = (/** @type {number} */ at) => new Date(at).toISOString().slice(0, 16);
