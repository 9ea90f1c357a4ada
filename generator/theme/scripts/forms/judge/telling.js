/* A problem in words; twin of report/telling.py. */

import { personal } from "../../rules/personal.js";
import { isGroup } from "../../shared/values.js";
import { visible } from "../characters.js";
import { asJson, ruleOf } from "./problem.js";
import { fieldAt, labelOf, valueLabel } from "./schema.js";
import { VEIL } from "./unguessed.js";
import { filled } from "./words.js";

/**
 * @import { Node, Path } from "./schema.js"
 * @import { Grounds, Level, Problem } from "./problem.js"
 *
 * @typedef {object} Telling
 * @property {string} rule
 * @property {Level} level
 * @property {Path} at
 * @property {string} field the labels from the record to the field
 * @property {string} says
 * @property {string} fix
 */

const AS_WRITTEN = ["year", "byte", "found", "near", "number", "until", "plain"];
const CODES = ["region", "other_region"]; // which few know without their names
const LONGEST = 80; // characters of a strange value that a message repeats
const MOST_CHOICES = 17;
const WRITTEN = ["string", "number", "bigint"];

/** @type {(near: unknown, found: unknown) => boolean} whether what is offered stands there, but for quotes */
const asWritten = (near, found) => WRITTEN.includes(typeof found) && `${near}` === `${found}`;

/**
 * @param {Problem} found
 * @param {Grounds} grounds
 * @param {string} language
 * @returns {Telling}
 */
export function tell(found, grounds, language) {
  const node = fieldAt(grounds.schema, found.at);
  const told = new Words(grounds, language);
  const { id, at, level = "error" } = found;
  const shown = { ...told.values(found, node), ...told.labels(found) };
  return {
    rule: ruleOf(found),
    level,
    at,
    field: told.field(at),
    says: filled(grounds.words.says?.[id] ?? id, shown),
    fix: told.fix(found, shown),
  };
}

/** @type {(text: string, grounds: Grounds) => string} a text that is repeated, as messages do */
export const oneLine = (text, grounds) => new Words(grounds, "ko").short(text);

/** The words of one language for what a problem holds. */
class Words {
  /**
   * @param {Grounds} grounds
   * @param {string} language
   */
  constructor(grounds, language) {
    this.grounds = grounds;
    this.language = language;
  }

  /** @type {(found: Problem, node: Node | undefined) => Record<string, string>} */
  values({ values, offer }, node) {
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      this.shown(name, value, this.grounds.lists[name] ?? node),
    ]);
    if (offer?.choices?.length) shown.push(["choices", this.choices(offer.choices, undefined)]);
    return Object.fromEntries(shown);
  }

  /**
   * A message value as people write it.
   * @type {(name: string, value: unknown, node: Node | undefined) => string}
   */
  shown(name, value, node) {
    if (name === "choices" || name in this.grounds.lists)
      return this.choices(Array.isArray(value) ? value : [], node);
    if (CODES.includes(name)) return this.choices([value], node);
    if (name === "wanted") return this.plain(value);
    if (typeof value === "boolean") return String(value);
    const number = typeof value === "bigint" ? Number(value) : value;
    if (Number.isInteger(number) && !this.isPersonal(String(number)))
      return AS_WRITTEN.includes(name) ? String(number) : Number(number).toLocaleString("en");
    return this.short(typeof number === "string" ? number : asJson(number));
  }

  /** @type {(values: unknown[], node: Node | undefined) => string} */
  choices(values, node) {
    const shown = values.slice(0, MOST_CHOICES).map((value) => {
      const [id, label] = Array.isArray(value) ? value : [value, undefined];
      const name = label === undefined ? valueLabel(node, id, this.language) : this.plain(label);
      return name && name !== id ? `${id} (${name})` : String(id);
    });
    return shown.join(", ") + (values.length > MOST_CHOICES ? ", …" : "");
  }

  /** @param {unknown} text in one language or several */
  plain(text) {
    return isGroup(text) ? String(text[this.language] ?? text.ko ?? "") : String(text ?? "");
  }

  /** @param {string} text */
  isPersonal(text) {
    return personal(text, this.grounds.personal).length > 0;
  }

  /** @param {string} text on one line, cut where it is long, without people's data */
  short(text) {
    const veiled = this.isPersonal(text) ? VEIL : text;
    const clean = [...veiled].map((one) => (visible(one) ? one : code(one))).join("");
    const safe = [...clean.replaceAll("##[", "# #[")];
    return safe.length <= LONGEST ? safe.join("") : `${safe.slice(0, LONGEST - 1).join("")}…`;
  }

  /** @type {(found: Problem) => Record<string, string>} */
  labels({ at, values }) {
    const { schema } = this.grounds;
    const own = labelOf(fieldAt(schema, at), this.language);
    const last = at.at(-1);
    /** @type {Record<string, string>} */
    const found = {
      label: own ?? (last === undefined ? "" : this.step(last)),
      parent: at.length ? (labelOf(fieldAt(schema, at.slice(0, -1)), this.language) ?? "") : "",
    };
    if (values.names?.length)
      found.names = values.names
        .map((/** @type {string} */ name) => {
          const label = labelOf(fieldAt(schema, [...at, name]), this.language);
          return `${label ?? "None"} (${name})`;
        })
        .join(", ");
    if (values.places)
      found.places = values.places.map((/** @type {Path} */ one) => this.field(one)).join(", ");
    if (values.field) {
      const node = fieldAt(schema, [...at.slice(0, -1), values.field]);
      found.field = `${labelOf(node, this.language) ?? "None"} (${values.field})`;
      found.value = valueLabel(node, values.value, this.language);
    }
    return found;
  }

  /** @param {string | number} step */
  step(step) {
    return typeof step === "number" ? String(step + 1) : this.short(step);
  }

  /**
   * The labels from the record to the field, with the path that the file uses.
   * @param {Path} at
   */
  field(at) {
    if (!at.length) return "";
    /** @type {string[]} */
    const steps = [];
    for (const [index, step] of at.entries()) {
      const node = fieldAt(this.grounds.schema, at.slice(0, index + 1));
      if (typeof step === "number") steps.push(`${steps.pop() ?? ""} ${step + 1}`);
      else steps.push(labelOf(node, this.language) ?? this.step(step));
    }
    const written = at.map((step) => this.step(step)).join(".");
    return fieldAt(this.grounds.schema, at) ? `${steps.join(" › ")} (${written})` : written;
  }

  /** @type {(found: Problem, shown: Record<string, string>) => string} */
  fix({ id, at, values, offer }, shown) {
    const { near: words = {} } = this.grounds.words;
    const message = this.grounds.words.fix?.[id];
    const steps = message ? [filled(message, shown)] : [];
    const near = values.near ?? offer?.value;
    if (
      near !== null &&
      near !== undefined &&
      typeof near !== "object" &&
      !this.isPersonal(String(near)) &&
      !asWritten(near, values.found)
    )
      steps.unshift(filled(words.near ?? "", { near: this.near(at, near) }));
    if (id.startsWith("schema.required") && values.choices)
      steps.push(filled(words.choices ?? "", shown));
    return steps.filter(Boolean).join(" ");
  }

  /** @type {(at: Path, near: unknown) => string} what was meant; few know the codes of regions */
  near(at, near) {
    const region = at.at(-1) === "region";
    return this.shown(region ? "region" : "near", near, fieldAt(this.grounds.schema, at));
  }
}

/** @param {string} character */
const code = (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
