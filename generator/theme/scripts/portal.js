/* Every page: writes what depends on today, by the clock of Seoul, however old the page. */
import { calendars } from "./portal/calendars.js";
import { applies, narrowed, offered } from "./portal/narrowing.js";
import { abandoned, inSeason } from "./portal/seasons.js";
import { share, within } from "./portal/spans.js";
import { stageAt } from "./portal/stages.js";
import { current, left, seoul } from "./shared/clock.js";
import { interest } from "./shared/interest.js";
import { all, data, json, make, one } from "./shared/page.js";
import { said } from "./shared/said.js";
import { OPEN, OVER, order } from "./shared/states.js";

/** @import { NamedStep } from "./types.js" */

const own = document.currentScript;
const { day = "", days = "", opens = "", closes = "" } = own?.dataset ?? {};

/** @param {string} now */
function badges(now) {
  for (const badge of all(document, ".badge[data-steps]")) {
    /** @type {NamedStep[]} */
    const steps = json(badge, "steps");
    const [, state, tone, name, until] = current(steps, now) ?? ["", "", "", "", ""];
    badge.hidden = !name;
    if (badge.hidden) continue;
    badge.className = `badge ${tone}`;
    badge.textContent = name + left(state, until, now, { day, days, opens, closes });
    badge.dataset.state = state;
    badge.dataset.until = until;
  }
}

/**
 * The way to where one applies is the first button only while one can apply.
 * @param {string} now
 */
function ways(now) {
  for (const way of all(document, "[data-apply]")) {
    /** @type {NamedStep[]} */
    const steps = json(way, "apply");
    const state = current(steps, now)?.[1] ?? "";
    one(way, ".button").classList.toggle("second", !OPEN.includes(state));
    one(way, "[data-ended]").hidden = !OVER.includes(state);
  }
}

/* Cards of what one can apply for stand first: <ul data-order>. */
function orders() {
  for (const list of all(document, "[data-order]")) {
    const entries = [...all(list, ":scope > *")];
    const ordered = [...entries].sort((a, b) => order(told(a), told(b)));
    if (ordered.some((entry, at) => entry !== entries[at])) list.append(...ordered);
  }
}

/* Cards of what is open or to open are brought together above lists by year. */
function gather() {
  const section = document.querySelector("[data-gather]");
  if (!(section instanceof HTMLElement)) return;
  const list = one(section, "ul");
  const known = [...OPEN, "upcoming"];
  const found = [...all(document, "[data-order] > *")].filter((card) =>
    known.includes(told(card).state),
  );
  list.append(...found.sort((a, b) => order(told(a), told(b))));
  section.hidden = !list.children.length;
}

/**
 * How much of a time has gone, as a bar.
 * @param {string} now
 */
function bars(now) {
  for (const bar of all(document, "[data-bar]")) {
    const [from = "", until = ""] = data(bar, "bar").split(" ");
    const gone = share(from, until, now);
    bar.hidden = gone === null;
    one(bar, "span").style.width = `${100 * (gone ?? 0)}%`;
  }
}

/**
 * What comes next stands first in the calendar, each with its place in these days.
 * @param {string} now
 */
function coming(now) {
  const section = document.querySelector("[data-coming]");
  if (!(section instanceof HTMLElement)) return;
  const entries = [...all(section, "[data-from]")];
  for (const entry of entries) {
    const place = within(data(entry, "from"), data(entry, "until"), now, 90);
    entry.hidden = !place;
    if (!place) continue;
    const bar = one(entry, ".span > span");
    bar.style.marginInlineStart = `${100 * place[0]}%`;
    bar.style.width = `max(4px, ${100 * place[1]}%)`;
  }
  section.hidden = entries.every((entry) => entry.hidden);
}

/** @param {string} now */
function steppers(now) {
  for (const list of all(document, "[data-track]")) {
    /** @type {NamedStep[]} */
    const steps = json(list, "track");
    const stages = [...all(list, ":scope > *")];
    const names = stages.map((stage) => data(stage, "state"));
    const at = stageAt(names, current(steps, now)?.[1] ?? "", steps.at(-2)?.[1]);
    for (const [index, stage] of stages.entries()) {
      stage.classList.toggle("past", index < at && "known" in stage.dataset);
      if (index === at) stage.setAttribute("aria-current", "step");
      else stage.removeAttribute("aria-current");
    }
  }
}

/* Lists of cards of which only those in some states show: <ul data-only="open additional">. */
function lists() {
  for (const list of all(document, "[data-only]")) {
    const section = list.closest("section");
    if (!section) continue;
    const entries = [...all(list, ":scope > *")];
    const [facts, wanted] = [entries.map(told), data(list, "only").split(" ")];
    choices(section, (name) => offered(facts, wanted, name));
    const { shown, count } = narrowed(facts, wanted, chosen(section));
    for (const [at, entry] of entries.entries()) entry.hidden = !shown[at];
    list.hidden = !shown.includes(true);
    for (const part of all(section, "[data-when]")) {
      part.hidden = !applies(data(part, "when"), count, shown.filter(Boolean).length);
      for (const number of all(part, "[data-count]")) number.textContent = String(count);
    }
    section.hidden = count === 0 && !section.querySelector("[data-when=none]");
  }
}

/**
 * What would find nothing is not offered.
 * @param {Element} section
 * @param {(name: string) => Set<string>} found
 */
function choices(section, found) {
  for (const { name, options } of section.querySelectorAll("select")) {
    const there = found(name);
    for (const option of options) option.hidden = !there.has(option.value);
  }
}

/* Cards that stand further up already do not stand here too: <ul data-not="open upcoming">. */
function onlyOnce() {
  for (const list of all(document, "[data-not]")) {
    const states = data(list, "not").split(" ");
    for (const entry of all(list, ":scope > *")) entry.hidden = states.includes(told(entry).state);
    const section = list.closest("section");
    if (section) section.hidden = ![...all(list, ":scope > *")].some((entry) => !entry.hidden);
  }
}

/** @param {HTMLElement} entry */
function told(entry) {
  const badge = entry.querySelector(".badge[data-state]");
  const { state = "", until = "" } = badge instanceof HTMLElement ? badge.dataset : {};
  return { state, until, values: { ...entry.dataset } };
}

/**
 * What is chosen in the form beside a list.
 * @param {Element} section
 */
const chosen = (section) =>
  [...section.querySelectorAll("select")].map(({ name, value }) => ({ name, value }));

/**
 * What was open at this time last year stands where nothing is open now.
 * @param {string} now
 */
function season(now) {
  const list = document.querySelector("[data-season]");
  if (!(list instanceof HTMLElement)) return;
  const entries = [...all(list, "[data-from]")];
  for (const entry of entries)
    entry.hidden = !inSeason(data(entry, "from"), data(entry, "until"), now);
  const open = document.querySelector("[data-only]:not([hidden])");
  list.hidden = entries.every((entry) => entry.hidden) || open !== null;
}

/**
 * Days to take into a calendar are offered until they are over.
 * @param {string} now
 */
function kept(now) {
  for (const way of all(document, "[data-keep]"))
    way.hidden = data(way, "keep") < now.slice(0, data(way, "keep").length);
}

/* Calendars on the web are offered before the file for all others. */
function offerCalendars() {
  const about = document.querySelector("link[rel=canonical]");
  for (const way of all(document, ".keep")) {
    const { title = "", starts = "", ends = "" } = way.dataset;
    const entry = { title, starts, ends, about: about?.getAttribute("href") ?? location.href };
    const file = one(way, "a");
    for (const [name, href] of calendars(entry))
      file.before(make("a", { href, rel: "external", textContent: name }), "\n");
  }
}

/* What was chosen on the page of alerts is offered again. */
function remembered() {
  const place = document.querySelector("[data-interest]");
  const chosen = interest();
  if (!(place instanceof HTMLElement) || !chosen?.name) return;
  one(place, "[data-name]").textContent = chosen.name;
  place.hidden = false;
}

/* A site that nobody builds any more says so. */
async function stale() {
  if (!(own instanceof HTMLScriptElement)) return;
  const answer = await fetch(new URL("../build.json", own.src));
  const { built = "" } = answer.ok ? await answer.json() : {};
  if (!abandoned(built, Date.now())) return;
  const notice = make("p", { className: "stale" });
  notice.setAttribute("role", "status");
  document.body.append(notice);
  notice.append((await said()).stale, " ", built.slice(0, 10));
}

function write() {
  const now = seoul();
  badges(now);
  ways(now);
  orders();
  gather();
  bars(now);
  coming(now);
  steppers(now);
  lists();
  onlyOnce();
  season(now);
  kept(now);
}

/* The other language shows the same search and the same choice. */
for (const link of all(document, "a.language"))
  link.addEventListener("click", () => {
    if (link instanceof HTMLAnchorElement) link.search = location.search;
  });

/* What is printed says where it stood, with what was filtered, and on which day. */
addEventListener("beforeprint", () => {
  one(document, ".printed").textContent = `${location.href} · ${seoul().replace("T", " ")} KST`;
});

remembered();
offerCalendars();
write();
document.querySelector("[data-narrow]")?.addEventListener("change", write);
setInterval(write, 60e3);
if (location.protocol.startsWith("http"))
  addEventListener("load", () => stale().catch(() => undefined));
