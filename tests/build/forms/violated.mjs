/* What a form's reader of schemas finds broken in each record, and what ajv does. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { violations } from "../../../generator/theme/scripts/forms/judge/violations.js";

const DAY = /^(19|20)\d\d-\d\d-\d\d(?=T|$)/;

/** @param {string} written a day that is written in full has to be one of the calendar */
function isDay(written) {
  const [day] = DAY.exec(written) ?? [];
  const known = new Date(`${day}T00:00:00Z`);
  return !day || (!Number.isNaN(known.valueOf()) && known.toISOString().startsWith(day));
}

const ajv = new Ajv2020({
  ...{ strict: false, allErrors: true, validateSchema: false, code: { optimize: false } },
  formats: { "known-date": isDay },
});
const { full, short, cases } = JSON.parse(readFileSync(0, "utf8"));
const judges = Object.fromEntries(
  Object.entries(full).map(([kind, schema]) => [kind, ajv.compile(/** @type {object} */ (schema))]),
);

/** @type {(keyword: string, at: (string | number)[], missing?: string) => string} */
const line = (keyword, at, missing = "") => [keyword, at.join("/"), missing].join(" ");

/** @type {(path: string) => string[]} */
const steps = (path) =>
  path
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** @type {(found: import("ajv").ErrorObject) => string[]} an error of ajv's; none for one inside a choice */
function said({ keyword, instancePath, schemaPath, propertyName, params }) {
  const at = steps(instancePath);
  const inside = /\/(anyOf|not)\/./.test(schemaPath) || propertyName !== undefined;
  if (keyword === "propertyNames") return [line(keyword, [...at, params.propertyName])];
  if (inside || keyword === "if") return [];
  if (keyword === "additionalProperties")
    return [line("false", [...at, params.additionalProperty])];
  return [line(keyword, at, params.missingProperty)];
}

/** @type {(line: string, all: string[]) => boolean} ajv compares no entries that are of another type than they should be */
const isUnseen = (line, all) =>
  line.startsWith("uniqueItems ") &&
  all.some((one) => one.startsWith(`${line.trim().replace("uniqueItems", "type")}/`));

/** @param {{ kind: string, data: unknown }} one */
function answer({ kind, data }) {
  const ours = violations(short[kind], data).map(({ keyword, at, limit }) =>
    line(keyword, at, keyword === "required" ? limit : ""),
  );
  const judge = judges[kind];
  const theirs = judge?.(data) ? [] : (judge?.errors ?? []).flatMap(said);
  const unseen = ours.filter((one) => isUnseen(one, ours));
  return [ours, [...theirs, ...unseen]].map((found) => [...new Set(found)].sort());
}

process.stdout.write(JSON.stringify(cases.map(answer)));
