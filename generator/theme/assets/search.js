/* The search page: results as one types, grouped by kind. */
import { openBasket } from "./search/basket.js";
import { make, row, seoul } from "./search/draw.js";
import { fetched, open } from "./search/files.js";
import { search } from "./search/query.js";

const FIRST = 10,
  MORE = 10;
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
  try {
    files ??= open(fetched(new URL(index, location).href), hangul);
    const known = await files;
    const found = await search(query, known);
    const groups = grouped(found.ids, known);
    const drawn = await Promise.all(groups.map((group) => section(group, known, found.marks)));
    const count = found.ids.length
      ? words.count.replace("{n}", found.ids.length.toLocaleString(language))
      : words.none.replace("{query}", query);
    if (turn === latest) show(drawn, found.told, count, !found.ids.length);
  } catch (error) {
    files = null;
    if (turn === latest) show([], [], words.failed);
    console.error(error);
  }
}

function show(sections, notes, count, none = false) {
  root.querySelector("[data-none]").hidden = !none;
  results.replaceChildren(...sections);
  told.replaceChildren(...notes.map(note).map((text) => make("p", { textContent: text })));
  status.textContent = count;
}

const note = ({ kind, written = "", words: others }) =>
  words.told[kind].replace("{written}", written).replace("{words}", others.join(", "));

/* Groups in the order of their best hit; the first hits are shared out among them. */
function grouped(ids, known) {
  const groups = new Map();
  for (const id of ids) {
    const group = known.group(id);
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const shown = new Map([...groups.keys()].map((group) => [group, 0]));
  for (let left = Math.min(FIRST, ids.length), at = 0; left > 0; at++) {
    const group = [...groups.keys()][at % groups.size];
    if (shown.get(group) === groups.get(group).length) continue;
    shown.set(group, shown.get(group) + 1);
    left -= 1;
  }
  return [...groups].map(([name, its]) => ({ name, ids: its, shown: shown.get(name) }));
}

async function section(group, known, marks) {
  const list = make("ul", { className: "rows hits" });
  const heading = make(
    "h2",
    { id: `found-${group.name}` },
    words.groups[group.name],
    " ",
    make("span", { className: "note", textContent: group.ids.length.toLocaleString(language) }),
  );
  const button = make("button", { type: "button", className: "button second" });
  const add = async (from, to) => {
    const entries = await Promise.all(
      group.ids.slice(from, to).map((id) => known.document(language, id)),
    );
    const rows = entries.map((entry) =>
      row(entry, {
        words,
        now: seoul(),
        base,
        marks,
        basket: group.name === "guides" ? null : basket,
        kind: group.name,
      }),
    );
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
