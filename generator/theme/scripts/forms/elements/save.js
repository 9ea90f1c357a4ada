/* Finished records as files that the visitor saves. */
import { saveAs } from "../../shared/saving.js";
import { change } from "../change.js";

/** @import { Finished } from "../change.js" */

/**
 * Records that go together, as a change that is named after the last.
 * @param {Finished[]} records
 * @param {string} site
 */
export function saveChange(records, site) {
  const last = records.at(-1);
  if (!last) return;
  const { name, task, base } = last;
  const text = change(records, { task, base, site, made: new Date() });
  saveAs(`${name.replaceAll("/", "-")}.change.json`, text, "text/plain");
}

/**
 * One record as its own file, under the name that it has in its folder.
 * @param {Finished} record
 */
export const saveRecord = ({ path, text }) =>
  saveAs(path.split("/").at(-1) ?? path, text, "text/plain");
