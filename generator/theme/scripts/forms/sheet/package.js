/* A zipped workbook's parts, unpacked within bounds and looked over before anything in them is read;
   twin of sheets/packages.py. Sizes are counted while unpacking, not taken from the list of contents. */
import { crc } from "../../shared/crc.js";
import { NotASheet } from "./grid.js";

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {number} flags
 * @property {number} method
 * @property {number} crc
 * @property {number} packed
 * @property {number} size what the list says, which the sender writes
 * @property {number} at where it begins
 */

const LARGEST = 32 * 1024 * 1024; // bytes of all parts, unpacked
const LARGEST_WHOLE = 4 * 1024 * 1024;
const MOST_TAGS = 60_000;
const MOST_LISTED = 500;
const LONGEST_TAG = 4096; // bytes
const MOST_PARTS = 500;
const NEWEST = 63; // version of the format that can be read
const [LISTED, BEGINS, END] = [0x02014b50, 0x04034b50, 0x06054b50];
export const STYLES = "xl/styles.xml"; // found by this name alone
const LISTING = /<(?:[^\s<>/]*:)?(?:sheet|Relationship)(?=[\s/>])/g;
const ENTITIES = new RegExp(
  ["<!DOCTYPE", "<!ENTITY"].map((mark) => [...mark].join("\\0*")).join("|"), // also in UTF-16
);
/** Parts that tell another kind of file. */
const OTHERS = [
  ["word/", "word"],
  ["ppt/", "word"],
  ["Contents/", "hwp"],
  ["META-INF/", "ods"],
  ["xl/workbook.bin", "old-excel"],
];

/**
 * The parts of a plain workbook by name, or `NotASheet`.
 * @param {Uint8Array<ArrayBuffer>} source
 */
export async function unpacked(source) {
  const parts = listed(source);
  known(parts);
  /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
  const found = new Map();
  let left = LARGEST;
  for (const part of parts) {
    const content = await unpack(source, part, left);
    left -= content.length;
    if (ENTITIES.test(latin(content))) throw new NotASheet("entities", { part: part.name });
    found.set(part.name, content);
  }
  return found;
}

/**
 * A part that says what the others are, within bounds, whatever it is named.
 * @param {Map<string, Uint8Array<ArrayBuffer>>} parts
 * @param {string} name
 */
export function whole(parts, name) {
  const content = parts.get(name);
  if (!content) return undefined;
  if (content.length > LARGEST_WHOLE) throw bomb(name, LARGEST_WHOLE);
  const text = latin(content).replaceAll("\0", "");
  const tags = text.split("<");
  const long = name === STYLES && tags.some((tag) => tag.length > LONGEST_TAG);
  const listed = text.match(LISTING)?.length ?? 0;
  if (long || tags.length > MOST_TAGS || listed > MOST_LISTED) throw broken();
  return content;
}

/** @type {(folders: string[], target: string) => string} the name of a part that another one in these folders names */
export function within(folders, target) {
  if (target.startsWith("/")) return target.slice(1);
  const way = [...folders];
  for (const step of target.split("/"))
    if (step === "..") way.pop();
    else if (step && step !== ".") way.push(step);
  return way.join("/");
}

export const broken = () => new NotASheet("broken");

/** @type {(part: string, most: number) => NotASheet} */
const bomb = (part, most) => new NotASheet("bomb", { part, most: Math.floor(most / 1024 / 1024) });

/** @param {Uint8Array<ArrayBuffer>} bytes a letter a byte */
export const latin = (bytes) => new TextDecoder("latin1").decode(bytes);

/** @type {(source: Uint8Array<ArrayBuffer>) => Part[]} what the list at the end names */
function listed(source) {
  const view = new DataView(source.buffer, source.byteOffset, source.length);
  const end = endOf(view);
  const size = view.getUint32(end + 12, true);
  const first = end - size; // also where something stands before the package
  const moved = first - view.getUint32(end + 16, true);
  if (first < 0) throw broken();
  const parts = [];
  for (let at = first; at < end; ) {
    if (at + 46 > end || view.getUint32(at, true) !== LISTED) throw broken();
    const short = (/** @type {number} */ step) => view.getUint16(at + step, true);
    const long = (/** @type {number} */ step) => view.getUint32(at + step, true);
    if (view.getUint8(at + 6) > NEWEST) throw broken();
    const flags = short(8);
    const name = nameIn(source.subarray(at + 46, at + 46 + short(28)), flags);
    const begins = long(42) + moved;
    const sizes = { crc: long(16), packed: long(20), size: long(24) };
    parts.push({ name, flags, method: short(10), ...sizes, at: begins });
    at += 46 + short(28) + short(30) + short(32);
  }
  return parts;
}

/** @type {(view: DataView) => number} where the list's own end begins */
function endOf(view) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--)
    if (view.getUint32(at, true) === END) return at;
  throw broken();
}

/** @type {(bytes: Uint8Array<ArrayBuffer>, flags: number) => string} */
function nameIn(bytes, flags) {
  if (!(flags & 0x800)) return latin(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw broken();
  }
}

/** @param {Part[]} parts that they are those of a workbook, without a password or macros */
function known(parts) {
  const names = parts.map(({ name }) => name);
  if (parts.length > MOST_PARTS)
    throw new NotASheet("too-many-parts", { count: parts.length, most: MOST_PARTS });
  if (parts.some(({ flags }) => flags & 1)) throw new NotASheet("encrypted");
  if (names.some((name) => name.toLowerCase().endsWith("vbaproject.bin")))
    throw new NotASheet("macros");
  if (names.some((name) => name.startsWith("xl/") && name.endsWith(".xml"))) return;
  const other = OTHERS.find(([start = ""]) => names.some((name) => name.startsWith(start)));
  throw new NotASheet(other?.[1] ?? "no-workbook");
}

/**
 * One part, no larger than it may be, with the checksum that the list has.
 * @type {(source: Uint8Array<ArrayBuffer>, part: Part, most: number) => Promise<Uint8Array<ArrayBuffer>>}
 */
async function unpack(source, part, most) {
  const view = new DataView(source.buffer, source.byteOffset, source.length);
  const { at, method, flags } = part;
  if (at < 0 || at + 30 > source.length || view.getUint32(at, true) !== BEGINS) throw broken();
  if (flags & 0x60 || ![0, 8].includes(method)) throw broken();
  const name = at + 30 + view.getUint16(at + 26, true);
  if (nameIn(source.subarray(at + 30, name), view.getUint16(at + 6, true)) !== part.name)
    throw broken();
  const start = name + view.getUint16(at + 28, true);
  const packed = source.subarray(start, start + part.packed);
  const chunks = method ? inflated(packed) : [packed];
  const content = await joined(chunks, Math.min(part.size, most + 1));
  if (content.length > most) throw bomb(part.name, most);
  if (crc(content) !== part.crc) throw broken();
  return content;
}

/** @type {(packed: Uint8Array<ArrayBuffer>) => AsyncGenerator<Uint8Array<ArrayBuffer>>} */
async function* inflated(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (
      let { done, value } = await reader.read();
      !done && value;
      { done, value } = await reader.read()
    )
      yield value;
  } catch {
    // what came is judged by its checksum
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** @type {(chunks: AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>, most: number) => Promise<Uint8Array<ArrayBuffer>>} */
async function joined(chunks, most) {
  const kept = [];
  let size = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of kept) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole.subarray(0, most);
}
