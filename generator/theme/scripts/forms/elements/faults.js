/* What is wrong, said at the top with ways to the fields, and beside each field. */
import { all, make, one } from "../../shared/page.js";
import { elementAt, inputOf } from "./fields.js";

/**
 * @import { Telling } from "../judge/telling.js"
 */

/**
 * Take away what was said before.
 * @param {HTMLElement} form
 */
export function silence(form) {
  for (const said of [...all(form, ".fault")]) said.remove();
  for (const field of all(form, "[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    const hints = (field.getAttribute("aria-describedby") ?? "").split(" ");
    field.setAttribute("aria-describedby", hints.filter((id) => !id.endsWith("-fault")).join(" "));
  }
  const box = one(form, "[data-faults]");
  box.querySelector("details")?.remove();
  box.hidden = true;
}

/**
 * @param {HTMLElement} form
 * @param {Telling[]} told
 * @param {{ mend: string, ask: string, note: string, notes: string }} words
 */
export function say(form, told, words) {
  silence(form);
  const box = one(form, "[data-faults]");
  const of = (/** @type {string} */ weight) => told.filter(({ level }) => level === weight);
  const [wrong, odd, noted] = [of("error"), of("warning"), of("info")];
  one(box, "h2").textContent = [
    counted(words.mend, wrong),
    counted(words.ask, odd),
    counted(words.note, noted),
  ]
    .filter(Boolean)
    .join(" ");
  const lines = [...wrong, ...odd].map((each) => line(form, each));
  one(box, "ul", HTMLUListElement).replaceChildren(...lines);
  if (noted.length) box.append(folded(form, noted, words.notes));
  box.classList.toggle("noted", noted.length === told.length);
  box.hidden = told.length === 0;
}

/** @type {(words: string, found: Telling[]) => string} */
const counted = (words, found) => (found.length ? words.replace("{n}", `${found.length}`) : "");

/** @type {(form: HTMLElement, noted: Telling[], head: string) => HTMLElement} what may wait, such as a roster without English names */
const folded = (form, noted, head) =>
  make(
    "details",
    {},
    make("summary", {}, head),
    make("ul", {}, ...noted.map((each) => line(form, each))),
  );

/** @type {(form: HTMLElement, told: Telling) => HTMLElement} an entry that leads to its field, and the same beside that */
export function line(form, told) {
  const target =
    told.rule === "name" ? one(form, "[data-id]") : targetOf(elementAt(form, told.at), form);
  const field = told.field.replace(/ \([^()]*\)$/, "");
  const words = `${field}${field ? ": " : ""}${told.says}`;
  if (!target) return make("li", {}, words, " ", told.fix);
  if (told.level !== "info") beside(target, told);
  const link = make("a", { href: `#${target.id}` }, words);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    reach(target);
  });
  return make("li", {}, link, ...(told.level === "info" ? [" ", told.fix] : []));
}

/** @type {(place: Element, form: HTMLElement) => HTMLElement | undefined} */
function targetOf(place, form) {
  if (place === form) return undefined;
  if (place.id) return /** @type {HTMLElement} */ (place);
  const input = inputOf(place);
  if (input?.id) return input;
  return place.closest("fieldset") ?? undefined;
}

/** @type {(target: HTMLElement, told: Telling) => void} */
function beside(target, told) {
  const id = `${target.id}-fault`;
  const known = document.getElementById(id);
  const text = [told.says, told.fix].filter(Boolean).join(" ");
  if (known) {
    known.append(" ", text);
    return;
  }
  const asks = told.level === "error" ? "" : " asks";
  const said = make("p", { id, className: `fault${asks}` }, text);
  if (target instanceof HTMLFieldSetElement) target.querySelector(":scope > legend")?.after(said);
  else target.before(said);
  target.setAttribute("aria-invalid", String(told.level === "error"));
  const hints = target.getAttribute("aria-describedby");
  target.setAttribute("aria-describedby", [hints, id].filter(Boolean).join(" "));
}

/**
 * Show a field, wherever it is folded away, and go there.
 * @param {HTMLElement} target
 */
function reach(target) {
  for (let at = target.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  target.focus();
  target.scrollIntoView({ block: "center" });
}
