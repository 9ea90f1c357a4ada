/* Facets over a list: loaded when opened, or when the address already names some. */
import { openBasket } from "./search/basket.js";
import { make, numbered, row, seoul } from "./search/draw.js";
import { counted, matching, sorted, wordsOf } from "./search/facets.js";
import { load, otherScheme } from "./search/table.js";

const PAGE = 50;
const root = document.querySelector("[data-finder]");
const { base, list, now: fixed } = root.dataset;
const words = JSON.parse(root.dataset.words);
const panel = root.querySelector("details"),
  form = root.querySelector("form");
const status = root.querySelector("[data-count]"),
  results = root.querySelector("[data-results]"),
  pager = root.querySelector("[data-pager]");
const full = document.querySelector(".full-list");
const language = document.documentElement.lang;
const now = () => fixed || seoul();
const basket = openBasket(document.querySelector("[data-basket]"), words, now);
let table = null,
  waiting = 0;

/* The address is the state: ?q=fair&year=2025&country=DE&sort=title&since=2026-01-01&page=2 */
function asked() {
  const address = new URLSearchParams(location.search);
  const chosen = table.facets.map(([name, values]) => {
    const wanted = new Set(address.getAll(name));
    return new Set(values.flatMap(([key], at) => (wanted.has(key) ? [at] : [])));
  });
  const page = Math.max(1, Number(address.get("page")) || 1);
  const query = address.get("q") ?? "";
  return {
    chosen,
    page,
    query,
    words: wordsOf(query),
    sort: address.get("sort") ?? "latest",
    since: address.get("since") ?? "",
  };
}

/* Years stand latest first, other values most frequent first. */
const by = (name, [a], [b], more) => (name === "year" ? b.localeCompare(a) : more);

function build() {
  const counts = counted(table, {
    chosen: table.facets.map(() => new Set()),
    since: "",
    words: [],
  });
  const facets = table.facets.map(([name, values], at) => {
    const order = values
      .map((_, number) => number)
      .sort((a, b) => by(name, values[a], values[b], counts[at][b] - counts[at][a]));
    const boxes = order.map((number) => {
      const [key, label] = values[number];
      const box = make("input", { type: "checkbox", name, value: key });
      box.dataset.value = `${at} ${number}`;
      return make(
        "li",
        {},
        make("label", {}, box, ` ${label} `, make("span", { className: "note" })),
      );
    });
    const summary = make(
      "summary",
      {},
      words.facets[name],
      " ",
      make("span", { className: "chosen" }),
    );
    const group = make("div", {}, make("ul", {}, ...boxes));
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", words.facets[name]);
    return make("details", { className: "facet" }, summary, group);
  });
  form.querySelector("[data-facets]").replaceChildren(...facets);
  form.querySelector("[data-since]").hidden = form.elements.sort.querySelector(
    "[value=news]",
  ).hidden = !table.rows.some((entry) => entry[9]);
}

function write() {
  const wanted = asked();
  const found = sorted(matching(table, wanted), wanted.sort, language, now().slice(0, 10));
  const pages = Math.max(1, Math.ceil(found.length / PAGE)),
    page = Math.min(wanted.page, pages);
  const entries = found.slice((page - 1) * PAGE, page * PAGE);
  const rows = entries.map((entry) =>
    row(entry, {
      words,
      now: now(),
      base,
      basket,
      kind: kindOf(entry),
      marks: wanted.words,
      scheme: root.dataset.finder === "exhibitions" ? "" : otherScheme(entry, table),
    }),
  );
  results.replaceChildren(...rows);
  const name = found.length === table.rows.length ? "all" : "shown";
  const all = table.rows.length.toLocaleString(language);
  status.textContent = numbered(words, name, found.length).replace("{all}", all);
  numbers(wanted);
  turns(page, pages);
}

const kindOf = (entry) => (entry[0].includes("#") ? "participants" : root.dataset.finder);

function numbers(wanted) {
  const counts = counted(table, wanted);
  for (const box of form.querySelectorAll("[data-value]")) {
    const [facet, value] = box.dataset.value.split(" ").map(Number);
    box.checked = wanted.chosen[facet].has(value);
    box.closest("li").hidden = !counts[facet][value] && !box.checked;
    box.closest("label").querySelector(".note").textContent =
      counts[facet][value].toLocaleString(language);
  }
  form.querySelectorAll(".facet").forEach((facet, at) => {
    const size = wanted.chosen[at].size;
    facet.querySelector(".chosen").textContent = size ? words.chosen.replace("{n}", size) : "";
    facet.hidden = ![...facet.querySelectorAll("li")].some((entry) => !entry.hidden);
  });
  if (document.activeElement !== form.elements.q) form.elements.q.value = wanted.query;
  form.elements.sort.value = wanted.sort;
  form.elements.since.value = wanted.since;
}

function turns(page, pages) {
  pager.hidden = pages === 1;
  pager.querySelector("[data-page]").textContent = `${page} / ${pages}`;
  const [before, after] = pager.querySelectorAll("button");
  before.disabled = page === 1;
  after.disabled = page === pages;
  before.onclick = () => turn(page - 1);
  after.onclick = () => turn(page + 1);
}

function turn(page) {
  ask(page);
  status.scrollIntoView({ block: "start" });
  results.querySelector("a")?.focus({ preventScroll: true });
}

function ask(page = 1) {
  const said = new URLSearchParams(new FormData(form));
  for (const [name, empty] of [
    ["q", ""],
    ["sort", "latest"],
    ["since", ""],
  ])
    if (said.get(name) === empty) said.delete(name);
  if (page > 1) said.set("page", page);
  history.replaceState(null, "", location.pathname + (said.size ? `?${said}` : ""));
  write();
}

async function opened() {
  const on = panel.open;
  if (on && !table) {
    try {
      table = await load(list, now(), words);
    } catch (error) {
      status.textContent = words.failed;
      console.error(error);
      return;
    }
    build();
  }
  root.classList.toggle("open", on);
  full.hidden = on;
  for (const part of [results, pager, status]) part.hidden = !on;
  if (on) write();
}

panel.addEventListener("toggle", opened);
form.addEventListener("change", () => ask());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
form.elements.q.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(), 200);
});
form.addEventListener("reset", (event) => {
  event.preventDefault();
  history.replaceState(null, "", location.pathname);
  write();
});
addEventListener("popstate", () => table && write());
basket.onClear(() => table && write());
if (panel.open) opened();
else if (location.search.length > 1) panel.open = true;
