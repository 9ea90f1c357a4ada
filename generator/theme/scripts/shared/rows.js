/* Rows of hits and lists, as search and facets draw them. */
import { current, left } from "./clock.js";
import { cut } from "./marks.js";
import { make } from "./page.js";
import { worded } from "./texts.js";

/** @import { Basket } from "../basket/basket.js" */
/** @import { Hit, Words } from "../types.js" */

/**
 * The steps that hold now: since when, which state, the day it counts down to.
 * @param {Hit} hit
 * @param {string} now
 */
export const states = (hit, now) =>
  hit[7].flatMap((track) => {
    const step = current(track, now);
    return step?.[1] ? [step] : [];
  });

/**
 * What the badges of a hit say, with the tone of each.
 * @param {Hit} hit
 * @param {string} now
 * @param {Pick<Words, "states" | "day" | "days" | "opens" | "closes">} words
 */
export const badges = (hit, now, words) =>
  states(hit, now)
    .filter(([, state]) => state !== "event_over")
    .map(([, state, until]) => {
      const [tone, name] = words.states[state] ?? ["gray", state];
      return { tone, text: name + left(state, until, now, words) };
    });

/**
 * The way to a hit from the folder of its site.
 * @param {string} base
 * @param {string} name
 */
export const address = (base, name) => base + (name.includes("#") ? name : `${name}/`);

/**
 * @param {string} text
 * @param {string[]} marks
 */
const marked = (text, marks) =>
  cut(text, marks).map(([part, hit]) => (hit ? make("mark", { textContent: part }) : part));

/**
 * Korean on an English page is marked as Korean, for those who hear it.
 * @template {HTMLElement} E
 * @param {E} element
 */
function inKorean(element) {
  const korean = /[가-힣]/.test(element.textContent ?? "");
  if (document.documentElement.lang !== "ko" && korean) element.lang = "ko";
  return element;
}

/**
 * @typedef {object} Shown
 * @property {Words} words
 * @property {string} now
 * @property {string} base
 * @property {string} kind
 * @property {string[]} [marks] words to mark
 * @property {Basket | null} [basket] without one there is no box to tick
 * @property {string} [scheme]
 */

/**
 * One row: a box to tick, the title, states, when, where, who, and a few words.
 * @param {Hit} hit
 * @param {Shown} shown
 */
export function row(hit, shown) {
  const { words, now, base, marks = [], scheme } = shown;
  const [name, title, when, place, hosts] = hit;
  const link = inKorean(make("a", { href: address(base, name) }, ...marked(title, marks)));
  const facts = [when, place, hosts].filter(Boolean);
  const spans = facts.map((text) => inKorean(make("span", {}, ...marked(text, marks))));
  const parts = [make("p", {}, ...spans.flatMap((span, at) => (at ? ["\u00a0· ", span] : [span])))];
  if (hit[8] && typeof hit[8] === "string")
    parts.push(inKorean(make("p", { className: "words" }, ...marked(hit[8], marks))));
  const tags = badges(hit, now, words);
  if (scheme) tags.unshift({ tone: "gray", text: scheme });
  const drawn = tags.flatMap(({ tone, text }) => [
    " ",
    make("span", { className: `badge ${tone}`, textContent: text }),
  ]);
  const said = make("div", {}, link, ...drawn, ...parts);
  return make("li", { className: "pick" }, ...box(hit, shown, link), said);
}

/**
 * @param {Hit} hit
 * @param {Shown} shown
 * @param {HTMLAnchorElement} link
 */
function box(hit, { words, kind, basket }, link) {
  if (!basket) return [];
  const [name, title] = hit;
  const value = `${name} ${title}`;
  const ticked = make("input", { type: "checkbox", value, checked: basket.has(name, title) });
  ticked.setAttribute("aria-label", worded(words.pick, { title }));
  ticked.addEventListener("change", () => {
    basket.toggle(hit, kind, ticked.checked, link.href);
    alike(ticked);
  });
  return [ticked];
}

/**
 * A firm that went to several fairs has a row for each, and is picked once.
 * @param {HTMLInputElement} ticked
 */
function alike(ticked) {
  for (const other of ticked.closest("ul")?.querySelectorAll("input") ?? [])
    if (other.value === ticked.value) other.checked = ticked.checked;
}
