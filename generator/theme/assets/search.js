/* The search page: results as one types, grouped by kind. */
import { openBasket } from "./search/basket.js";
import { make, numbered, row, seoul } from "./search/draw.js";
import { fetched, open } from "./search/files.js";
import { grouped } from "./search/groups.js";
import { search } from "./search/query.js";

const MORE = 10,
  SOON = 300; /* milliseconds in which nothing need be said */
const NOT_PICKED = ["guides", "participants"];
const root = document.querySelector("[data-search]");
const { base, index } = root.dataset;
const words = JSON.parse(root.dataset.words);
const input = document.querySelector("main input[name=q]");
const status = root.querySelector("[data-count]"),
  told = root.querySelector("[data-told]"),
  results = root.querySelector("[data-results]");
const language = document.documentElement.lang;
const basket = openBasket(document.querySelector("[data-basket]"), words, seoul);
const hangul = () => import("./hangul/hangul.js");
let files = null,
  latest = 0;

async function run() {
  const turn = ++latest,
    query = input.value.trim();
  document.title = document.title.replace(/^(.*?: )?/, query ? `${query}: ` : "");
  if (!query) return show([], [], "");
  const waiting = setTimeout(() => turn === latest && searching(), SOON);
  try {
    files ??= open(fetched(new URL(index, location).href), hangul);
    const known = await files;
    const found = await search(query, known);
    const groups = grouped(found.ids, known);
    const drawn = await Promise.all(groups.map((group) => section(group, known, found.marks)));
    const count = found.ids.length
      ? numbered(words, "count", found.ids.length)
      : words.none.replace("{query}", query);
    if (turn === latest) show(drawn, found.told, count, !found.ids.length);
  } catch (error) {
    files = null;
    if (turn === latest) show([], [], words.failed);
    console.error(error);
  } finally {
    clearTimeout(waiting);
  }
}

function searching() {
  status.textContent = words.searching;
  results.setAttribute("aria-busy", "true");
}

function show(sections, notes, count, none = false) {
  root.querySelector("[data-none]").hidden = !none;
  results.removeAttribute("aria-busy");
  results.replaceChildren(...sections);
  told.replaceChildren(...notes.map(note).map((text) => make("p", { textContent: text })));
  status.textContent = count;
}

const note = ({ kind, written = "", words: others }) =>
  words.told[kind].replace("{written}", written).replace("{words}", others.join(", "));

async function section(group, known, marks) {
  const list = make("ul", { className: "rows hits" });
  const heading = make(
    "h2",
    { id: `found-${group.name}` },
    ...(group.name === "best" ? [words.best] : [words.groups[group.name], " ", number(group)]),
  );
  const button = make("button", { type: "button", className: "button second" });
  const add = async (from, to) => {
    const entries = await Promise.all(
      group.ids.slice(from, to).map((id) => known.document(language, id)),
    );
    const rows = entries.map((entry, at) => {
      const kind = known.group(group.ids[from + at]);
      const picked = NOT_PICKED.includes(kind) ? null : basket;
      const scheme = group.name === "best" ? words.groups[kind] : "";
      return row(entry, { words, now: seoul(), base, marks, basket: picked, kind, scheme });
    });
    list.append(...rows);
    group.shown = Math.min(to, group.ids.length);
    button.hidden = group.shown >= group.ids.length;
    button.textContent = words.more
      .replace("{n}", group.ids.length - group.shown)
      .replace("{kind}", words.groups[group.name]);
    return rows;
  };
  button.addEventListener("click", async () => {
    const rows = await add(group.shown, group.shown + MORE);
    rows[0]?.querySelector("a").focus();
  });
  await add(0, group.shown);
  const shown = make("section", {}, heading, list, button);
  shown.setAttribute("aria-labelledby", heading.id);
  return shown;
}

const number = (group) =>
  make("span", { className: "note", textContent: group.ids.length.toLocaleString(language) });

/* Arrows walk from the box through the hits; Escape comes back to the box. */
function walk(event) {
  if (event.target !== input && !event.target.closest?.(".hits")) return;
  const stops = [input, ...results.querySelectorAll(".hits a")];
  const here = event.target === input ? input : event.target.closest("li").querySelector("a");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next =
    event.key === "Escape" && here !== input ? input : step && stops[stops.indexOf(here) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const address = () => {
  const query = input.value.trim();
  return location.pathname + (query ? `?q=${encodeURIComponent(query)}` : "");
};
const read = () => {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  run();
};

let waiting = 0;
input.addEventListener("input", (event) => {
  if (event.isComposing && !/[가-힣]$/.test(input.value)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.replaceState(null, "", address());
    run();
  }, 250);
});
input.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  history.pushState(null, "", address());
  run();
});
document.addEventListener("keydown", walk);
addEventListener("popstate", read);
basket.onClear(run);
root.hidden = false;
read();
if (!input.value) input.focus();
