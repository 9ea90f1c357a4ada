/* A selection as a table for newsletters: mail programs keep only styles that stand on a cell. */
import { COLUMNS, escaped, table } from "./cells.js";

const CELL = ' style="border:1px solid #999;padding:6px 8px;text-align:left;vertical-align:top"';
const TITLE = COLUMNS.indexOf("title");

/** @type {import("./formats.js").Writer} */
export function html(picked, words, { language }) {
  const [head = [], ...rows] = table(picked, words).map((row) => row.slice(0, -1));
  const cells = head.map((name) => `<th${CELL}>${escaped(name)}</th>`).join("");
  const body = rows.map((row, at) => `<tr>${row.map(cell(picked[at]?.url ?? "")).join("")}</tr>`);
  const title = escaped(words.picked.replace("{n}", String(picked.length)));
  const content = `<!DOCTYPE html>
<html lang="${language}"><meta charset="utf-8"><title>${title}</title>
<table style="border-collapse:collapse;font-size:14px">
<thead><tr>${cells}</tr></thead>
<tbody>
${body.join("\n")}
</tbody></table></html>
`;
  return { content };
}

/**
 * A cell of the row that leads to an address.
 * @param {string} url
 * @returns {(text: string, column: number) => string}
 */
const cell = (url) => (text, column) => {
  const said = column === TITLE ? `<a href="${escaped(url)}">${escaped(text)}</a>` : escaped(text);
  return `<td${CELL}>${said}</td>`;
};
