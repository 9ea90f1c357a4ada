/* Moments and steps; tests/theme/clock.json ties `current` and `left` to generator/facts/state.py. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { current, left, seoul, shifted } from "../../../generator/theme/scripts/shared/clock.js";

/** @import { Step } from "../../../generator/theme/scripts/types.js" */

const WORDS = { day: "in 1 day", days: "D-{n}", opens: "opens today", closes: "closes today" };

/** @type {{ steps: Step[], now: string, state: string | null, left: number | null }[]} */
const cases = JSON.parse(readFileSync(new URL("../clock.json", import.meta.url), "utf8"));

for (const { steps, now, state, left: days } of cases)
  test(`at ${now} of ${JSON.stringify(steps)}`, () => {
    const step = current(steps, now);
    assert.equal(step?.[1] ?? null, state);
    if (!step) return;
    const today = state === "upcoming" ? " opens today" : " closes today";
    const wanted = { 0: today, 1: " in 1 day" }[days ?? -1];
    assert.equal(left(step[1], step[2], now, WORDS), days === null ? "" : (wanted ?? ` D-${days}`));
  });

test("Seoul is nine hours ahead, and writes minutes", () => {
  assert.equal(seoul(Date.UTC(2026, 11, 31, 15, 0, 59)), "2027-01-01T00:00");
  assert.match(seoul(), /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
});

test("days are added over months and years", () => {
  assert.equal(shifted("2024-02-28T09:00", 1), "2024-02-29");
  assert.equal(shifted("2026-01-01", -1), "2025-12-31");
});
