/* What every page writes by the visitor's clock. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applies, narrowed, offered } from "../../../generator/theme/scripts/portal/narrowing.js";
import { abandoned, inSeason } from "../../../generator/theme/scripts/portal/seasons.js";
import { stageAt } from "../../../generator/theme/scripts/portal/stages.js";
import { OPEN, OVER, order, rankOf } from "../../../generator/theme/scripts/shared/states.js";

const STAGES = ["selected", "preparation", "dispatch", "follow_up"];

test("a record stands at its stage", () => {
  assert.equal(stageAt(STAGES, "dispatch", "preparation"), 2);
});

test("after its event it is past the dispatch and not yet in what follows", () => {
  assert.equal(stageAt(STAGES, "event_over", "dispatch"), 2.5);
  assert.equal(stageAt(STAGES, "reported", "event_over"), 2.5);
  assert.equal(stageAt(["preparation", "at_home"], "event_over", "at_home"), 1.5);
});

test("what ended early is past the stage that it had last", () => {
  assert.equal(stageAt(STAGES, "ended_cancelled", "preparation"), 1.5);
  assert.ok(stageAt(STAGES, "ended_cancelled", undefined) < 0);
});

test("no stage is past where the dates do not tell", () => {
  assert.equal(stageAt(STAGES, "", undefined), -1);
});

const ENTRIES = [
  { state: "open", values: { sector: "beauty food", country: "de" } },
  { state: "open", values: { sector: "food" } },
  { state: "closed", values: { sector: "beauty", country: "de" } },
];

test("entries in other states neither show nor count", () => {
  assert.deepEqual(narrowed(ENTRIES, ["open"], []), { shown: [true, true, false], count: 2 });
});

test("a form narrows what shows and not the count", () => {
  const chosen = [
    { name: "sector", value: "beauty" },
    { name: "country", value: "" },
  ];
  assert.deepEqual(narrowed(ENTRIES, ["open"], chosen), { shown: [true, false, false], count: 2 });
  const country = [{ name: "country", value: "de" }];
  assert.deepEqual(narrowed(ENTRIES, ["open"], country).shown, [true, false, false]);
});

test("a value is one of the words, not a part of one", () => {
  const found = narrowed(ENTRIES, ["open"], [{ name: "sector", value: "foo" }]);
  assert.deepEqual(found.shown, [false, false, false]);
});

test("only what finds something is offered", () => {
  assert.deepEqual([...offered(ENTRIES, ["open"], "sector")].sort(), ["", "beauty", "food"]);
  assert.deepEqual([...offered(ENTRIES, ["closed"], "sector")].sort(), ["", "beauty"]);
});

test("parts of a page show by what its list holds", () => {
  const parts = ["some", "none", "filtered"];
  const shown = (/** @type {number} */ count, /** @type {number} */ of) =>
    parts.filter((when) => applies(when, count, of));
  assert.deepEqual(shown(0, 0), ["none"]);
  assert.deepEqual(shown(3, 2), ["some"]);
  assert.deepEqual(shown(3, 0), ["some", "filtered"]);
});

test("what was on within 45 days of this day last year is in season", () => {
  const now = "2026-11-26T10:00";
  assert.ok(inSeason("2025-11-26", "2025-12-01", now));
  assert.ok(inSeason("2025-09-01", "2025-10-12", now));
  assert.ok(!inSeason("2025-09-01", "2025-10-11", now));
  assert.ok(inSeason("2026-01-10", "2026-02-01", now));
  assert.ok(!inSeason("2026-01-11", "2026-02-01", now));
});

test("a site that was not built for a week says so; one that does not tell is believed", () => {
  const now = Date.parse("2026-11-26T00:00:00Z");
  assert.ok(abandoned("2026-11-19T00:00:00Z", now));
  assert.ok(!abandoned("2026-11-19T00:00:01Z", now));
  assert.ok(!abandoned("", now));
});

test("what one can apply for stands first, what opens soon next", () => {
  const states = ["closed", "", "upcoming", "closing_day", "cancelled", "open"];
  const ordered = [...states].sort((a, b) => rankOf(a) - rankOf(b));
  assert.deepEqual(ordered, ["closing_day", "open", "upcoming", "closed", "", "cancelled"]);
  assert.ok(!OPEN.some((state) => OVER.includes(state)));
});

test("of what one can apply for stands first what closes first, and what never closes last", () => {
  const calls = [
    "open 2026-07-10",
    "closed 2026-01-01",
    "additional 2026-07-03",
    "open",
    "open 2026-06-18",
  ];
  const ordered = calls
    .map((call) => ({ call, state: call.split(" ")[0] ?? "", until: call.split(" ")[1] ?? "" }))
    .sort(order)
    .map(({ call }) => call);
  assert.deepEqual(ordered, [calls[4], calls[2], calls[0], calls[3], calls[1]]);
});
