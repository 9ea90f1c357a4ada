/* Answers the parity tests: what the browser's code finds in each record, in words; the text of each. */
import { readFileSync } from "node:fs";
import { codesByName } from "../../../generator/theme/scripts/forms/grounds.js";
import { judge } from "../../../generator/theme/scripts/forms/judge/judge.js";
import { tell } from "../../../generator/theme/scripts/forms/judge/telling.js";
import { toldOnce } from "../../../generator/theme/scripts/forms/judge/told-once.js";
import { written } from "../../../generator/theme/scripts/forms/yaml.js";

/**
 * @import { Grounds } from "../../../generator/theme/scripts/forms/judge/problem.js"
 *
 * @typedef {{ kind: string, world: number, data: unknown }} Case
 * @typedef {Record<string, Record<string, Record<string, unknown>>>} World records by folder and id
 */

/** @type {{ grounds: Record<string, Record<string, Grounds & { countries: any }>>, worlds: World[], cases: Case[],
 *   write?: boolean, today: string }} */
const { grounds, worlds, cases, write, today } = JSON.parse(readFileSync(0, "utf8"));

for (const one of Object.values(grounds).flatMap((each) => Object.values(each)))
  one.countries = codesByName(one.countries);

/** @param {Case} one */
function answer({ kind, world, data }) {
  const found = (/** @type {string} */ folder, /** @type {string} */ id) =>
    worlds[world]?.[folder]?.[id];
  const ground = /** @type {Record<string, Grounds>} */ (grounds[kind]);
  const main = { .../** @type {Grounds} */ (ground.ko), today };
  const problems = toldOnce(judge(data, kind, main, found), main);
  return Object.fromEntries(
    Object.entries(ground).map(([language, words]) => [
      language,
      problems.map((one) => tell(one, words, language)),
    ]),
  );
}

/** @param {Case} one */
function attempt(one) {
  try {
    return write
      ? written(one.data, (grounds[one.kind]?.ko ?? { schema: {} }).schema)
      : answer(one);
  } catch (error) {
    return { error: error instanceof Error ? error.stack : String(error) };
  }
}

process.stdout.write(JSON.stringify(cases.map(attempt)));
