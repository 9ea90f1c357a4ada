/* The columns of a sheet as a schema gives them, one a value that people write; twin of
   sheets/growing.py. */
import { labelOf, valueLabel } from "../judge/schema.js";

/**
 * @import { Node } from "../judge/schema.js"
 *
 * @typedef {{ field: string, value: string }} Pick the entry of a list that has a value in a field
 * @typedef {(string | number | Pick)[]} Steps
 * @typedef {Record<string, string>} Labels by language
 *
 * @typedef {object} Column one value of an entry, or of the record where it stands alone
 * @property {Steps} steps
 * @property {Labels} labels
 * @property {Node} node of one value
 * @property {string} language of a text in two languages, the one that stands here
 * @property {boolean} many whether the cell has the values of a list, a line each
 * @property {boolean} required
 */

export const SEPARATORS = /[\n;]/;
const BETWEEN = " > ";
const UNIT = /\([^()]*\)$/;

/** @param {Node} node whether it is a text that people read, in one language or several */
export const isText = ({ type }) => Array.isArray(type) && type.join() === "string,object";

/** @param {Node} node whether it is a list of groups */
export const isTable = ({ type, items }) => type === "array" && items?.type === "object";

/** @param {Column} column the name of its field, also of one in a list */
export const fieldOf = ({ steps }) =>
  /** @type {string} */ (steps.findLast((step) => typeof step === "string"));

/** @type {(node: Node, name: string, languages: string[]) => Labels} in all languages of the pages */
export const labelsOf = (node, name, languages) =>
  Object.fromEntries(languages.map((language) => [language, labelOf(node, language) || name]));

/** Makes the columns of groups; their lists have at least so many entries. */
export class Grower {
  /**
   * @param {number} least
   * @param {Labels} english what English is called
   */
  constructor(least, english) {
    this.least = least;
    this.english = english;
    this.languages = Object.keys(english);
  }

  /**
   * The columns of a group, in the order of the schema.
   * @type {(node: Node, entries: any[], steps?: Steps, above?: Labels) => Generator<Column>}
   */
  *columns(node, entries, steps = [], above = {}) {
    for (const [name, below] of Object.entries(node.properties ?? {})) {
      const inside = entries.flatMap((entry) => (name in Object(entry) ? [entry[name]] : []));
      const labels = under(above, labelsOf(below, name, this.languages));
      const plain = below.type !== "array" && below.type !== "object";
      if (plain)
        yield* this.value(below, [...steps, name], labels, {
          required: !!node.required?.includes(name),
        });
      else yield* this.of(below, inside, [...steps, name], labels);
    }
  }

  /** @type {(node: Node, inside: any[], steps: Steps, labels: Labels) => Generator<Column>} */
  *of(node, inside, steps, labels) {
    if (isTable(node)) yield* this.table(node.items ?? {}, inside, steps, labels);
    else if (node.type === "array") yield* this.list(node.items ?? {}, inside, steps, labels);
    else yield* this.columns(node, inside, steps, labels);
  }

  /**
   * One column; one an entry where one of them holds what parts the lines of a cell.
   * @type {(entry: Node, inside: any[][], steps: Steps, labels: Labels) => Generator<Column>}
   */
  *list(entry, inside, steps, labels) {
    const parted = inside.flat().some((one) => texts(one).some((text) => SEPARATORS.test(text)));
    if (!parted || this.least) yield* this.value(entry, steps, labels, { many: true });
    const count = parted ? Math.max(this.least, ...inside.map((one) => one.length)) : this.least;
    for (let index = 0; index < count; index++)
      yield* this.value(entry, [...steps, index], numbered(labels, index));
  }

  /**
   * A column a value of its closed list, else columns an entry.
   * @type {(entry: Node, inside: any[][], steps: Steps, labels: Labels) => Generator<Column>}
   */
  *table(entry, inside, steps, labels) {
    const shape = picked(entry);
    const picks = shape && inside.every((rows) => once(rows, shape[0]));
    if (shape && (picks || this.least)) yield* pickedColumns(entry, shape, steps, labels);
    if (picks && !this.least) return;
    const count = Math.max(1, this.least, ...inside.map((rows) => rows.length));
    for (let index = 0; index < count; index++) {
      const rows = inside.flatMap((one) => (index < one.length ? [one[index]] : []));
      yield* this.columns(entry, rows, [...steps, index], numbered(labels, index));
    }
  }

  /** @type {(node: Node, steps: Steps, labels: Labels, more?: Partial<Column>) => Generator<Column>} */
  *value(node, steps, labels, more = {}) {
    const column = { steps, labels, node, language: "", many: false, required: false, ...more };
    if (!isText(node)) {
      yield column;
      return;
    }
    yield { ...column, language: "ko" };
    const named = Object.entries(labels).map(([la, text]) => [la, `${text} (${this.english[la]})`]);
    yield { ...column, labels: Object.fromEntries(named), language: "en", required: false };
  }
}

/** @type {(entry: Node, shape: [string, string], steps: Steps, labels: Labels) => Generator<Column>} */
function* pickedColumns({ properties = {} }, [field, value], steps, labels) {
  const { [field]: choice = {}, [value]: node = {} } = properties;
  for (const code of choice.enum ?? []) {
    const named = Object.entries(labels).map(([la, text]) => [
      la,
      `${text}${BETWEEN}${valueLabel(choice, code, la)}${unit(node, la)}`,
    ]);
    const way = [...steps, { field, value: code }, value];
    const plain = { language: "", many: false, required: false };
    yield { ...plain, steps: way, labels: Object.fromEntries(named), node };
  }
}

/** @type {(entry: Node) => [string, string] | undefined} the field that names an entry, and its value */
function picked({ properties = {}, required = [] }) {
  const names = Object.keys(properties);
  if (names.length !== 2 || required.length !== 2) return undefined;
  if (!names.every((name) => required.includes(name))) return undefined;
  const [choice, more] = names.filter((name) => properties[name]?.["x-labels"]);
  const value = names.find((name) => name !== choice);
  return choice && value && !more ? [choice, value] : undefined;
}

/** @type {(rows: any[], field: string) => boolean} */
const once = (rows, field) => new Set(rows.map((row) => row[field])).size === rows.length;

/** @type {(value: unknown) => string[]} */
const texts = (value) =>
  Object.values(typeof value === "object" ? Object(value) : [value]).map(String);

/** @type {(above: Labels, labels: Labels) => Labels} */
const under = (above, labels) =>
  Object.fromEntries(
    Object.entries(labels).map(([la, text]) => [
      la,
      la in above ? `${above[la]}${BETWEEN}${text}` : text,
    ]),
  );

/** @type {(labels: Labels, index: number) => Labels} */
const numbered = (labels, index) =>
  Object.fromEntries(Object.entries(labels).map(([la, text]) => [la, `${text} ${index + 1}`]));

/** @type {(node: Node, language: string) => string} */
function unit(node, language) {
  const found = UNIT.exec(labelOf(node, language) ?? "")?.[0] ?? "";
  return found && language !== "ko" ? ` ${found}` : found;
}
