/* The page of tools: the self-check and the reckoning; nothing is stored and nothing is sent. */
import { all, data, json, one } from "./shared/page.js";
import { percent, won } from "./tools/amounts.js";
import { judged, verdict } from "./tools/check.js";
import { reckoned, whole } from "./tools/cost.js";

const check = document.querySelector("form[data-check]");
const cost = document.querySelector("form[data-cost]");

/** @param {HTMLFormElement} form */
function answer(form) {
  const fields = [...all(form, "fieldset")];
  const states = fields.map((field) => {
    const ticked = field.querySelector("input:checked")?.getAttribute("value") ?? "";
    return judged(ticked, data(field, "met"));
  });
  for (const [at, field] of fields.entries()) {
    field.dataset.state = states[at];
    one(field, "[data-told]").hidden = !["unmet", "unsure"].includes(states[at] ?? "");
  }
  one(form, "[data-verdict]").textContent = verdict(states, json(form, "words"));
}

/** @type {(pattern: string) => (sum: number | null) => string} nothing where there is no sum */
const inWon = (pattern) => (sum) =>
  sum === null ? "" : pattern.replace("{n}", sum.toLocaleString("ko"));

/**
 * Whether something was typed that says nothing; the field is marked so, for those who hear it.
 * @param {HTMLInputElement} field
 * @param {number | null} read
 */
function unread(field, read) {
  const wrong = read === null && field.value.trim() !== "";
  field.setAttribute("aria-invalid", String(wrong));
  return wrong;
}

/** @param {HTMLFormElement} form */
function reckon(form) {
  const words = json(form, "words");
  const krw = inWon(words.krw);
  const items = [...form.querySelectorAll("input[data-item]")]
    .filter((field) => field instanceof HTMLInputElement)
    .map((field) => ({ field, name: data(field, "item"), read: won(field.value) }))
    .map(({ field, name, read }) => ({
      name,
      won: read ?? 0,
      wrong: unread(field, read),
      typed: field.value.trim() !== "",
    }));
  const count = one(form, "#firms", HTMLInputElement);
  const firms = won(count.value);
  const wrong = [unread(count, firms), ...items.map((item) => item.wrong)].includes(true);
  // Nothing typed comes to nothing that could be told: neither no cost nor a single firm.
  const told = !wrong && firms !== null && items.some((item) => item.typed);
  const { parts, sums, remarks } = reckoned(json(form, "cost"), items, whole(firms ?? 0, 1));
  for (const [at, { name, won }] of items.entries())
    one(form, `[data-part="${name}"]`).textContent = won ? krw(parts[at] ?? 0) : "";
  for (const [name, won] of Object.entries(sums))
    one(form, `[data-out=${name}]`).textContent = krw(told ? won : null);
  const said = remarks.map(({ word, n }) => words[word].replace("{n}", n));
  const missing = wrong ? words.unread : firms === null ? words.firms : "";
  one(form, "[data-remarks]").textContent = missing || said.join(" ");
}

/**
 * What one firm pays of the cost of its booth.
 * @param {HTMLFormElement} form
 */
function own(form) {
  const words = json(form, "words");
  const krw = inWon(words.krw);
  const booth = one(form, "#booth", HTMLInputElement);
  const share = one(form, "#percent", HTMLInputElement);
  const [cost, part] = [won(booth.value), percent(share.value)];
  const paid = cost === null || part === null ? null : Math.floor((cost * part) / 100);
  one(form, "[data-read]").textContent = unread(booth, cost) ? words.unread : krw(cost);
  one(form, "[data-share]").textContent = unread(share, part) ? words.share : "";
  one(form, "[data-out=paid]").textContent = krw(paid);
  one(form, "[data-out=rest]").textContent = krw(paid === null ? null : (cost ?? 0) - paid);
}

const single = document.querySelector("form[data-own]");
if (single instanceof HTMLFormElement) {
  single.addEventListener("input", () => own(single));
  single.addEventListener("submit", (event) => event.preventDefault());
}
if (check instanceof HTMLFormElement) {
  check.addEventListener("change", () => answer(check));
  check.addEventListener("reset", () => setTimeout(() => answer(check)));
}
if (cost instanceof HTMLFormElement) {
  cost.addEventListener("input", () => reckon(cost));
  cost.addEventListener("submit", (event) => event.preventDefault());
}
