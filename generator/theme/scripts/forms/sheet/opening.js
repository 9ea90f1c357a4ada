/* Opens a file that people choose as a sheet, whatever its name says; twin of sheets/opening.py. */
import { textIn } from "./csv.js";
import { NotASheet } from "./grid.js";
import { latin, unpacked } from "./package.js";
import { sheetsIn } from "./workbook.js";

/** @import { Grid } from "./grid.js" */

export const LARGEST = 8 * 1024 * 1024; // bytes; a roster of 100 firms has 20 KiB
const OLD = "\xd0\xcf\x11\xe0";
const wide = (/** @type {string} */ text) => [...text].join("\0");
const SEALED = wide("EncryptedPackage");
const OTHERS = [
  ["%PDF", "pdf"],
  ["\x09\x08", "old-excel"], // Excel 5 and older wrote their records bare
  ["HWP Document File", "hwp"],
];
const MARKUP = /^[\xef\xbb\xbf\s]*<(?:html|table|!doctype|\?xml|meta)/i;

/**
 * The sheets of a file, or `NotASheet` with what it is instead.
 * @param {Uint8Array<ArrayBuffer>} source
 * @returns {Promise<Grid[]>}
 */
export async function opened(source) {
  const most = LARGEST / 1024;
  if (source.length > LARGEST)
    throw new NotASheet("too-large", { size: Math.floor(source.length / 1024), most });
  const head = String.fromCharCode(...source.subarray(0, 512));
  if (!head.trim() && !latin(source).trim()) throw new NotASheet("empty");
  if (head.startsWith("PK")) return sheetsIn(await unpacked(source));
  if (head.startsWith(OLD)) throw new NotASheet(ofOld(latin(source)));
  for (const [start = "", why = ""] of OTHERS) if (head.startsWith(start)) throw new NotASheet(why);
  if (MARKUP.test(head)) throw new NotASheet("markup");
  return [textIn(source)];
}

/** @param {string} source what a file of Microsoft's older container holds */
function ofOld(source) {
  if (source.includes(SEALED)) return "encrypted";
  return source.replaceAll("\0", "").includes("HwpSummary") ? "hwp" : "old-excel";
}
