"use strict";
/* The self-check and the reckoning; nothing is stored and nothing is sent. */
const check = document.querySelector("form[data-check]");
const cost = document.querySelector("form[data-cost]");

function judged(field) {
  const answer = field.querySelector("input:checked")?.value;
  if (!answer || answer === "unsure") return answer ?? "unanswered";
  return answer === field.dataset.met ? "met" : "unmet";
}

function verdict() {
  const words = JSON.parse(check.dataset.words);
  const counts = { unmet: 0, unsure: 0, unanswered: 0, met: 0 };
  for (const field of check.querySelectorAll("fieldset")) {
    const state = judged(field);
    counts[state] += 1;
    field.dataset.state = state;
    field.querySelector("[data-told]").hidden = !["unmet", "unsure"].includes(state);
  }
  const started = counts.met + counts.unmet + counts.unsure > 0;
  const said = Object.keys(counts).filter(
    (state) =>
      counts[state] &&
      (state !== "met" || counts.met === check.querySelectorAll("fieldset").length),
  );
  check.querySelector("[data-verdict]").textContent = started
    ? said.map((state) => words[state].replace("{n}", counts[state])).join(" ")
    : "";
}

/* Whole won only: a share is rounded as the programme says. */
function share(won, percent, { unit, mode }) {
  const exact = won * percent,
    whole = 100 * unit;
  const round = { up: Math.ceil, half_up: Math.round, down: Math.floor }[mode];
  return round(exact / whole) * unit;
}

function part(terms, name, won, firms) {
  const { percent, cap } = terms.items[name] ?? {};
  const paid = share(won, percent ?? terms.percent, terms);
  return cap && paid > cap * firms ? cap * firms : paid;
}

function reckon() {
  const terms = JSON.parse(cost.dataset.cost),
    words = JSON.parse(cost.dataset.words);
  const krw = (won) => words.krw.replace("{n}", won.toLocaleString("ko"));
  const firms = Math.max(1, Math.floor(cost.querySelector("#firms").valueAsNumber) || 1);
  let whole = 0,
    paid = 0,
    free = 0;
  for (const field of cost.querySelectorAll("[data-item]")) {
    const won = Math.max(0, Math.floor(field.valueAsNumber) || 0),
      its = part(terms, field.dataset.item, won, firms);
    cost.querySelector(`[data-part="${field.dataset.item}"]`).textContent = won ? krw(its) : "";
    whole += won;
    paid += its;
    free += share(won, terms.items[field.dataset.item]?.percent ?? terms.percent, terms);
  }
  const { per_consortium_krw: all, per_firm_event_krw: each } = terms.caps;
  paid = Math.min(
    paid,
    share(whole, terms.percent, terms),
    all ?? Infinity,
    each ? each * firms : Infinity,
  );
  const sums = {
    cost: whole,
    subsidy: paid,
    own: whole - paid,
    firm: Math.ceil((whole - paid) / firms),
  };
  for (const [name, won] of Object.entries(sums))
    cost.querySelector(`[data-out=${name}]`).textContent = krw(won);
  cost.querySelector("[data-remarks]").textContent = [
    terms.minimum && firms < terms.minimum && words.few.replace("{n}", terms.minimum),
    terms.maximum && firms > terms.maximum && words.many.replace("{n}", terms.maximum),
    paid < Math.min(free, share(whole, terms.percent, terms)) && words.capped,
  ]
    .filter(Boolean)
    .join(" ");
}

check?.addEventListener("change", verdict);
check?.addEventListener("reset", () => setTimeout(verdict));
cost?.addEventListener("input", reckon);
cost?.addEventListener("submit", (event) => event.preventDefault());
