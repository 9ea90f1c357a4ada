/* What went wrong, in the words that the page has for it, and what can be done about it. */
import { all, make, one } from "../../shared/page.js";

const GRANTS = ["older-grant", "scope"];
const APART = ["open", "closed"];

/**
 * @param {HTMLElement} page
 * @param {string} kind
 * @param {string} [said] by the forge
 * @param {Node[]} [offers]
 */
export function tell(page, kind, said = "", offers = []) {
  const box = one(page, "[data-trouble]");
  for (const words of all(box, "[data-kind]")) words.hidden = words.dataset.kind !== kind;
  const shown = one(box, "[data-said]");
  shown.textContent = said;
  shown.hidden = !said;
  const list = one(box, "[data-offers]");
  list.replaceChildren(...offers.map((offer) => make("li", {}, offer)));
  list.hidden = !offers.length;
  one(box, "[data-grants]").hidden = !GRANTS.includes(kind);
  one(box, "[data-apart]").hidden = !APART.includes(kind);
  box.hidden = false;
  box.focus();
  box.scrollIntoView({ block: "start" });
}
