/* What was meant by a name where the programme year has names of its own; twin of
   rules/meant_names.py, but for names of records, which a form's own search finds. */
import { isGroup } from "../../shared/values.js";
import { near } from "../meant/near.js";
import { plainWord } from "../meant/words.js";
import { problem, ruleOf } from "./problem.js";

/**
 * @import { Fields, Path } from "./schema.js"
 * @import { Problem } from "./problem.js"
 * @import { Find } from "./variables.js"
 */

/** @type {Record<string, string[]>} */
export const LISTS = { kind: ["kinds"], composition: ["compositions"], item: ["subsidy", "items"] };
const RULES = ["unknown-kind", "ineligible-cost-item"];
const REFERENCES = ["schema.reference-form", "schema.edition-form"];
const FOLDERS = ["programmes", "calls", "organizations", "exhibitions", "consortia", "statistics"];
const OF_A_FILE = new RegExp(`^(?:data/)?(?:${FOLDERS.join("|")})/|[.]ya?ml$`, "g");
const NEARLY = 0.7;
const BRACKETS = / ?\([^()]*\)/g;
const FORMS =
  /주식회사|유한책임회사|유한회사|합자회사|합명회사|\((?:주|유|합|재|사)\)|\b(?:co\b\.?,?\s*ltd|inc|corp|corporation|ltd|limited|llc|gmbh|company)\b\.?/gu;

/**
 * A problem of a name, with what it leads to in the programme year.
 * @param {Problem} found
 * @param {unknown} data
 * @param {Find} find
 * @param {string[]} sums
 */
export function lookedUp(found, data, find, sums) {
  const field = String(found.at.at(-1) ?? "");
  const word = found.values.found;
  if (!isGroup(data)) return found;
  if (REFERENCES.includes(found.id)) return reference(found, find);
  if (!(field in LISTS)) return found;
  if (found.id === "schema.required" && !found.values.choices) {
    const choices = Object.entries(namesOfYear(data, field, find));
    return choices.length ? { ...found, values: { ...found.values, choices } } : found;
  }
  return typeof word === "string" ? byName(found, word, field, { data, find, sums }) : found;
}

/**
 * @typedef {{ data: Fields, find: Find, sums: string[] }} Year
 *
 * @type {(found: Problem, word: string, field: string, year: Year) => Problem}
 */
function byName(found, word, field, { data, find, sums }) {
  if (field === "item" && sums.includes(plainWord(word)))
    return problem("schema.item-total", found.at, { found: word });
  const names = namesOfYear(data, field, find);
  if (found.id === "schema.form") {
    const unknown = yearOf(data) ? found : { ...found, id: "schema.name-without-year" };
    return among({ ...found, id: `schema.${field}-name` }, word, names) ?? unknown;
  }
  return RULES.includes(ruleOf(found)) ? (among(found, word, names) ?? found) : found;
}

/** @type {(found: Problem, find: Find) => Problem} */
function reference(found, find) {
  const id = found.values.found.replace(OF_A_FILE, "");
  return ofAnotherKind(found.at, found.values.folder, id, find) ?? found;
}

/** @type {(at: Path, folder: string, id: string, find: Find) => Problem | undefined} that an id is the one of a record of another kind */
export function ofAnotherKind(at, folder, id, find) {
  const own = folder === "editions" ? "exhibitions" : folder; // a fair only lacks the edition
  const known = FOLDERS.filter((one) => find(one, id) !== undefined);
  const [other] = known.includes(own) ? [] : known;
  const values = { found: id, folder, there: `${other}/${id}` };
  return other ? problem("unknown-reference.other-kind", at, values) : undefined;
}

/** @param {Fields} data what it says of its programme year, or of the first of them */
const yearOf = ({ programme, programmes }) =>
  programme || (Array.isArray(programmes) ? programmes[0] : undefined);

/** @type {(data: Fields, field: string, find: Find) => Fields} labels by the names of the year */
export function namesOfYear(data, field, find) {
  const written = yearOf(data);
  /** @type {unknown} */
  let names = typeof written === "string" ? find("programmes", written) : undefined;
  for (const step of LISTS[field] ?? []) names = isGroup(names) ? (names[step] ?? {}) : {};
  const labels = Object.entries(isGroup(names) ? names : {});
  return Object.fromEntries(
    labels.map(([name, said]) => [name, isGroup(said) ? (said.label ?? said) : said]),
  );
}

/** @type {(found: Problem, word: string, labels: Fields) => Problem | undefined} */
function among(found, word, labels) {
  const choices = Object.entries(labels);
  if (!choices.length) return undefined;
  const known = new Map(choices.map(([name]) => [plainName(name), name]));
  for (const [name, label] of choices)
    for (const text of isGroup(label) ? [label.ko, label.en ?? label.ko] : [label])
      known.set(plainName(String(text ?? "")), name);
  const plain = plainName(word);
  const outside = plainName(word.normalize("NFKC").replace(BRACKETS, "")); // 일반(단년도)
  const like =
    near(plain, known.keys(), NEARLY) ?? holding(plain, known) ?? holding(outside, known);
  const value = like === undefined ? undefined : known.get(like);
  const offer = { value, sure: known.has(plain), choices, beside: {} };
  return { ...found, offer };
}

/** @type {(word: string, known: Map<string, string>) => string | undefined} the name that alone holds a word */
function holding(word, known) {
  const names = [...known.keys()].filter((name) => word.length > 1 && name.includes(word));
  return new Set(names.map((name) => known.get(name))).size === 1 ? names[0] : undefined;
}

/**
 * A name without its legal form, spaces, marks and case.
 * @param {string} name
 */
function plainName(name) {
  const text = name.normalize("NFKC").toLowerCase();
  const kept = text.replace(FORMS, " ").replace(/[^\p{L}\p{N}]/gu, "");
  return kept || text.replace(/\s+/g, "");
}
