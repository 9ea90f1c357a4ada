/* The tags and texts of an XML part, in order; what is not well formed is told, and nothing outside
   the part is ever read. */
import { broken, latin } from "./package.js";

/**
 * @typedef {object} Mark
 * @property {"open" | "close" | "text"} is
 * @property {string} way the tags around it and its own, without their prefixes: `/sst/si/t`
 * @property {string} said the text, or the attributes as they are written
 *
 * @typedef {Record<string, string | undefined>} Piece
 */

const NEXT =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<(?<closes>\/?)(?<tag>[^\s<>/=&"'!?]+)(?<attributes>(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<alone>\/?)>|(?<words>[^<]+)/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of them
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));|&/gi;
/** @type {Record<string, string>} */
const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * @param {Uint8Array<ArrayBuffer> | undefined} part
 * @returns {Generator<Mark>}
 */
export function* marks(part) {
  const around = new Around();
  for (const piece of pieces(decoded(part ?? new Uint8Array()))) {
    const { tag, closes, attributes = "", alone } = piece;
    if (tag === undefined) yield* around.text(piece);
    else if (closes) yield around.close(tag, attributes);
    else {
      yield around.open(tag, attributes);
      if (alone) yield around.close(tag);
    }
  }
  if (around.tags.length || !around.began) throw broken();
}

/** @type {(text: string) => Generator<Piece>} */
function* pieces(text) {
  for (let at = 0; at < text.length; ) {
    NEXT.lastIndex = at;
    const found = NEXT.exec(text);
    if (!found?.groups) throw broken();
    at += found[0].length;
    yield found.groups;
  }
}

/** The tags that are open. */
class Around {
  constructor() {
    /** @type {string[]} */
    this.tags = [];
    this.ways = [""];
    this.began = false;
  }

  /** @type {(tag: string, said: string) => Mark} */
  open(tag, said) {
    if (this.began && !this.tags.length) throw broken();
    this.began = true;
    const way = `${this.ways.at(-1)}/${tag.slice(tag.indexOf(":") + 1)}`;
    this.tags.push(tag);
    this.ways.push(way);
    return { is: "open", way, said };
  }

  /** @type {(tag: string, attributes?: string) => Mark} */
  close(tag, attributes = "") {
    if (attributes || this.tags.pop() !== tag) throw broken();
    return { is: "close", way: this.ways.pop() ?? "", said: "" };
  }

  /** @type {(piece: Piece) => Generator<Mark>} */
  *text({ data, words }) {
    const said = data ?? plain(words ?? "");
    if (this.tags.length && said) yield { is: "text", way: this.ways.at(-1) ?? "", said };
    else if (said.trim()) throw broken();
  }
}

/**
 * An attribute of a tag; empty where it has none of the name.
 * @param {string} attributes
 * @param {string} name
 */
export function attribute(attributes, name) {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    attributes,
  );
  return plain(found?.[1] ?? found?.[2] ?? "");
}

/** @type {(text: string) => string} with its entities as the characters that they stand for */
const plain = (text) =>
  text.includes("&")
    ? text.replace(ENTITY, (whole, hex, decimal, name) => {
        if (whole === "&") throw broken();
        if (name) return NAMED[name] ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        if (code > 0x10ffff || FORBIDDEN.test(String.fromCodePoint(code))) throw broken();
        return String.fromCodePoint(code);
      })
    : text;

/** @param {Uint8Array<ArrayBuffer>} part */
function decoded(part) {
  const wide = part[0] === 0xff ? "utf-16le" : part[0] === 0xfe ? "utf-16be" : "";
  const named = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(latin(part.subarray(0, 200)))?.[1];
  try {
    const text = new TextDecoder(wide || named || "utf-8", { fatal: true }).decode(part);
    if (FORBIDDEN.test(text)) throw broken();
    return text.replace(/\r\n?/g, "\n");
  } catch {
    throw broken();
  }
}
