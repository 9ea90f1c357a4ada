/* What was ticked, kept while the tab is open; samples and real records never share a basket. */
import { states } from "./draw.js";

export function openBasket(bar, words, now) {
  const place = bar.dataset.basket;
  const kept = new Map(JSON.parse(sessionStorage.getItem(place) ?? "[]"));
  const key = (name, title) => (name.includes("#") ? `${name} ${title}` : name);
  const listeners = [];

  function show(told = "") {
    sessionStorage.setItem(place, JSON.stringify([...kept]));
    bar.hidden = kept.size === 0;
    bar.querySelector("[data-picked]").textContent = words.picked.replace("{n}", kept.size);
    bar.querySelector("[data-told]").textContent = told;
  }

  bar.addEventListener("click", ({ target }) => {
    const wanted = target.dataset?.save;
    if (!wanted) return;
    if (wanted === "clear") {
      kept.clear();
      for (const listener of listeners) listener();
      return show();
    }
    save(wanted, [...kept.values()], words).then(show);
  });
  show();
  return {
    has: (name, title) => kept.has(key(name, title)),
    toggle(entry, kind, on, url) {
      const [name, title, when, place, hosts, starts, ends] = entry;
      const state = states(entry, now())
        .map(([, id]) => words.states[id][1])
        .join(", ");
      const said = { name, kind, title, state, when, place, hosts, starts, ends, url };
      if (on) kept.set(key(name, title), said);
      else kept.delete(key(name, title));
      show();
    },
    onClear: (listener) => listeners.push(listener),
  };
}

const TYPES = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html;charset=utf-8",
  ics: "text/calendar;charset=utf-8",
};

/* Hands the file over, and says what it leaves out. */
async function save(format, picked, words) {
  const { [format]: write } = await import("./save.js");
  const { content, left = 0 } = write(picked, words);
  const told = left ? words.undated.replace("{n}", left) : "";
  if (left === picked.length) return told;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: TYPES[format] }));
  link.download = `portal-selection.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  return told;
}
