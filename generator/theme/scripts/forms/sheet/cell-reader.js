/* One cell as the value that a record would have there; what is strange about it is remarked; twin of
   sheets/cells.py. */
import { meantNumber } from "../meant/numbers.js";
import { plainWord } from "../meant/words.js";
import { codeOf, regionOf } from "./choices.js";
import { fieldOf, isText, SEPARATORS } from "./columns.js";
import { asText, isEmpty } from "./grid.js";
import { measureSaid } from "./measures.js";
import { remark } from "./remark.js";
import { withUnit } from "./units.js";

/**
 * @import { Cell } from "./grid.js"
 * @import { Column } from "./columns.js"
 * @import { Remark } from "./remark.js"
 * @import { Codes } from "./choices.js"
 */

const MIDNIGHT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(?::00(?:[.]0{1,9})?)?$/;
const DASHES = new Set("-–—−ㅡ―");
const BULLET = /^(?:(?:[-–—·•∙▪○◦*]|[0-9]{1,2}[.)])[ \t]+|[①-⑳][ \t]*)/u;
const FEWEST = 2; // lines that make a list
const COMMAS = /(?<!\s)(?:\s*[,、]\s*|\s+\/\s+)/u;
const LISTED = /[,、]\s*/;
/** Letters of a day that a date shows. @type {Record<string, number>} */
const EXACT = { day: 10, month: 7, year: 4 };

/** Reads one cell, and keeps what there is to say of it. */
export class CellReader {
  /**
   * @param {Codes} codes
   * @param {string} name
   * @param {number} [factor]
   */
  constructor(codes, name, factor = 1) {
    this.codes = codes;
    this.name = name;
    this.factor = factor;
    /** @type {Remark[]} */
    this.remarks = [];
  }

  /**
   * The value; null for an empty cell, and for one that cannot be read.
   * @type {(column: Column, cell: Cell) => unknown}
   */
  value(column, cell) {
    const { value, kind } = cell;
    if (isEmpty(cell)) return null;
    if (kind === "formula" || kind === "error")
      return this.say(`fault-${kind}`, column, { found: value ?? "None" });
    if (value instanceof Date) return this.date(column, value, kind);
    if (typeof value === "string") return this.text(column, value);
    if (isCode(column) && typeof value !== "boolean") return this.text(column, asText(value)); // digits that Excel takes for a number
    if (column.many) return [value];
    if (typeof value === "boolean" || this.factor === 1 || !isNumeric(column)) return value;
    return rounded(Number(value) * this.factor);
  }

  /** @type {(id: string, column: Column, values: Record<string, unknown>) => null} */
  say(id, column, values) {
    this.remarks.push(remark(id, this.name, column.labels, values));
    return null;
  }

  /** @type {(column: Column, found: Date, exact: string) => unknown} as exact as its cell shows it */
  date(column, found, exact) {
    const whole = found.toISOString();
    const day = whole.slice(0, 10);
    if (column.node.format !== "known-date")
      return this.say("fault-became-date", column, { found: day });
    if (found.getUTCHours() || found.getUTCMinutes()) return whole.slice(0, 16);
    const written = whole.slice(0, EXACT[exact] ?? 10);
    if (exact !== "day") this.say("read", column, { found: day, read: written });
    return written;
  }

  /** @type {(column: Column, found: string) => unknown} */
  text(column, found) {
    const text = found.normalize("NFC").replace(/\r\n?/g, "\n").trim();
    const word = plainWord(text);
    const { empty, meant } = this.codes;
    if (DASHES.has(text) || empty.includes(word)) return this.say("empty", column, { found: text });
    if (isText(column.node) && [text, word].some((one) => meant.ditto.includes(one)))
      return this.say("fault-ditto", column, { found: text });
    if (column.many) return this.lines(column, text);
    if (fieldOf(column) === "name") return this.onOneLine(column, text);
    return isText(column.node) ? text : this.plain(column, text);
  }

  /** @type {(column: Column, text: string) => unknown} wide letters are plain ones */
  plain(column, text) {
    const code = codeOf(this.codes, column, text);
    if (code !== undefined) return code;
    if (column.node.type === "boolean") {
      const answers = Object.values(this.codes.answers);
      if (answers.some(([yes]) => text === yes)) return true;
      if (answers.some(([, no]) => text === no)) return false;
    }
    if (isNumeric(column)) return this.number(column, text);
    const named = this.named(column, text);
    if (named) {
      this.say("read", column, { found: text, read: named });
      return named;
    }
    const day = column.node.format === "known-date" && MIDNIGHT.exec(text)?.[1];
    if (day) return day; // as programs write a day
    const narrow = text.normalize("NFKC");
    if (narrow === text || column.node.pattern === undefined) return text;
    this.say("read", column, { found: text, read: narrow });
    return narrow;
  }

  /** @type {(column: Column, text: string) => string | undefined} the measure that a text means, or the region in which an address is */
  named(column, text) {
    if (fieldOf(column) === "region") return regionOf(this.codes, column, text);
    return fieldOf(column) === "measure"
      ? measureSaid(column, text, this.codes)?.measure
      : undefined;
  }

  /**
   * A number in words; a unit of its own beside that of its column is asked about.
   * @type {(column: Column, text: string) => unknown}
   */
  number(column, text) {
    const { meant } = this.codes;
    if (this.factor === 1 || new RegExp(meant.minus, "u").test(text)) return text; // the check tells of a minus, in whatever unit
    const named = Object.keys(meant.units).filter((name) => name.charCodeAt(0) > 127);
    if (named.some((name) => text.includes(name)))
      return this.say("fault-unit-twice", column, { found: text });
    const number = meantNumber(text, meant);
    if (number?.cause === "form") return rounded(number.value * this.factor);
    return number ? withUnit(text, this.factor, meant) : text;
  }

  /** @type {(column: Column, text: string) => string} a name that was broken to fit its cell */
  onOneLine(column, text) {
    const one = text.split(/\s+/u).filter(Boolean).join(" ");
    if (one !== text) this.say("read", column, { found: text, read: one });
    return one;
  }

  /** @type {(column: Column, lines: string[]) => string[]} without the marks of a list, if all have one */
  bare(column, lines) {
    const said = lines.filter(Boolean);
    if (said.length < FEWEST || !said.every((line) => BULLET.test(line))) return lines;
    const [found = ""] = said;
    this.say("read", column, { found, read: found.replace(BULLET, "") });
    return lines.map((line) => line.replace(BULLET, ""));
  }

  /** @type {(column: Column, text: string) => unknown[]} a line each, or parted by semicolons */
  lines(column, text) {
    const free = isText(column.node);
    let lines = this.bare(
      column,
      text.split(SEPARATORS).map((line) => line.trim()),
    );
    const single = lines.length === 1;
    if (single && !free && COMMAS.test(text)) lines = text.split(COMMAS); // codes have no commas of their own
    if (single && LISTED.test(text) && free && column.language === "ko")
      this.say("one-entry", column, { found: text });
    if (free) return lines; // an empty line keeps both languages side by side
    return lines.filter(Boolean).map((line) => this.plain({ ...column, many: false }, line));
  }
}

/** @param {Column} column */
const isNumeric = ({ node }) => node.type === "integer" || node.type === "number";

/** @param {Column} column whether it holds codes of digits, such as a registration number */
const isCode = ({ node }) =>
  node.type === "string" && node.format === undefined && node.enum === undefined;

/** @param {number} number without digits that only binary fractions make */
export const rounded = (number) => Number(number.toFixed(6));
