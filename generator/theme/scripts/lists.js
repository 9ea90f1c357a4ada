/* A page with a list: its facets, loaded when opened, at once where they stand beside the list. */
import { Basket, picked, save } from "./basket/basket.js";
import { addressOf, alertsOf, asked } from "./lists/address.js";
import { conditions, helpful } from "./lists/conditions.js";
import { counted, matching, order, sorted } from "./lists/facets.js";
import { groupOf, otherScheme, tableOf } from "./lists/table.js";
import { bars, frame, fullest, yearsOf } from "./lists/years.js";
import { seoul } from "./shared/clock.js";
import { numbered } from "./shared/numbers.js";
import { all, data, json, make, one } from "./shared/page.js";
import { address, row } from "./shared/rows.js";
import { worded } from "./shared/texts.js";

/** @import { Condition } from "./lists/conditions.js" */
/** @import { Facet, Row, Table, Words } from "./types.js" */

const PAGE = 50;
const root = one(document, "[data-finder]");
const kind = data(root, "finder");
/** @type {Words} */
const words = json(root, "words");
const panel = one(root, "details", HTMLDetailsElement);
const form = one(root, "form", HTMLFormElement);
const box = one(form, "[name=q]", HTMLInputElement);
const sort = one(form, "[name=sort]", HTMLSelectElement);
const since = one(form, "[name=since]", HTMLInputElement);
const status = one(root, "[data-count]");
const results = one(root, "[data-results]");
const pager = one(root, "[data-pager]");
const chips = one(root, "[data-chips]");
const take = one(root, "[data-take]");
const nothing = one(root, "[data-nothing]");
const spread = one(root, "[data-years]");
const full = one(document, ".full-list");
const language = document.documentElement.lang;
const now = () => data(root, "now") || seoul();
const basket = new Basket(one(document, "[data-basket]"), words, now);
/** @type {Row[]} */
let found = [];
/** @type {Table | null} */
let table = null;
let waiting = 0;
const wide = matchMedia("(min-width: 1024px)");
const beside = () => wide.matches && root.classList.contains("beside");
/** A sheet is narrow, but nobody opens facets on it: the list stays as it was seen. */
const paper = matchMedia("print");
let whole = false;
/* What was found takes the place of the list once something is asked, and where facets stand above the
   list once they are opened.  On a phone a link to a choice leaves them closed: they would hide the hits. */
const queried = () => location.search.length > 1;
const asks = () => queried() || (panel.open && (whole || !beside()));
/** What most visitors choose by, unfolded where there is room. */
const FIRST = ["sector", "country"];

const number = (/** @type {number} */ value) => value.toLocaleString(language);

/** @param {Table} table */
function build(table) {
  const all = { chosen: table.facets.map(() => new Set()), since: "", words: [] };
  const counts = counted(table, all);
  const facets = table.facets.map((facet, at) => group(facet, at, counts[at] ?? []));
  one(form, "[data-facets]").replaceChildren(...facets);
  const undated = !table.rows.some((entry) => entry[9]);
  one(form, "[data-since]").hidden = one(sort, "[value=news]").hidden = undated;
}

/**
 * One facet as a group of boxes to tick.
 * @param {Facet} facet
 * @param {number} at
 * @param {number[]} counts
 */
function group(facet, at, counts) {
  const [name, values] = facet;
  const title = words.facets[name] ?? name;
  const boxes = order(facet, counts).map((code) => {
    const [key, label] = values[code] ?? ["", ""];
    const ticked = make("input", { type: "checkbox", name, value: key });
    ticked.dataset.value = `${at} ${code}`;
    const note = make("span", { className: "note" });
    return make("li", {}, make("label", {}, ticked, ` ${label} `, note));
  });
  const summary = make("summary", {}, title, " ", make("span", { className: "chosen" }));
  const list = make("div", {}, make("ul", {}, ...boxes));
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", title);
  const open = beside() && FIRST.includes(name);
  return make("details", { className: "facet", open }, summary, list);
}

/** @param {Table} table */
function write(table) {
  const wanted = asked(location.search, table.facets);
  found = sorted(matching(table, wanted), wanted.sort, language, now());
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(wanted.page, pages);
  const entries = found.slice((page - 1) * PAGE, page * PAGE);
  results.replaceChildren(...entries.map((entry) => drawn(entry, table, wanted.words)));
  const name = found.length === table.rows.length ? "all" : "shown";
  const said = numbered(words, name, found.length, language);
  status.textContent = said.replace("{all}", number(table.rows.length));
  take.hidden = !found.length;
  one(take, "[data-these]").textContent = numbered(words, "take", found.length, language);
  numbers(table, wanted);
  alerts(alertsOf(wanted.chosen, table.facets));
  advise(table, wanted);
  overYears(table);
  turns(page, pages);
}

/**
 * The way to the alerts for what was chosen, named since they know no other conditions; samples have none.
 * @param {ReturnType<typeof alertsOf>} chosen
 */
function alerts({ search, names }) {
  const way = take.querySelector("a");
  if (!way) return;
  way.hidden = !search;
  way.search = kind === "participants" ? `${search}&audience=buyers` : search;
  way.textContent = worded(words.alerts, { of: names });
}

/**
 * Where nothing is found: without which condition something would be.
 * @param {Table} table
 * @param {ReturnType<typeof asked>} wanted
 */
function advise(table, wanted) {
  nothing.hidden = found.length > 0;
  results.hidden = !nothing.hidden;
  if (nothing.hidden) return;
  const ways = helpful(table, conditions(table, wanted, words.since)).map(([condition, count]) =>
    chip(condition, numbered(words, "without", count, language)),
  );
  one(nothing, "[data-without]").replaceChildren(...ways);
  const elsewhere = nothing.querySelector("a");
  if (!elsewhere) return;
  elsewhere.hidden = !wanted.query;
  elsewhere.search = `?${new URLSearchParams({ q: wanted.query })}`;
}

/**
 * How what was found is spread over the years, where there are some.
 * @param {Table} table
 */
function overYears(table) {
  const years = yearsOf(found, table);
  spread.hidden = years.length < 3;
  if (spread.hidden) return;
  const svg = one(spread, "svg", SVGElement);
  svg.setAttribute("viewBox", frame(years));
  svg.style.maxWidth = `${years.length}em`;
  one(spread, "path", SVGElement).setAttribute("d", bars(years));
  const [first, last] = [years[0]?.[0] ?? "", years.at(-1)?.[0] ?? ""];
  const [most, n] = fullest(years);
  one(spread, "figcaption").textContent = worded(words.years, { first, last, most, n });
}

/**
 * All that was found, as a file.
 * @param {string} format
 */
function taken(format) {
  const url = (/** @type {Row} */ entry) =>
    new URL(address(data(root, "base"), entry[0]), location.href).href;
  const group = (/** @type {Row} */ entry) =>
    table ? groupOf(entry, table, kind, words.schemes) : kind;
  const entries = found.map((entry) => picked(entry, group(entry), url(entry), now(), words));
  return save(format, entries, words);
}

/**
 * @param {Row} entry
 * @param {Table} table
 * @param {string[]} marks
 */
const drawn = (entry, table, marks) =>
  row(entry, {
    words,
    now: now(),
    base: data(root, "base"),
    basket,
    kind: groupOf(entry, table, kind, words.schemes),
    marks,
    scheme: kind === "exhibitions" ? "" : otherScheme(entry, table, words.schemes),
  });

/**
 * Writes into the form what is chosen, and how many rows each value would give.
 * @param {Table} table
 * @param {ReturnType<typeof asked>} wanted
 */
function numbers(table, wanted) {
  const counts = counted(table, wanted);
  const chosen = conditions(table, wanted, words.since).map((condition) => chip(condition));
  chips.replaceChildren(words.filtered, ...chosen);
  chips.hidden = !chosen.length;
  for (const [at, facet] of [...all(form, ".facet")].entries()) {
    const chosen = wanted.chosen[at] ?? new Set();
    for (const entry of all(facet, "li")) {
      const ticked = one(entry, "input", HTMLInputElement);
      const code = Number(data(ticked, "value").split(" ")[1]);
      const count = counts[at]?.[code] ?? 0;
      ticked.checked = chosen.has(code);
      entry.hidden = !count && !ticked.checked;
      one(entry, ".note").textContent = number(count);
    }
    one(facet, ".chosen").textContent = chosen.size
      ? words.chosen.replace("{n}", String(chosen.size))
      : "";
    facet.hidden = ![...all(facet, "li")].some((entry) => !entry.hidden);
  }
  if (document.activeElement !== box) box.value = wanted.query;
  sort.value = wanted.sort;
  since.value = wanted.since;
}

/**
 * A condition to press, with which it is taken back.
 * @param {Condition} condition
 * @param {string} [told] what that would give, written in place of a cross
 */
function chip({ label, field }, told = "") {
  const said = told ? [worded(told, { name: label })] : [label, make("span", {}, " ×")];
  const made = make("button", { type: "button", className: "chip" }, ...said);
  if (!told) made.setAttribute("aria-label", worded(words.drop, { name: label }));
  made.onclick = () => {
    const input = one(form, field, HTMLInputElement);
    if (input.type === "checkbox") input.checked = false;
    else input.value = "";
    ask();
    (chips.querySelector("button") ?? one(panel, "summary")).focus();
  };
  return made;
}

const [before, after] = [...pager.querySelectorAll("button")];

/**
 * @param {number} page
 * @param {number} pages
 */
function turns(page, pages) {
  pager.hidden = pages === 1;
  one(pager, "[data-page]").textContent = `${page} / ${pages}`;
  if (!before || !after) return;
  before.disabled = page === 1;
  after.disabled = page === pages;
  before.onclick = () => turn(page - 1);
  after.onclick = () => turn(page + 1);
}

/** @param {number} page */
function turn(page) {
  ask(page);
  status.scrollIntoView({ block: "start" });
  results.querySelector("a")?.focus({ preventScroll: true });
}

/* The form's wish becomes the address, and the address the list. */
function ask(page = 1, kept = true) {
  /** @type {[string, string][]} */
  const said = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  go(addressOf(said, page), kept);
}

/**
 * @param {string} search
 * @param {boolean} [kept] whether Back leads to what was asked before
 */
function go(search, kept = true) {
  if (search === location.search) return;
  const way = location.pathname + search;
  if (kept) history.pushState(null, "", way);
  else history.replaceState(null, "", way);
  show();
}

async function load() {
  const answer = await fetch(data(root, "list"));
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return tableOf(await answer.json(), now(), words);
}

async function opened() {
  status.hidden = true;
  if ((panel.open || queried()) && !table) {
    try {
      table = await load();
    } catch (error) {
      status.hidden = false;
      status.textContent = words.failed;
      console.error(error);
      return;
    }
    build(table);
  }
  show();
}

/* The list as it stands, or what was found of it. */
function show() {
  if (!table) return;
  const on = asks();
  root.classList.toggle("open", on);
  full.hidden = on;
  for (const part of [results, pager, status, chips, take, nothing, spread]) part.hidden = !on;
  if (on) write(table);
  else if (panel.open) numbers(table, asked(location.search, table.facets));
}

take.addEventListener("click", ({ target }) => {
  const format = target instanceof HTMLElement && data(target, "as");
  if (format)
    taken(format).then((told) => {
      one(take, "[data-told]").textContent = told;
    });
});
one(take, "[data-link]").addEventListener("click", async () => {
  await navigator.clipboard.writeText(location.href);
  one(take, "[data-told]").textContent = words.copied;
});
one(nothing, "button").addEventListener("click", () => form.reset());
panel.addEventListener("toggle", opened);
form.addEventListener("change", () => ask());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
box.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(1, false), 200);
});
form.addEventListener("reset", (event) => {
  event.preventDefault();
  whole = false;
  if (location.search) go("");
  else show();
});
one(form, "[data-whole]").addEventListener("click", () => {
  whole = true;
  show();
  results.querySelector("input")?.focus();
});
addEventListener("popstate", show);
wide.addEventListener("change", () => {
  if (!paper.matches) show();
});
basket.onClear(show);
if (panel.open || (queried() && !wide.matches)) opened();
else if (queried() || (beside() && "ready" in root.dataset)) panel.open = true;
