/* Times on a line, as bars show them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { share, within } from "../../../generator/theme/scripts/portal/spans.js";

test("a time that lasts ten days has half gone after five", () => {
  assert.equal(share("2026-03-01", "2026-03-10", "2026-03-06T00:00"), 0.5);
  assert.equal(share("2026-03-01T00:00", "2026-03-11T00:00", "2026-03-06T00:00"), 0.5);
});

test("before it begins and after it ends there is no bar", () => {
  assert.equal(share("2026-03-01", "2026-03-10", "2026-02-28T23:59"), null);
  assert.equal(share("2026-03-01", "2026-03-10", "2026-03-11T00:00"), null);
  assert.notEqual(share("2026-03-01", "2026-03-10", "2026-03-10T23:59"), null);
});

test("what is on today, begins later or has begun before lies in the days to come", () => {
  const now = "2026-03-01T12:00";
  const found = (/** @type {string} */ from, /** @type {string} */ until) =>
    within(from, until, now, 90)?.map((part) => part.toFixed(3));
  assert.deepEqual(found("2026-03-01", "2026-03-09"), ["0.000", "0.100"]);
  assert.deepEqual(found("2026-04-15", "2026-04-23"), ["0.500", "0.100"]);
  assert.deepEqual(found("2026-02-01", "2026-03-09"), ["0.000", "0.100"]);
  assert.deepEqual(found("2026-05-21", "2026-06-30"), ["0.900", "0.100"]);
});

test("what is over or too far is not among them", () => {
  const now = "2026-03-01T12:00";
  assert.equal(within("2026-02-01", "2026-02-28", now, 90), null);
  assert.equal(within("2026-05-30", "2026-06-01", now, 90), null);
});
