/* Rows of hits and lists: `entry` is [name, title, when, place, hosts, starts, ends, tracks, words]. */
import { fold } from "./tokens.js";

export const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/* A message with a number in it; one has a form of its own. */
export const numbered = (words, name, n) =>
  ((n === 1 && words[`${name}_one`]) || words[name]).replace(
    "{n}",
    n.toLocaleString(document.documentElement.lang),
  );

export const seoul = () => new Date(Date.now() + 9 * 3600e3).toISOString().slice(0, 16);

/* The ids of the states that hold now, with the day each counts down to. */
export function states(entry, now) {
  const begun = entry[7].map((steps) => steps.filter(([since]) => since <= now).at(-1));
  return begun.filter((step) => step?.[1]);
}

export function badges(entry, now, words) {
  return states(entry, now)
    .filter(([, state]) => state !== "event_over")
    .map(([, state, until]) => {
      const [tone, name] = words.states[state];
      return make("span", {
        className: `badge ${tone}`,
        textContent: name + left(state, until, now, words),
      });
    });
}

function left(state, until, now, words) {
  if (!until) return "";
  const days = (Date.parse(until.slice(0, 10)) - Date.parse(now.slice(0, 10))) / 864e5;
  return (
    " " +
    (days === 0
      ? state === "upcoming"
        ? words.opens
        : words.closes
      : words.days.replace("{n}", days))
  );
}

/* Text with the searched words marked, also where it has a space in them; folding keeps the length
   of nearly every text. */
export function marked(text, marks) {
  const folded = fold(text);
  if (!marks.length || folded.length !== text.length) return [text];
  const longest = [...marks].sort((a, b) => b.length - a.length);
  const spaced = longest.map((mark) =>
    [...mark].map((c) => c.replace(/[\\^$.*+?()[\]{}|]/, "\\$&")).join(" ?"),
  );
  const parts = [];
  let at = 0;
  for (const { 0: found, index } of folded.matchAll(new RegExp(spaced.join("|"), "g"))) {
    const end = index + found.length;
    parts.push(text.slice(at, index), make("mark", { textContent: text.slice(index, end) }));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/* Korean on an English page is marked as Korean, for those who hear it. */
function inKorean(element) {
  if (document.documentElement.lang !== "ko" && /[가-힣]/.test(element.textContent))
    element.lang = "ko";
  return element;
}

/* One row: a box to tick (what has a basket), the title, states, when, where, who, and a few words. */
export function row(entry, { words, now, base, marks = [], basket, kind, scheme }) {
  const [name, title, when, place, hosts] = entry;
  const path = base + (name.includes("#") ? name : `${name}/`);
  const link = inKorean(make("a", { href: path }, ...marked(title, marks)));
  const box = basket && make("input", { type: "checkbox", checked: basket.has(name, title) });
  box?.setAttribute("aria-label", words.pick.replace("{title}", title));
  box?.addEventListener("change", () => basket.toggle(entry, kind, box.checked, link.href));
  const facts = [when, place, hosts]
    .filter(Boolean)
    .map((text) => inKorean(make("span", {}, ...marked(text, marks))));
  const parts = [make("p", {}, ...facts.flatMap((fact, at) => (at ? [" · ", fact] : [fact])))];
  if (entry[8] && typeof entry[8] === "string")
    parts.push(inKorean(make("p", { className: "words" }, ...marked(entry[8], marks))));
  const tags = badges(entry, now, words);
  if (scheme) tags.unshift(make("span", { className: "badge gray", textContent: scheme }));
  const shown = tags.flatMap((badge) => [" ", badge]);
  const said = make("div", {}, link, ...shown, ...parts);
  return make("li", { className: "pick" }, ...(box ? [box] : []), said);
}
