/* Ticked records as CSV, XLSX, iCalendar and an HTML table. */
import { zip } from "./zip.js";

const FIELDS = ["kind", "title", "state", "starts", "ends", "place", "hosts", "url"];
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const CONTROL = /[\x00-\x08\x0b-\x1f]/g;
const escaped = (text) =>
  String(text)
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(CONTROL, "");

const table = (picked, words) => [
  FIELDS.map((name) => words.columns[name]),
  ...picked.map((one) =>
    FIELDS.map((name) =>
      name === "kind" ? (words.groups[one.kind] ?? one.kind) : (one[name] ?? ""),
    ),
  ),
];

/* A spreadsheet takes a cell that begins so for a formula (generator/exports/as_csv.py). */
const safe = (text) => (/^ *['=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

export function csv(picked, words) {
  const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = table(picked, words).map((line) =>
    line.map((text) => cell(safe(String(text)))).join(","),
  );
  return { content: `\ufeff${lines.join("\r\n")}\r\n` };
}

export function html(picked, words) {
  const style = ' style="border:1px solid #999;padding:6px 8px;text-align:left;vertical-align:top"';
  const [, ...rows] = table(picked, words);
  const head = FIELDS.slice(0, -1).map(
    (name) => `<th${style}>${escaped(words.columns[name])}</th>`,
  );
  const body = rows.map((row, at) => {
    const cells = row.slice(0, -1).map((text, column) => {
      const said =
        column === 1 ? `<a href="${escaped(picked[at].url)}">${escaped(text)}</a>` : escaped(text);
      return `<td${style}>${said}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const content = `<!DOCTYPE html>\n<html lang="${document.documentElement.lang}"><meta charset="utf-8"><title>${escaped(words.picked.replace("{n}", picked.length))}</title>
<table style="border-collapse:collapse;font-size:14px">\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody></table></html>\n`;
  return { content };
}

/* Only what has a day: half-known dates are never turned into days. */
export function ics(picked, words) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const events = picked.map((one) => event(one, stamp, words)).filter(Boolean);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${location.host}//selection//KO`,
    ...events.flat(),
    "END:VCALENDAR",
  ];
  return { content: `${lines.map(folded).join("\r\n")}\r\n`, left: picked.length - events.length };
}

function event({ name, kind, title, starts, ends, place, url }, stamp, words) {
  const call = kind === "recruitments" || kind === "calls";
  const first = call ? ends : starts;
  if (!/^\d{4}-\d\d-\d\d/.test(first)) return null;
  const last = !call && /^\d{4}-\d\d-\d\d/.test(ends) ? ends : first;
  const days = [
    `DTSTART;VALUE=DATE:${first.slice(0, 10).replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${next(last)}`,
  ];
  const text = (said) => said.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  return [
    "BEGIN:VEVENT",
    `UID:${text(encodeURI(words.tag + name + (name.includes("#") ? `/${title}` : "")))}`,
    `DTSTAMP:${stamp}`,
    ...(first.includes("T") ? [`DTSTART:${instant(first)}`] : days),
    `SUMMARY:${text(call ? `${words.closing}: ${title}` : title)}`,
    ...(place ? [`LOCATION:${text(place)}`] : []),
    `URL:${url}`,
    "END:VEVENT",
  ];
}

const next = (day) =>
  new Date(Date.parse(day.slice(0, 10)) + 864e5).toISOString().slice(0, 10).replaceAll("-", "");
const instant = (moment) => new Date(`${moment}:00+09:00`).toISOString().replace(/[-:]|\.\d+/g, "");

/* No line is longer than 75 bytes (RFC 5545, 3.1). */
function folded(line) {
  const lines = [""];
  for (const c of line) {
    const size = new TextEncoder().encode(lines.at(-1) + c).length;
    if (size > 74) lines.push("");
    lines[lines.length - 1] += c;
  }
  return lines.join("\r\n ");
}

export function xlsx(picked, words) {
  const cell = (text) =>
    `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const rows = table(picked, words)
    .map((line) => `<row>${line.map(cell).join("")}</row>`)
    .join("");
  const spread = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relation = (what, target) =>
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${what}" Target="${target}"/></Relationships>`;
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${spread}" xmlns:r="${office}"><sheets><sheet name="${escaped(words.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${spread}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  const declared = Object.entries(files).map(([name, xml]) => [
    name,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`,
  ]);
  return { content: zip(declared) };
}
