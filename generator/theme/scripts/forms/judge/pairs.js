/* What belongs into several fields of a group and was written as one; twin of records/pairs.py. */
import { isGroup } from "../../shared/values.js";
import { meantChoice } from "../meant/choices.js";
import { meantNumber } from "../meant/numbers.js";
import { NOT_THERE } from "./misplaced.js";
import { phoneNumber } from "./offered-codes.js";
import { problem } from "./problem.js";
import { fieldAt, fits, valueAt } from "./schema.js";

/**
 * @import { Node } from "./schema.js"
 * @import { Known } from "../meant/choices.js"
 * @import { Grounds, Problem } from "./problem.js"
 * @import { Words } from "../meant/words.js"
 */

const LONGEST = 200; // letters of an office with its telephone

/**
 * One problem for an entry of a list that is a name and its number: `- 수출역량: 30점`.
 * @type {(found: Problem[], data: unknown, grounds: Grounds) => Problem[]}
 */
export function withPairs(found, data, { schema, meant, countries }) {
  /** @type {Map<string, Problem>} */
  const pairs = new Map();
  for (const { id, at } of found) {
    const [around, entry] = [at.slice(0, -1), valueAt(data, at.slice(0, -1))];
    if (!NOT_THERE.has(id) || typeof around.at(-1) !== "number") continue;
    const [only, ...more] = isGroup(entry) ? Object.entries(entry) : [];
    const node = fieldAt(schema, around) ?? {};
    const value = only && !more.length && paired(node, only, { words: meant, countries });
    if (!value) continue;
    const [first, second] = Object.keys(value);
    const told = problem("schema.pair", around, { first, second }, { value, sure: true });
    pairs.set(around.join("\0"), told);
  }
  const kept = found.filter(({ at }) => !pairs.has(at.slice(0, -1).join("\0")));
  return [...kept, ...pairs.values()];
}

/**
 * A name and its number as the two fields of a group that they belong into, if it has such.
 * @type {(node: Node, pair: [string, unknown], known: Known) => Record<string, unknown> | undefined}
 */
export function paired(node, [name, value], known) {
  const fields = node.properties ?? {};
  const needed = node.required ?? [];
  const isText = (/** @type {string} */ one) => Array.isArray(fields[one]?.type);
  const said = needed.find((one) => isText(one) || fields[one]?.enum) ?? "";
  const counted = Object.keys(fields).find((one) =>
    ["integer", "number"].includes(String(fields[one]?.type)),
  );
  if (name in fields || !said || !counted) return undefined;
  if (needed.some((one) => one !== said && one !== counted)) return undefined;
  const text = fields[said] ?? {};
  const word = (isText(said) ? undefined : meantChoice(text, name, known)?.value) ?? name;
  const number = numberOf(value, counted, known.words);
  const whole = number !== undefined && fits(fields[counted] ?? {}, number) && fits(text, word);
  return whole ? { [said]: word, [counted]: number } : undefined;
}

/**
 * The number that stands beside a name.
 * @type {(value: unknown, field: string, words: Words) => number | undefined}
 */
function numberOf(value, field, words) {
  if (typeof value === "number") return value;
  const meant = meantNumber(value, words);
  return meant?.cause === "form" && field.includes(meant.currency) ? meant.value : undefined;
}

/**
 * `해외사업팀 02-2124-3181` as the fields of an office, where it has a telephone.
 * @type {(value: string, node: Node, words: Words) => Record<string, string> | undefined}
 */
export function officeIn(value, node, { office }) {
  const known = node.properties ?? {};
  const [phone] = new RegExp(office.phone).exec([...value].length > LONGEST ? "" : value) ?? [];
  if (!phone || !("department" in known && "phone" in known)) return undefined;
  const [mail = ""] = new RegExp(office.mail).exec(value) ?? [];
  const rest = value.replaceAll(phone, " ").replace(new RegExp(office.mail, "g"), " ");
  const around = rest.replace(new RegExp(office.around, "giu"), " ");
  const department = around.split(/\s+/).filter(Boolean).join(" ");
  const fields = Object.entries({ department, phone: phoneNumber(phone), mail });
  return Object.fromEntries(fields.filter(([name, one]) => one && fits(known[name] ?? {}, one)));
}
