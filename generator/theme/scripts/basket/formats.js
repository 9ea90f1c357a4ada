/* The files that a selection can be taken along as; loaded when the first one is asked for. */
import { csv } from "./csv.js";
import { html } from "./html.js";
import { ics } from "./ics.js";
import { json } from "./json.js";
import { xlsx } from "./xlsx.js";

/**
 * @import { OfSelection, Picked } from "../types.js"
 *
 * @typedef {{ host: string, language: string }} Site
 * @typedef {{ content: BlobPart, left?: number }} Written `left`: how many the file has no place for
 * @typedef {(picked: Picked[], words: OfSelection, site: Site) => Written} Writer
 */

/** @type {Record<string, { type: string, write: Writer }>} */
export const FORMATS = {
  csv: { type: "text/csv;charset=utf-8", write: csv },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: xlsx,
  },
  json: { type: "application/json", write: json },
  html: { type: "text/html;charset=utf-8", write: html },
  ics: { type: "text/calendar;charset=utf-8", write: ics },
};
