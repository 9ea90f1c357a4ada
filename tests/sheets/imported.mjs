/* Answers the parity test of imports: what the browser's code makes of each file, and says of it. */
import { readFileSync } from "node:fs";
import { codesByName } from "../../generator/theme/scripts/forms/grounds.js";
import { NotASheet } from "../../generator/theme/scripts/forms/sheet/grid.js";
import { imported } from "../../generator/theme/scripts/forms/sheet/importing.js";
import { opened } from "../../generator/theme/scripts/forms/sheet/opening.js";
import { told } from "../../generator/theme/scripts/forms/sheet/sheet-telling.js";

/**
 * @import { Fields } from "../../generator/theme/scripts/forms/judge/schema.js"
 * @import { SheetGrounds } from "../../generator/theme/scripts/forms/sheet/sheet-grounds.js"
 *
 * @typedef {{ file: string, part: string, data: Fields, language: string }} Case
 */

/** @type {{ grounds: Record<string, SheetGrounds & { countries: any }>, world: Record<string, Record<string, Fields>>,
 *   cases: Case[], today: string }} */
const { grounds, world, cases, today } = JSON.parse(readFileSync(0, "utf8"));

for (const one of Object.values(grounds)) one.countries = codesByName(one.countries);

/** @param {Case} one */
async function answer({ file, part, data, language }) {
  const own = /** @type {SheetGrounds} */ (grounds[language]);
  const find = (/** @type {string} */ folder, /** @type {string} */ id) => world[folder]?.[id];
  const ground = { ...own, language, find, today };
  const grids = await opened(new Uint8Array(Buffer.from(file, "base64")));
  const done = imported(grids, ground, { data, part });
  const parts = told(done, grids[0]?.readAs ?? {}, ground).map(({ head, lines }) => [
    head,
    ...lines.map(({ cell, text, more = [] }) =>
      [`  ${`${cell} ${text}`.trim()}`, ...more.map((one) => `     ${one}`)].join("\n"),
    ),
  ]);
  return { data: done.data, said: parts.flatMap((lines) => lines.join("\n").split("\n")) };
}

/** @param {Case} one */
const attempt = (one) =>
  answer(one).catch((error) =>
    error instanceof NotASheet
      ? { why: error.why, values: error.values }
      : { error: error instanceof Error ? error.stack : String(error) },
  );

const answers = [];
for (const one of cases) answers.push(await attempt(one));
process.stdout.write(JSON.stringify(answers));
