/* What a claim about a record can name; twin of rules/variables.py.  Whole numbers are BigInt. */

import { read } from "../../rules/claims.js";
import { isGroup } from "../../shared/values.js";
import { heldDays } from "./events.js";
import { references } from "./schema.js";

/**
 * @import { Fields, Node, Path } from "./schema.js"
 *
 * @typedef {(folder: string, id: string) => Fields | undefined} Find a record that is there
 * @typedef {[path: Path, folder: string, id: string][]} Pointing
 */

/**
 * The same with whole numbers as BigInt, which are exact and divided whole, as CEL in Python has them.
 * @param {unknown} data
 * @returns {any}
 */
export const wholly = (data) => read(JSON.stringify(data));

/**
 * @param {Fields} record
 * @param {Pointing} pointing
 * @param {{ kind: string, find: Find, grounds: { schema: Node, today?: string } }} ask
 * @returns {Record<string, any>}
 */
export function variables(record, pointing, { kind, find, grounds }) {
  const consortium = kind === "consortium";
  const schemes = schemesOf(grounds.schema);
  return {
    today: grounds.today,
    schemes,
    record: wholly(record),
    to: wholly(referred(pointing, find)),
    terms: wholly(consortium ? terms(record, find, schemes.own) : {}),
    event: wholly(consortium ? heldDays(record, editions(record, find)) : {}),
  };
}

/** @type {(schema: Node) => { own: string[], earlier: string[] }} */
function schemesOf(schema) {
  const { "x-own": own, "x-earlier": earlier } = schema.properties?.scheme ?? {};
  return { own: own?.enum ?? [], earlier: earlier?.enum ?? [] };
}

/** @type {(record: Fields, find: Find, schemes: string[]) => Fields} */
function terms(record, find, schemes) {
  if (!schemes.includes(String(record.scheme))) return {};
  const programme = find("programmes", String(record.programme));
  if (!programme) return {};
  const kinds = isGroup(programme.kinds) ? programme.kinds : {};
  const own = kinds[String(record.kind)];
  return Object.fromEntries(
    ["participants", "subsidy", "limits"].map((name) => [
      name,
      { ...group(programme[name]), ...group(group(own)[name]) },
    ]),
  );
}

/** @param {unknown} value */
const group = (value) => (isGroup(value) ? value : {});

/** @type {(record: Fields, find: Find) => Fields[]} */
const editions = (record, find) =>
  (Array.isArray(record.editions) ? record.editions : []).flatMap((reference) => {
    const found = target("editions", String(reference), find);
    return found ? [found] : [];
  });

/** @type {(pointing: Pointing, find: Find) => Fields} */
function referred(pointing, find) {
  /** @type {Fields} */
  const found = {};
  for (const [path, folder, id] of pointing) {
    const record = target(folder, id, find);
    const [name = "", index] = path;
    if (record && path.length === 1) found[name] = record;
    else if (record && path.length === 2 && typeof index === "number")
      found[name] = [...(Array.isArray(found[name]) ? found[name] : []), record];
  }
  return found;
}

/**
 * What a reference leads to.
 * @param {string} folder
 * @param {string} id
 * @param {Find} find
 * @returns {Fields | undefined}
 */
export function target(folder, id, find) {
  if (folder !== "editions") return find(folder, id);
  const at = id.indexOf("/");
  const editions = find("exhibitions", at < 0 ? id : id.slice(0, at))?.editions;
  const key = at < 0 ? "" : id.slice(at + 1);
  return isGroup(editions) && Object.hasOwn(editions, key) ? group(editions[key]) : undefined;
}

/**
 * The records that have to be at hand, each as folder and id.
 * @param {Node} schema
 * @param {unknown} record
 * @returns {[folder: string, id: string][]}
 */
export const needed = (schema, record) =>
  [...references(schema, record)].map(([, folder, id]) =>
    folder === "editions" ? ["exhibitions", id.split("/")[0] ?? ""] : [folder, id],
  );
