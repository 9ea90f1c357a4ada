/* A record's file as its fields: the plain YAML that records are written in, and nothing else.
   A file that uses more of YAML is refused here; records/yaml_source reads those. */

/** A text that this reader does not take: the number of its line. */
export class Unread extends Error {
  /** @param {number} line */
  constructor(line) {
    super(`line ${line}`);
    this.line = line;
  }
}

/**
 * @typedef {object} Line
 * @property {number} number
 * @property {number} depth how far it is indented
 * @property {string} text without its indent and remark
 */

const KEY = /^("(?:[^"\\]|\\.)*"|[^\s"'[\]{}#&*!|>%@`,?-][^:#"']*?):(?: +([^ ].*))?$/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const WORDS = new Map([
  ["null", null],
  ["~", null],
  ["", null],
  ["true", true],
  ["false", false],
]);
const STRANGE = /^[[\]{}&*!|>%@`"'#,?]/;

/**
 * @param {string} text
 * @returns {any}
 */
export function readYaml(text) {
  const reader = new Reader(text);
  const found = reader.value(0);
  if (reader.next) throw new Unread(reader.next.number);
  return found;
}

class Reader {
  /** @param {string} text */
  constructor(text) {
    this.raw = text.replace(/^\ufeff/, "").split("\n");
    this.at = 0;
  }

  /** The next line that says something; undefined at the end. @returns {Line | undefined} */
  get next() {
    for (; this.at < this.raw.length; this.at++) {
      const whole = this.raw[this.at] ?? "";
      const text = whole.trim();
      if (text.includes("\t")) throw new Unread(this.at + 1);
      if (text && !text.startsWith("#") && text !== "---")
        return { number: this.at + 1, depth: whole.search(/\S/), text };
    }
    return undefined;
  }

  /**
   * What stands at a depth or deeper: a list, a group or a value.
   * @param {number} depth
   * @returns {unknown}
   */
  value(depth) {
    const line = this.next;
    if (!line || line.depth < depth) return null;
    if (/^-( |$)/.test(line.text)) return this.list(line.depth);
    if (KEY.test(line.text)) return this.group(line.depth);
    this.at++;
    return this.scalar(line.text, line);
  }

  /** @param {number} depth */
  list(depth) {
    const found = [];
    for (let line = this.next; line?.depth === depth; line = this.next) {
      if (!/^-( |$)/.test(line.text)) break;
      const rest = line.text.slice(1).trimStart();
      if (rest && !rest.startsWith("#") && !this.inner(rest)) {
        this.at++;
        found.push(this.scalar(rest, line));
        continue;
      }
      if (rest) this.raw[this.at] = " ".repeat(depth + line.text.length - rest.length) + rest;
      else this.at++;
      found.push(this.value(depth + 1));
    }
    return found;
  }

  /** Whether what follows a dash is a group or list of its own. @param {string} rest */
  inner = (rest) => KEY.test(rest) || /^-( |$)/.test(rest);

  /** @param {number} depth */
  group(depth) {
    /** @type {Record<string, unknown>} */
    const found = {};
    for (let line = this.next; line?.depth === depth; line = this.next) {
      const [, key = "", rest = ""] = KEY.exec(line.text) ?? [];
      if (!key) throw new Unread(line.number);
      const name = key.startsWith('"') ? unquoted(key, line) : key;
      if (Object.hasOwn(found, name)) throw new Unread(line.number);
      this.at++;
      Object.defineProperty(found, name, { ...OPEN, value: this.after(rest, line) });
    }
    return found;
  }

  /** @type {(rest: string, line: Line) => unknown} */
  after(rest, line) {
    if (/^\|-?$/.test(rest)) return this.block(line.depth, rest === "|");
    if (rest && !rest.startsWith("#")) return this.scalar(rest, line);
    const below = this.next;
    const list = below?.depth === line.depth && /^-( |$)/.test(below.text);
    return this.value(list ? line.depth : line.depth + 1);
  }

  /** @type {(depth: number, ends: boolean) => string} */
  block(depth, ends) {
    const lines = [];
    const inside = (this.raw[this.at] ?? "").search(/\S/);
    for (; this.at < this.raw.length; this.at++) {
      const line = this.raw[this.at] ?? "";
      if (line.trim() && line.search(/\S/) <= depth) break;
      lines.push(line.slice(inside));
    }
    while (lines.at(-1) === "") lines.pop();
    const text = lines.join("\n");
    return ends ? `${text}\n` : text;
  }

  /** @type {(text: string, line: Line) => unknown} */
  scalar(text, line) {
    if (text.startsWith('"') || text.startsWith("'")) return unquoted(text, line);
    const bare = text.replace(/(?<! ) +#.*$/s, "");
    if (bare === "[]") return [];
    if (bare === "{}") return {};
    if (STRANGE.test(bare) || bare.includes(": ") || bare.endsWith(":"))
      throw new Unread(line.number);
    if (WORDS.has(bare)) return WORDS.get(bare);
    return NUMBER.test(bare) ? Number(bare) : bare;
  }
}

const OPEN = { enumerable: true, writable: true, configurable: true };

/** @type {(text: string, line: Line) => string} */
function unquoted(text, { number }) {
  const single = /^'((?:[^']|'')*)'(?: +#.*)?$/.exec(text);
  if (single) return (single[1] ?? "").replaceAll("''", "'");
  const double = /^("(?:[^"\\]|\\.)*")(?: +#.*)?$/.exec(text);
  const wide = (double?.[1] ?? "").replace(/\\U([0-9a-f]{8})/gi, (_, digits) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
  try {
    return JSON.parse(wide);
  } catch {
    throw new Unread(number);
  }
}
