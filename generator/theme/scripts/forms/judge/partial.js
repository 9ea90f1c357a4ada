/* What is sound of a record that is not sound as a whole; twin of records/partial.py. */
import { isGroup } from "../../shared/values.js";
import { valueAt } from "./schema.js";

/**
 * @import { Fields, Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 */

const ROUNDS = 4;
/** Fields of a whole record whose absence leaves the rest sound: NEUTRAL and ABSENT of the twin. */
const SPARED = [
  "title",
  "names",
  "hosts",
  "sources",
  "scheme",
  "type",
  "programme",
  "roster_consent",
  "follows",
];

/**
 * The record without all that is wrong with its shape; undefined where too little is left.
 * @param {unknown} data
 * @param {(data: unknown) => Problem[]} problems
 * @returns {unknown}
 */
export function soundPart(data, problems) {
  const kept = structuredClone(data);
  for (let round = 0; round < ROUNDS; round++) {
    const found = problems(kept).filter((one) => !isSpared(one));
    if (!found.length) return kept;
    if (!found.every((one) => wrong(one).length)) return undefined;
    for (const one of found) mend(kept, one);
  }
  return undefined;
}

/** @type {(data: unknown, found: Problem) => void} */
function mend(data, { at, offer, ...rest }) {
  const group = /** @type {any} */ (valueAt(data, at.slice(0, -1)));
  if (offer?.sure && offer.value !== undefined && offer.value !== null && group !== undefined) {
    group[at.at(-1) ?? ""] = offer.value;
    if (isGroup(group))
      for (const [name, value] of Object.entries(offer.beside ?? {})) group[name] ??= value;
  } else {
    const path = wrong({ at, ...rest });
    remove(data, path.slice(0, entryAt(path) ?? path.length));
  }
}

const LANGUAGES = ["ko", "en"];

/**
 * Whether a path leads to one language of a text of which a language is no text.
 * @param {unknown} data
 * @param {Path} path
 */
export function besideNoText(data, path) {
  const text = valueAt(data, path.slice(0, -1));
  const inLanguages = isGroup(text) && Object.keys(text).every((name) => LANGUAGES.includes(name));
  return inLanguages && !Object.values(text).every((said) => typeof said === "string");
}

/**
 * The record with null for each entry of a list in which something is wrong.
 * @param {unknown} data
 * @param {Path[]} places
 */
export function withoutEntries(data, places) {
  const kept = structuredClone(data);
  for (const path of places) {
    const entry = entryAt(path);
    const entries = entry === undefined ? undefined : valueAt(kept, path.slice(0, entry));
    if (entry === undefined) remove(kept, path);
    else if (Array.isArray(entries)) entries[Number(path[entry])] = null;
  }
  return kept;
}

/**
 * What has to go: the field, or the group that lacks one.
 * @param {Problem} found
 */
export const wrong = (found) =>
  found.id.startsWith("schema.required") ? found.at.slice(0, -1) : found.at;

/** @param {Problem} found */
const isSpared = ({ id, at }) =>
  id.startsWith("schema.required") && at.length === 1 && SPARED.includes(String(at[0]));

/**
 * Where a path enters a list for the first time.
 * @param {Path} path
 */
export function entryAt(path) {
  const found = path.findIndex((step) => typeof step === "number");
  return found < 0 ? undefined : found;
}

/** @type {(data: unknown, path: Path) => void} */
function remove(data, path) {
  const group = valueAt(data, path.slice(0, -1));
  if (isGroup(group)) delete group[path.at(-1) ?? ""];
}
