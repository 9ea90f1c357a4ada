/* What was ticked, kept while the tab is open; samples and real records never share a basket. */
import { shelf } from "../shared/kept.js";
import { data, one } from "../shared/page.js";
import { states } from "../shared/rows.js";
import { saveAs } from "../shared/saving.js";
import { restored, store } from "./stored.js";

/** @import { Hit, OfSelection, Picked } from "../types.js" */

/**
 * What a picked hit is kept under: firms of one roster have one address, and names of their own.
 * @param {string} name
 * @param {string} title
 */
export const key = (name, title) => (name.includes("#") ? `${name} ${title}` : name);

/**
 * The first day of a call whose windows are not known is that of its announcement: no step opens it.
 * @param {Hit} hit
 * @param {string} kind
 */
const announcedOnly = (hit, kind) =>
  ["recruitments", "calls"].includes(kind) &&
  !hit[6] &&
  !hit[7].flat().some(([, state]) => state === "upcoming");

/**
 * @param {Hit} hit
 * @param {string} kind
 * @param {string} url
 * @param {string} now
 * @param {Pick<OfSelection, "states">} words
 * @returns {Picked}
 */
export function picked(hit, kind, url, now, words) {
  const [name, title, when, place, hosts, first, ends] = hit;
  const starts = announcedOnly(hit, kind) ? "" : first;
  const said = states(hit, now).map(([, id]) => words.states[id]?.[1] ?? id);
  const all = { name, kind, title, state: said.join(", "), when, place, hosts, starts, ends, url };
  if (kind !== "participants") return all;
  return { ...all, offered: String(hit[8] ?? ""), group: hosts, hosts: "" };
}

export class Basket {
  #bar;
  #words;
  #now;
  #place;
  /** @type {Map<string, Picked>} */
  #kept;
  /** @type {(() => void)[]} */
  #listeners = [];

  /**
   * @param {HTMLElement} bar
   * @param {OfSelection} words
   * @param {() => string} now
   */
  constructor(bar, words, now) {
    this.#bar = bar;
    this.#words = words;
    this.#now = now;
    this.#place = data(bar, "basket");
    this.#kept = restored(shelf("sessionStorage"), this.#place);
    bar.addEventListener("click", ({ target }) => {
      const wanted = target instanceof HTMLElement && data(target, "save");
      if (wanted === "clear") this.#clear();
      else if (wanted)
        save(wanted, [...this.#kept.values()], words).then((told) => this.#show(told));
    });
    this.#show();
  }

  /**
   * @param {string} name
   * @param {string} title
   */
  has(name, title) {
    return this.#kept.has(key(name, title));
  }

  /**
   * @param {Hit} hit
   * @param {string} kind
   * @param {boolean} on
   * @param {string} url
   */
  toggle(hit, kind, on, url) {
    const [name, title] = hit;
    if (on) this.#kept.set(key(name, title), picked(hit, kind, url, this.#now(), this.#words));
    else this.#kept.delete(key(name, title));
    this.#show();
  }

  /** @param {() => void} listener */
  onClear(listener) {
    this.#listeners.push(listener);
  }

  #clear() {
    this.#kept.clear();
    for (const listener of this.#listeners) listener();
    this.#show();
  }

  #show(told = "") {
    store(shelf("sessionStorage"), this.#place, this.#kept);
    this.#bar.hidden = this.#kept.size === 0;
    const count = this.#words.picked.replace("{n}", String(this.#kept.size));
    one(this.#bar, "[data-picked]").textContent = count;
    one(this.#bar, "[data-told]").textContent = told;
  }
}

/**
 * Hands the file over, and says what it leaves out.
 * @param {string} format
 * @param {Picked[]} entries
 * @param {OfSelection} words
 */
export async function save(format, entries, words) {
  const { FORMATS } = await import("./formats.js");
  const written = FORMATS[format];
  if (!written) return "";
  const site = { host: location.host, language: document.documentElement.lang };
  const { content, left = 0 } = written.write(entries, words, site);
  const told = left ? words.undated.replace("{n}", String(left)) : "";
  if (left === entries.length) return told;
  saveAs(`portal-selection.${format}`, content, written.type);
  return told;
}
