"use strict";
/* Writes what depends on today: states and days left, by the clock of Seoul, however old the page.
   A step is [since, state, tone, name, until]; the last one that has begun holds. */
const words = document.currentScript.dataset;
const seoul = () => new Date(Date.now() + 9 * 3600e3).toISOString().slice(0, 16);

function current(steps, now) {
  return steps.filter(([since]) => since <= now).at(-1);
}

function left([, state, , , until], now) {
  if (!until) return "";
  const today = state === "upcoming" ? words.opens : words.closes;
  const days = (Date.parse(until.slice(0, 10)) - Date.parse(now.slice(0, 10))) / 864e5;
  return ` ${days === 0 ? today : words.days.replace("{n}", days)}`;
}

function badges(now) {
  for (const badge of document.querySelectorAll(".badge[data-steps]")) {
    const step = current(JSON.parse(badge.dataset.steps), now);
    badge.hidden = !step?.[3];
    if (badge.hidden) continue;
    badge.className = `badge ${step[2]}`;
    badge.textContent = step[3] + left(step, now);
    badge.dataset.state = step[1];
  }
}

function steppers(now) {
  for (const list of document.querySelectorAll("[data-track]")) {
    const steps = JSON.parse(list.dataset.track);
    const state = current(steps, now)?.[1] ?? "";
    const stages = [...list.children];
    const place = (name) => stages.findIndex((stage) => stage.dataset.state === name);
    let at = place(state);
    if (["event_over", "reported"].includes(state)) at = place("dispatch") + 0.5;
    if (state.startsWith("ended_")) at = place(steps.at(-2)?.[1]) + 0.5;
    stages.forEach((stage, index) => {
      stage.classList.toggle("past", index < at);
      if (index === at) stage.setAttribute("aria-current", "step");
      else stage.removeAttribute("aria-current");
    });
  }
}

/* Lists of cards of which only those in some states show: <ul data-only="open additional">.
   Where a form narrows the list, the count stays that of all in these states. */
function lists() {
  for (const list of document.querySelectorAll("[data-only]")) {
    const wanted = list.dataset.only.split(" ");
    const section = list.closest("section");
    const chosen = [...(section.querySelector("[data-narrow]")?.elements ?? [])].filter(
      (field) => field.value,
    );
    let count = 0,
      shown = 0;
    for (const entry of list.children) {
      const its = wanted.includes(entry.querySelector(".badge[data-state]")?.dataset.state);
      entry.hidden =
        !its || chosen.some(({ name, value }) => !entry.dataset[name].split(" ").includes(value));
      count += its;
      shown += !entry.hidden;
    }
    list.hidden = shown === 0;
    for (const part of section.querySelectorAll("[data-when]")) {
      part.hidden = !{ some: count > 0, none: count === 0, filtered: count > 0 && shown === 0 }[
        part.dataset.when
      ];
      for (const number of part.querySelectorAll("[data-count]")) number.textContent = count;
    }
    section.hidden = count === 0 && !section.querySelector("[data-when=none]");
  }
}

/* What was open at this time last year, give or take some weeks. */
function season(now) {
  const list = document.querySelector("[data-season]");
  const near = (days) =>
    new Date(Date.parse(now.slice(0, 10)) + (days - 365) * 864e5).toISOString().slice(0, 10);
  const [from, until] = [near(-45), near(45)];
  for (const entry of list?.querySelectorAll("[data-from]") ?? [])
    entry.hidden = entry.dataset.until < from || entry.dataset.from > until;
  if (list)
    list.hidden =
      !list.querySelector("[data-from]:not([hidden])") ||
      Boolean(document.querySelector("[data-only]:not([hidden])"));
}

/* A site that nobody builds any more says so. */
async function stale() {
  const notice = document.querySelector("[data-stale]");
  const answer = await fetch(notice.dataset.stale);
  const { built } = answer.ok ? await answer.json() : {};
  if (!built || Date.now() - Date.parse(built) < 7 * 864e5) return;
  notice.append(" ", built.slice(0, 10));
  notice.hidden = false;
}

function write() {
  const now = seoul();
  badges(now);
  steppers(now);
  lists();
  season(now);
}

write();
document.querySelector("[data-narrow]")?.addEventListener("change", write);
setInterval(write, 60e3);
if (location.protocol.startsWith("http"))
  addEventListener("load", () => stale().catch(() => undefined));
