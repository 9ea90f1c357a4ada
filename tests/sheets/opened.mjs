/* Answers the parity test of files: what the browser's code finds in the cells of each. */
import { readFileSync } from "node:fs";
import { NotASheet } from "../../generator/theme/scripts/forms/sheet/grid.js";
import { opened } from "../../generator/theme/scripts/forms/sheet/opening.js";

/** @import { Grid, Value } from "../../generator/theme/scripts/forms/sheet/grid.js" */

/** @type {string[]} */
const files = JSON.parse(readFileSync(0, "utf8"));

/** @param {Value} value */
const shown = (value) => (value instanceof Date ? value.toISOString().slice(0, 19) : value);

/** @param {Grid} grid */
const plain = ({
  name,
  rows,
  readAs,
  merged,
  spread,
  notes,
  hidden,
  hiddenRows,
  hiddenColumns,
}) => ({
  name,
  rows: rows.map((row) => row.map(({ value, kind, struck }) => [shown(value), kind, struck])),
  readAs,
  merged,
  spread,
  notes,
  unseen: hidden,
  hidden: [hiddenRows, hiddenColumns].map((one) => [...one].toSorted((a, b) => a - b)),
});

/** @param {string} file */
async function answer(file) {
  try {
    return (await opened(new Uint8Array(Buffer.from(file, "base64")))).map(plain);
  } catch (error) {
    if (error instanceof NotASheet) return { why: error.why, values: error.values };
    return { error: error instanceof Error ? error.stack : String(error) };
  }
}

const answers = [];
for (const file of files) answers.push(await answer(file));
process.stdout.write(JSON.stringify(answers));
