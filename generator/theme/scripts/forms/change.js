/* A finished change as one file (schemas/output/change.schema.json), and what it says in words. */
import { isGroup } from "../shared/values.js";
import { fieldAt, labelOf, references, valueLabel } from "./judge/schema.js";

/**
 * @import { Fields, Node, Path } from "./judge/schema.js"
 *
 * @typedef {object} Finished one record that is ready
 * @property {string} path of its file
 * @property {string | null} before the id of the text that it was made from; null for a new one
 * @property {string} text
 * @property {string[]} summary
 * @property {string} name `calls/2026-hosts`
 * @property {Fields} record
 * @property {Fields} was the record that was published when it was opened; empty for a new one
 * @property {string} task
 * @property {string | null} base the version of the site then
 *
 * @typedef {Record<string, string>} Names what records are called, by folder and id
 * @typedef {{ schema: Node, language: string, names: Names }} Telling
 */

/**
 * @param {Finished[]} records
 * @param {{ task: string, site: string, base: string | null, made: Date }} about
 */
export function change(records, { task, site, base, made }) {
  const files = records.map(({ path, before, text }) => ({ path, before, text }));
  const summary = records.flatMap((record) => record.summary).slice(0, 1000);
  const file = { version: 1, task, made: made.toISOString(), site, base, summary, files };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * The id that Git gives to a text.
 * @param {string} text
 * @param {Pick<SubtleCrypto, "digest">} crypto
 */
export async function blobId(text, crypto) {
  const bytes = new TextEncoder().encode(text);
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array([...head, ...bytes]);
  const sum = new Uint8Array(await crypto.digest("SHA-1", whole));
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * What a record calls its subject; empty where it is named by what it belongs to.
 * @param {Fields} record
 * @param {string} language
 */
export function titleOf({ title, names, name }, language) {
  const said = title ?? (Array.isArray(names) ? names.at(-1)?.name : undefined) ?? name ?? "";
  return isGroup(said) ? String(said[language] ?? said.ko ?? "") : String(said);
}

/**
 * What the records are called to which two versions of a record point, by folder and id.
 * @param {Fields[]} versions
 * @param {Node} schema
 * @param {(folder: string, id: string) => Promise<string>} name
 * @returns {Promise<Names>}
 */
export async function namesOf(versions, schema, name) {
  const pointing = versions.flatMap((version) => [...references(schema, version)]);
  const found = pointing.map(async ([, folder, id]) => [`${folder}/${id}`, await name(folder, id)]);
  return Object.fromEntries(await Promise.all(found));
}

/**
 * What differs between two versions of a record, a line a field.
 * @param {Fields} old
 * @param {Fields} now
 * @param {Node} schema
 * @param {string} language
 * @param {Names} [names] of what it points to
 */
export function summary(old, now, schema, language, names = {}) {
  const fields = Object.keys({ ...now, ...old });
  const changed = fields.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
  return changed.flatMap((name) => [
    ...lines(now[name] ?? null, [name], { schema, language, names }),
  ]);
}

/**
 * @param {unknown} value
 * @param {Path} path
 * @param {Telling} telling
 * @returns {Generator<string>}
 */
function* lines(value, path, telling) {
  if (Array.isArray(value) && value.some(isGroup))
    for (const [index, one] of value.entries()) yield* lines(one, [...path, index], telling);
  else if (isGroup(value) && !("ko" in value))
    for (const [name, one] of Object.entries(value)) yield* lines(one, [...path, name], telling);
  else yield `${label(path, telling)}: ${said(value, fieldAt(telling.schema, path), telling)}`;
}

/** @type {(path: Path, telling: Telling) => string} */
function label(path, { schema, language }) {
  /** @type {string[]} */
  const words = [];
  for (const [at, step] of path.entries()) {
    const node = fieldAt(schema, path.slice(0, at + 1));
    if (typeof step === "number") words.push(`${words.pop() ?? ""} ${step + 1}`);
    else words.push(labelOf(node, language) ?? step);
  }
  return words.join(" › ");
}

/** @type {(value: unknown, node: Node | undefined, telling: Telling) => string} */
function said(value, node, telling) {
  const { language, names } = telling;
  if (value === null) return "–";
  if (Array.isArray(value)) return value.map((one) => said(one, node?.items, telling)).join(", ");
  if (isGroup(value)) return String(value[language] ?? value.ko);
  const name = names[`${node?.["x-ref"]}/${value}`];
  if (name) return `${name} (${value})`;
  if (typeof value === "number") return value.toLocaleString("en");
  return valueLabel(node, value, language).slice(0, 300);
}
