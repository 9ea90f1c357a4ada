/* A selection as a workbook of one sheet. */
import { escaped, table } from "./cells.js";
import { zip } from "./zip.js";

const SPREAD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const CONTENT_TYPES = [
  `<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  "</Types>",
].join("");

/** @type {import("./formats.js").Writer} */
export function xlsx(picked, words) {
  const rows = table(picked, words).map((row) => `<row>${row.map(cell).join("")}</row>`);
  const sheet = `<sheet name="${escaped(words.sheet)}" sheetId="1" r:id="rId1"/>`;
  const files = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${SPREAD}" xmlns:r="${OFFICE}"><sheets>${sheet}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SPREAD}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  return { content: zip(Object.entries(files).map(([name, xml]) => [name, declared(xml)])) };
}

/** @param {string} text */
const cell = (text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/**
 * @param {string} what
 * @param {string} target
 */
const relation = (what, target) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${what}" Target="${target}"/></Relationships>`;

/** @param {string} xml */
const declared = (xml) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
