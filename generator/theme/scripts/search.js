/* The search page: results as one types, grouped by kind. */
import { Basket } from "./basket/basket.js";
import { fetched, open } from "./search/files.js";
import { grouped, noteText } from "./search/groups.js";
import { search } from "./search/query.js";
import { stepTo } from "./search/steps.js";
import { LONGEST_QUERY } from "./search/tokens.js";
import { seoul } from "./shared/clock.js";
import { numbered } from "./shared/numbers.js";
import { all, data, json, make, one } from "./shared/page.js";
import { row } from "./shared/rows.js";
import { worded } from "./shared/texts.js";

/** @import { Files, Hit, Note, Words } from "./types.js" */
/** @import { Group } from "./search/groups.js" */

const MORE = 10;
const SOON = 300; /* milliseconds in which nothing need be said */
const NOT_PICKED = ["guides", "participants"];
const root = one(document, "[data-search]");
/** @type {Words} */
const words = json(root, "words");
const input = one(document, "main input[name=q]", HTMLInputElement);
const status = one(root, "[data-count]");
const told = one(root, "[data-told]");
const results = one(root, "[data-results]");
const language = document.documentElement.lang;
const basket = new Basket(one(document, "[data-basket]"), words, seoul);
/** @type {Promise<Files> | null} */
let files = null;
let latest = 0;
let waiting = 0;

const { title } = document;

const number = (/** @type {number} */ value) => value.toLocaleString(language);

const hangul = () => import("./search/hangul.js");

async function run() {
  const turn = ++latest;
  const query = input.value.trim().slice(0, LONGEST_QUERY);
  document.title = query ? `${query}: ${title}` : title;
  if (!query) return show([], [], "", true); // the lists are a beginning too
  const slow = setTimeout(() => turn === latest && searching(), SOON);
  try {
    files ??= open(fetched(new URL(data(root, "index"), location.href).href), hangul);
    const known = await files;
    const { ids, told, marks } = await search(query, known);
    const groups = grouped(ids, known.group);
    const drawn = await Promise.all(groups.map((group) => section(group, known, marks)));
    if (turn === latest) show(drawn, told, counted(ids.length, query), !ids.length);
  } catch (error) {
    files = null;
    if (turn === latest) show([], [], words.failed);
    console.error(error);
  } finally {
    clearTimeout(slow);
  }
}

function searching() {
  status.textContent = words.searching;
  results.setAttribute("aria-busy", "true");
}

/**
 * @param {number} count
 * @param {string} query
 */
const counted = (count, query) =>
  count ? numbered(words, "count", count, language) : worded(words.none, { query });

/**
 * @param {HTMLElement[]} sections
 * @param {Note[]} notes
 * @param {string} count
 * @param {boolean} [none]
 */
function show(sections, notes, count, none = false) {
  one(root, "[data-none]").hidden = !none;
  one(root, "[data-try]").hidden = !count;
  results.removeAttribute("aria-busy");
  results.replaceChildren(...sections);
  told.replaceChildren(...notes.map((note) => make("p", { textContent: noteText(note, words) })));
  status.textContent = count;
}

/**
 * A group of hits under its heading, with a button that shows more of them.
 * @param {Group} group
 * @param {Files} known
 * @param {string[]} marks
 */
async function section(group, known, marks) {
  const title = group.name === "best" ? words.best : (words.groups[group.name] ?? group.name);
  const list = make("ul", { className: "rows hits" });
  const note = make("span", { className: "note", textContent: number(group.ids.length) });
  const heading = make("h2", { id: `found-${group.name}` }, title);
  if (group.name !== "best") heading.append(" ", note);
  const button = make("button", { type: "button", className: "button second" });
  const add = async (/** @type {number} */ from, /** @type {number} */ to) => {
    const ids = group.ids.slice(from, to);
    const hits = await Promise.all(ids.map((id) => known.document(language, id)));
    const rows = hits.map((hit, at) => drawn(hit, known.group(ids[at] ?? 0), group, marks));
    list.append(...rows);
    const left = Math.max(0, group.ids.length - to);
    button.hidden = left === 0;
    button.textContent = worded(words.more, { n: left, kind: title });
    return rows;
  };
  button.addEventListener("click", async () => {
    const from = group.shown;
    group.shown += MORE;
    const [first] = await add(from, group.shown);
    first?.querySelector("a")?.focus();
  });
  await add(0, group.shown);
  const shown = make("section", {}, heading, list, button);
  shown.setAttribute("aria-labelledby", heading.id);
  return shown;
}

/**
 * A hit among the best says of which kind it is.
 * @param {Hit} hit
 * @param {string} kind
 * @param {Group} group
 * @param {string[]} marks
 */
function drawn(hit, kind, group, marks) {
  const picking = NOT_PICKED.includes(kind) ? null : basket;
  const scheme = group.name === "best" ? (words.groups[kind] ?? "") : "";
  const shown = { words, now: seoul(), base: data(root, "base"), marks, kind, scheme };
  return row(hit, { ...shown, basket: picking });
}

/** @param {KeyboardEvent} event */
function walk(event) {
  const { target, key } = event;
  if (!(target instanceof Element)) return;
  const hit = target.closest(".hits") && target.closest("li")?.querySelector("a");
  if (target !== input && !hit) return;
  const stops = [input, ...all(results, ".hits a")];
  const at = stepTo(key, hit ? stops.indexOf(hit) : 0, stops.length);
  if (at === undefined) return;
  event.preventDefault();
  stops[at]?.focus();
}

const address = () => {
  const query = input.value.trim().slice(0, LONGEST_QUERY);
  return location.pathname + (query ? `?q=${encodeURIComponent(query)}` : "");
};

function read() {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  run();
}

input.addEventListener("input", (event) => {
  const composing = event instanceof InputEvent && event.isComposing;
  if (composing && !/[가-힣]$/.test(input.value)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.replaceState(null, "", address());
    run();
  }, 250);
});
input.form?.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  history.pushState(null, "", address());
  run();
});
document.addEventListener("keydown", walk);
addEventListener("popstate", read);
basket.onClear(run);
read();
if (!input.value) input.focus();
