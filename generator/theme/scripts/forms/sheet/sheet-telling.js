/* What was read from a sheet, in words: a line a cell, in the order of the cells; twin of
   sheets/sheet_telling.py. */
import { personal } from "../../rules/personal.js";
import { isGroup } from "../../shared/values.js";
import { comparable, quotes } from "../judge/problem.js";
import { valueAt } from "../judge/schema.js";
import { oneLine, tell } from "../judge/telling.js";
import { toldOnce } from "../judge/told-once.js";
import { filled } from "../judge/words.js";
import { asText } from "./grid.js";
import { pairsByName } from "./pairing.js";
import { isFault } from "./remark.js";

/**
 * @import { Level, Problem } from "../judge/problem.js"
 * @import { Fields, Path } from "../judge/schema.js"
 * @import { Value } from "./grid.js"
 * @import { Imported } from "./importing.js"
 * @import { Remark } from "./remark.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 *
 * @typedef {object} Line
 * @property {string} cell
 * @property {string} text
 * @property {string[]} [more] how to mend it, and an example
 * @property {Path} [at] the field
 * @property {Level} [level]
 *
 * @typedef {{ name: string, head: string, lines: Line[] }} Told lines under a heading
 */

const MOST = 200; // lines of one kind
const EACH = 20; // findings of one kind that are told one by one
const OTHERWISE = [
  "other-groups",
  "read",
  "beside",
  "empty",
  "one-entry",
  "unit",
  "row-unit",
  "summed",
  "own-share",
  "name-alone",
  "no-rows",
];

/**
 * What to mend, what was read otherwise than written, what was not read.
 * @type {(done: Imported, readAs: Record<string, string>, grounds: SheetGrounds) => Told[]}
 */
export function told({ remarks, findings, places }, readAs, grounds) {
  const line = (/** @type {Remark} */ one) => ({ cell: one.cell, text: remarked(one, grounds) });
  const wrong = remarks.filter(isFault);
  const faults = [
    ...wrong.map((one) => ({ ...line(one), at: places.field(one.cell) ?? [] })),
    ...judged(findings, grounds),
  ];
  const otherwise = remarks.filter(({ id }) => OTHERWISE.includes(id)).map(line);
  if (Object.keys(readAs).length)
    otherwise.unshift({ cell: "", text: say(grounds, "remark", "encoding", readAs) });
  const rest = remarks.filter((one) => !isFault(one) && !OTHERWISE.includes(one.id)).map(line);
  const parts = [
    { name: "mistakes", lines: faults },
    { name: "otherwise", lines: otherwise },
    { name: "left-out", lines: rest },
  ];
  return parts
    .filter(({ lines }) => lines.length)
    .map(({ name, lines }) => ({
      name,
      head: say(grounds, "report", name, { count: String(lines.length) }),
      lines: ordered(lines).slice(0, MOST),
    }));
}

/**
 * How many entries each table had and has, and which are gone.
 * @type {(before: Fields, done: Imported, grounds: SheetGrounds) => string[]}
 */
export function changes(before, { data, reads }, grounds) {
  return reads.flatMap(({ sheet: { path, labels, columns } }) => {
    const [old, now] = [before, data].map((one) => entries(one, path));
    if (!columns.length || !old || !now || comparable(old) === comparable(now)) return [];
    const label = labels[grounds.language] ?? "";
    const counts = { label, before: String(old.length), after: String(now.length) };
    const gone = [...pairsByName(old, now, grounds.tells)].filter(([, , after]) => !after);
    const names = gone.map(([, one]) => oneLine(nameOf(one, grounds), grounds)).join(", ");
    const lines = [say(grounds, "report", "list", counts)];
    return names ? [...lines, say(grounds, "report", "gone", { label, names })] : lines;
  });
}

/** @type {(data: Fields, path: Path) => Fields[]} */
function entries(data, path) {
  const found = valueAt(data, path);
  return Array.isArray(found) ? found : [];
}

/** @type {(entry: Fields | undefined, grounds: SheetGrounds) => string} */
function nameOf(entry, { language }) {
  const [value = ""] = Object.values(entry ?? {});
  return String(isGroup(value) ? (value[language] ?? value.ko) : value);
}

/** @type {(grounds: SheetGrounds, context: string, id: string, values: Record<string, string>) => string} */
export const say = ({ said }, context, id, values) => filled(said[context]?.[id] ?? id, values);

/** @type {(lines: Line[]) => Line[]} each once, by sheet, row and column */
function ordered(lines) {
  const once = new Map(
    lines.map((one) => [[one.cell, one.text, ...(one.more ?? [])].join("\n"), one]),
  );
  const keyed = [...once.values()].map((one) => ({ one, key: orderOf(one.cell) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ one }) => one);
}

/** @type {(cell: string) => [string, number, string]} */
function orderOf(cell) {
  const cut = cell.lastIndexOf("!");
  const name = cell.slice(cut + 1);
  const letters = /^[^0-9]*/.exec(name)?.[0] ?? "";
  return [cell.slice(0, Math.max(cut, 0)), Number(name.slice(letters.length)), letters.padStart(3)];
}

/** @type {(a: [string, number, string], b: [string, number, string]) => number} */
function compare(a, b) {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? "";
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** @type {(one: Remark, grounds: SheetGrounds) => string} */
function remarked({ id, labels, values }, grounds) {
  const shown = Object.entries(values).map(([name, value]) => [name, shownValue(value, grounds)]);
  const said = say(grounds, "remark", id, Object.fromEntries(shown));
  const label = labels[grounds.language];
  return label ? `${label}: ${said}` : said;
}

/** @type {(value: unknown, grounds: SheetGrounds) => string} */
function shownValue(value, grounds) {
  const whole = typeof value === "number" && Number.isInteger(value);
  const text = whole ? value.toLocaleString("en") : asText(/** @type {Value} */ (value));
  return oneLine(text.replaceAll("\n", "↵"), grounds);
}

/** @type {(findings: Imported["findings"], grounds: SheetGrounds) => Line[]} many of a kind are folded */
function judged(findings, grounds) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const once = toldOnce(
    findings.map(([cell, found]) => ({ ...found, cell })),
    grounds,
  );
  const all = Map.groupBy(once, ({ id }) => id);
  return once.flatMap(({ cell, ...found }) => {
    const count = (seen.get(found.id) ?? 0) + 1;
    const each = all.get(found.id)?.length ?? 0;
    seen.set(found.id, count);
    if (count <= EACH || each === EACH + 1) return [finding(cell, found, grounds)];
    return count === EACH + 1 ? [rest(cell, found, each - EACH, grounds)] : [];
  });
}

/** @type {(cell: string, found: Problem, count: number, grounds: SheetGrounds) => Line} */
function rest(cell, found, count, grounds) {
  const { rule, level } = tell(found, grounds, grounds.language);
  const says = say(grounds, "report", "folded", { count: count.toLocaleString("en") });
  const fix = mending(found, say(grounds, "report", "folded-fix", {}), grounds);
  return { cell, text: `${grounds.levels[level]}: ${says} [${rule}]`, more: fix };
}

/** @type {(cell: string, found: Problem, grounds: SheetGrounds) => Line} how to mend a cell is said otherwise than how to mend a line of YAML */
function finding(cell, found, grounds) {
  const { rule, level, field, says, fix } = tell(found, grounds, grounds.language);
  const where = field.replace(/ \([^()]*\)$/, "");
  const text = `${where ? `${where}: ` : ""}${grounds.levels[level]}: ${says} [${rule}]`;
  const more = [...mending(found, fix, grounds), ...example(found, grounds)];
  return { cell, text, more, at: found.at, level };
}

/** @type {(found: Problem, fix: string, grounds: SheetGrounds) => string[]} */
function mending({ id }, fix, grounds) {
  const said = grounds.said.fix?.[id] ?? fix;
  return said ? [`${say(grounds, "report", "fix", {})}: ${said}`] : [];
}

/** @type {(found: Problem, grounds: SheetGrounds) => string[]} */
function example(found, grounds) {
  const { at, values, offer } = found;
  const offered = ["string", "number"].includes(typeof offer?.value);
  const example = offered ? offer?.value : values.example;
  const plain = ["string", "number", "boolean"].includes(typeof example);
  if (!plain || !quotes(found, grounds)) return [];
  const name = at.findLast((step) => typeof step === "string") ?? "";
  const line = `${name}: ${JSON.stringify(offer?.value ?? example)}`;
  if (personal(line, grounds.personal).length) return [];
  return [`${say(grounds, "report", "example", {})}: ${asText(example)}`];
}
