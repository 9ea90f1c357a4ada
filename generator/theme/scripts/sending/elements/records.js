/* The records that wait to be sent, as a list. */
import { make } from "../../shared/page.js";

/**
 * @import { Finished } from "../../forms/change.js"
 * @import { SendingSettings } from "../../types.js"
 */

const FEW = 8;

/**
 * @param {Finished} record
 * @param {SendingSettings} settings
 * @param {Record<string, string>} words
 * @param {() => void} drop
 */
export function entry(record, settings, words, drop) {
  const [first = record.path, ...lines] = record.summary;
  const away = make("button", { type: "button", className: "drop" }, words.drop ?? "");
  away.addEventListener("click", drop);
  const link = make("a", { href: formOf(record.name, settings) }, words.edit ?? "");
  const head = make("p", {}, make("strong", {}, first));
  return make("li", {}, head, folded(lines, words.lines ?? ""), link, " ", away);
}

/** @type {(lines: string[], says: string) => HTMLElement} in full where they are few */
function folded(lines, says) {
  const list = make("ul", {}, ...lines.map((line) => make("li", {}, line)));
  if (lines.length <= FEW) return list;
  return make("details", {}, make("summary", {}, says.replace("{n}", String(lines.length))), list);
}

/**
 * Where a record opens in its form, which then shows at once what is to mend.
 * @param {string} name
 * @param {SendingSettings} settings
 */
export function formOf(name, { apply, forms }) {
  const form = forms[name.split("/")[0] ?? ""] ?? "";
  return `${apply}${form}?record=${encodeURIComponent(name)}&check=`;
}
