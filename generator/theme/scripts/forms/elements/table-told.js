/* What is said of a table that was read: what it changed, and its mistakes by cell. */
import { make, one } from "../../shared/page.js";
import { line } from "./faults.js";

/** @import { Told } from "../sheet/sheet-telling.js" */

const FEW = 5; // lines that need no folding

/** @type {(box: HTMLElement, form: HTMLElement, said: { head: string, lines: string[], parts: Told[] }) => void} */
export function shown(box, form, { head, lines, parts }) {
  const heading = one(box, "h2");
  heading.textContent = head;
  const wrong = !parts.length || parts.some(({ name }) => name === "mistakes");
  box.className = wrong ? "faults" : "finished";
  box.replaceChildren(
    heading,
    ...lines.map((text) => make("p", {}, text)),
    ...parts.map((part) => listed(part, form)),
  );
  box.hidden = false;
  box.focus();
  box.scrollIntoView({ block: "start" });
}

/** @type {(told: Told, form: HTMLElement) => HTMLElement} */
function listed({ name, head, lines }, form) {
  const list = make("ul", {}, ...lines.map((one) => entry(one, form)));
  if (name === "mistakes") return make("div", {}, make("h3", {}, head), list);
  return make("details", { open: lines.length <= FEW }, make("summary", {}, head), list);
}

/** @type {(said: Told["lines"][number], form: HTMLElement) => HTMLElement} */
function entry({ cell, text, more = [], at, level = "error" }, form) {
  const says = `${cell} ${text}`.trim().replace(/ \[[a-z-]+\]$/, ""); // the rule is for who keeps the records
  if (!at) return make("li", {}, says);
  return line(form, { rule: "sheet", level, at, field: "", says, fix: more.join(" ") });
}
