/* Which numbers of a workbook are dates, and how exactly they show them. */
import { cellOf } from "./grid.js";
import { isThousands } from "./units.js";
import { attribute, marks } from "./xml.js";

/**
 * @import { Cell } from "./grid.js"
 *
 * @typedef {object} Styles
 * @property {(style: number) => string | undefined} date the format of a style that shows dates
 * @property {(days: number, form: string) => Cell} cell a number of days as a cell
 * @property {(style: number) => string} unit the unit of thousands that a style shows behind a number
 * @property {(style: number) => boolean} struck whether it draws a line through what is written
 */

/** Formats that need no writing out, where they show dates; of a month and a year, or of hours. */
const KNOWN = new Map([14, 15, 16, 18, 19, 20, 21, 22, 45, 47].map((id) => [id, "d"]));
KNOWN.set(17, "mmm-yy").set(46, "[h]:mm:ss");

const SPANS = /^(?:hh?|mm?|ss?)$/; // in brackets, what shows time and not a colour or a language
const SPAN = /\[(?:hh?|mm?|ss?)\]/i;
const NOT_FORM = /"[^"]*"|\[[^[\]]*\]|\\./g; // what says nothing of days, months and years
const LITERAL = /"([^"]{1,20})"/g;
const SCALED = /,(?![#0?])/; // shows thousands of a number that is whole
const DAY = 86_400_000;
const LONGEST_SPAN = 999_999_999; // days

/**
 * @param {Uint8Array<ArrayBuffer> | undefined} part
 * @param {boolean} since1904
 * @returns {Styles}
 */
export function stylesIn(part, since1904) {
  const { formats, styles, fonts, struck } = part ? read(part) : nothing();
  const zero = Date.UTC(since1904 ? 1904 : 1899, since1904 ? 0 : 11, since1904 ? 1 : 30);
  return {
    date(style) {
      const id = styles[style] ?? -1;
      const form = formats.has(id) ? formats.get(id) : KNOWN.get(id);
      const first = form?.split(";")[0] ?? "";
      return /(?<![_\\])[dmhys]/i.test(bare(first)) ? form : undefined;
    },
    unit(style) {
      const form = formats.get(styles[style] ?? -1) ?? "";
      const shown = [...(form.split(";")[0] ?? "").matchAll(LITERAL)]
        .map(([, one]) => one)
        .join("");
      return isThousands(shown) && !SCALED.test(form.split('"')[0] ?? "") ? shown : "";
    },
    struck: (style) => struck[fonts[style] ?? -1] ?? false,
    cell(days, form) {
      if (SPAN.test(form.split(";")[0] ?? "")) return spanOf(days);
      const whole = Math.floor(days);
      const rest = Math.round((days - whole) * DAY);
      if (days >= 0 && days < 1 && rest < DAY) return cellOf(hour(rest));
      const early = days > 0 && days < 60 && !since1904 ? 1 : 0; // Excel has a 29 February 1900
      const at = new Date(zero + (whole + early) * DAY + rest);
      const year = at.getUTCFullYear();
      return year >= 1 && year <= 9999 ? cellOf(at, exactness(form)) : cellOf("#VALUE!", "error");
    },
  };
}

/** @param {string} form how exact a date shows: March 2026 is kept by Excel as its first day */
export function exactness(form) {
  const shown = form.replace(NOT_FORM, "").toLowerCase();
  if (shown.includes("d") || !shown.includes("y")) return "day";
  return shown.includes("m") ? "month" : "year";
}

/** @param {string} form a format without texts in quotes, and without colours and languages in brackets */
function bare(form) {
  const parts = form.split('"');
  const plain = parts.filter((_, at) => at % 2 === 0 || at === parts.length - 1).join("");
  const [start = "", ...rest] = plain.split("[");
  const kept = rest.map((part) => {
    const end = part.indexOf("]");
    return end < 0 || SPANS.test(part.slice(0, end)) ? part : part.slice(end + 1);
  });
  return start + kept.join("");
}

/** @typedef {{ formats: Map<number, string>, styles: number[], fonts: number[], struck: boolean[] }} Found */

/** @type {() => Found} */
const nothing = () => ({ formats: new Map(), styles: [], fonts: [], struck: [] });

/** @param {Uint8Array<ArrayBuffer>} part */
function read(part) {
  const found = nothing();
  for (const { is, way, said } of marks(part)) {
    if (is !== "open") continue;
    const id = Number(attribute(said, "numFmtId"));
    if (way.endsWith("/numFmts/numFmt")) found.formats.set(id, attribute(said, "formatCode"));
    if (way.endsWith("/fonts/font")) found.struck.push(false);
    if (way.endsWith("/fonts/font/strike"))
      found.struck[found.struck.length - 1] = !["0", "false"].includes(attribute(said, "val"));
    if (!way.endsWith("/cellXfs/xf")) continue;
    found.styles.push(id);
    found.fonts.push(Number(attribute(said, "fontId")));
  }
  return found;
}

/** @param {number} ms of a day, `12:30:00` */
function hour(ms) {
  const shown = new Date(ms).toISOString().slice(11, 23);
  return shown.endsWith(".000") ? shown.slice(0, 8) : `${shown}000`;
}

/** @param {number} days as Python writes a span: `1 day, 2:03:04` */
function spanOf(days) {
  if (Math.abs(days) > LONGEST_SPAN) return cellOf("#VALUE!", "error");
  const ms = Math.round(days * DAY);
  const whole = Math.floor(ms / DAY);
  const rest = hour(ms - whole * DAY).replace(/^0/, "");
  return cellOf(whole ? `${whole} day${Math.abs(whole) === 1 ? "" : "s"}, ${rest}` : rest);
}
