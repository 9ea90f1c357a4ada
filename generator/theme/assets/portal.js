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
  return " " + (days === 0 ? today : words.days.replace("{n}", days));
}

function badges(now) {
  for (const badge of document.querySelectorAll(".badge[data-steps]")) {
    const step = current(JSON.parse(badge.dataset.steps), now);
    badge.hidden = !step || !step[3];
    if (badge.hidden) continue;
    badge.className = "badge " + step[2];
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

/* Lists of cards of which only those in some states show: <ul data-only="open additional">. */
function lists() {
  for (const list of document.querySelectorAll("[data-only]")) {
    const wanted = list.dataset.only.split(" ");
    let count = 0;
    for (const entry of list.children) {
      entry.hidden = !wanted.includes(entry.querySelector(".badge[data-steps]")?.dataset.state);
      if (!entry.hidden) count += 1;
    }
    const section = list.closest("section");
    list.hidden = count === 0;
    for (const part of section.querySelectorAll("[data-when]")) {
      part.hidden = (part.dataset.when === "none") !== (count === 0);
      for (const number of part.querySelectorAll("[data-count]")) number.textContent = count;
    }
    section.hidden = count === 0 && !section.querySelector("[data-when=none]");
  }
}

function write() {
  const now = seoul();
  badges(now);
  steppers(now);
  lists();
}

write();
setInterval(write, 60e3);
