/* A file that somebody chose, or a table that was pasted, as what the form is to hold, and what is to be said of it. */
import { shown } from "../elements/table-told.js";
import { NotASheet } from "./grid.js";
import { imported } from "./importing.js";
import { sheetsOf, WHOLE } from "./layout.js";
import { partOf } from "./matching.js";
import { opened } from "./opening.js";
import { pasted } from "./pasted.js";
import { changes, say, told } from "./sheet-telling.js";

/**
 * @import { Fields } from "../judge/schema.js"
 * @import { Grounds, Problem } from "../judge/problem.js"
 * @import { Copied } from "../pasting.js"
 * @import { Records } from "../records.js"
 * @import { Grid } from "./grid.js"
 * @import { SheetGrounds } from "./sheet-grounds.js"
 *
 * @typedef {object} Asked the form that is filled
 * @property {HTMLElement} form
 * @property {{ left: string[] }} task
 * @property {Grounds} grounds
 * @property {string} language
 * @property {(path: string) => Promise<string | undefined>} text
 * @property {Records} records
 * @property {string[]} accepted the tables that it takes
 * @property {(found: Problem[]) => Promise<unknown>} messages fetches the words for what was found
 *
 * @typedef {object} Found
 * @property {Fields} [values] what the form is to hold; none where the file cannot be read
 * @property {(box: HTMLElement) => void} tell
 */

/** @type {(file: File | Copied, data: Fields, asked: Asked) => Promise<Found>} */
export async function fromFile(file, data, asked) {
  const { grounds, language, records } = asked;
  const words = JSON.parse((await asked.text(`apply/forms/sheets.${language}.json`)) ?? "{}");
  const find = await records.around(grounds.schema, data);
  /** @type {SheetGrounds} */
  const ground = { ...grounds, ...words, language, find };
  try {
    return await filled(file, data, asked, ground);
  } catch (error) {
    if (!(error instanceof NotASheet)) throw error;
    return unread(file, error, asked, ground);
  }
}

/** @type {(file: File | Copied, data: Fields, asked: Asked, ground: SheetGrounds) => Promise<Found>} */
async function filled(file, data, { form, task, records, accepted, messages }, ground) {
  const grids =
    file instanceof File ? await opened(new Uint8Array(await file.arrayBuffer())) : pasted(file);
  const part = partFor(grids, ground, data, accepted);
  const filling = { data, part, left: task.left };
  await records.around(ground.schema, imported(grids, ground, filling).data); // what the file points at
  const done = imported(grids, ground, filling);
  await messages(done.findings.map(([, found]) => found));
  const parts = told(done, grids[0]?.readAs ?? {}, ground);
  const lines = changes(data, done, ground);
  const wrong = parts.some(({ name }) => name === "mistakes");
  const next = say(ground, "here", wrong ? "mend" : lines.length ? "look" : "same", {});
  const head = say(ground, "here", "read", { file: file.name });
  const said = { head, lines: [...lines, next], parts };
  return { values: done.data, tell: (box) => shown(box, form, said) };
}

/** @type {(file: File | Copied, fault: NotASheet, asked: Asked, ground: SheetGrounds) => Found} */
function unread(file, { why, values }, { form }, ground) {
  const named = Object.fromEntries(Object.entries(values).map(([name, one]) => [name, `${one}`]));
  const context = ground.said.here?.[why] ? "here" : "unreadable";
  const head = say(ground, "here", "unread", { file: file.name });
  const said = { head, lines: [say(ground, context, why, named)], parts: [] };
  return { tell: (box) => shown(box, form, said) };
}

/**
 * The table that the file is taken for, one of those that the form takes.
 * @type {(grids: Grid[], grounds: SheetGrounds, data: Fields, accepted: string[]) => string}
 */
function partFor(grids, grounds, data, accepted) {
  const [first = "", ...others] = accepted;
  const found = meantBy(grids, grounds, data);
  const fitting = found.filter((part) => accepted.includes(part));
  if (fitting.length === 1) return fitting[0] ?? "";
  if (found.includes(WHOLE) && !others.length) return first;
  const labels = (/** @type {string[]} */ parts) =>
    parts.map((part) => sheetsOf(part, grounds, data)[0]?.labels[grounds.language]).join(", ");
  if (fitting.length) throw new NotASheet("which-part", { parts: labels(fitting) });
  throw new NotASheet("not-here", { part: labels(found), parts: labels(accepted) });
}

/** @type {(grids: Grid[], grounds: SheetGrounds, data: Fields) => string[]} the parts that a file may be */
function meantBy(grids, grounds, data) {
  try {
    return [partOf(grids, grounds, data)];
  } catch (error) {
    if (!(error instanceof NotASheet) || error.why !== "which-part") throw error;
    const named = String(error.values.parts);
    return Object.keys(grounds.parts).filter((part) => named.includes(`--part ${part}`));
  }
}
