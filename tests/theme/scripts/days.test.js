/* Days in a query, as people write them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, daysIn } from "../../../generator/theme/scripts/search/days.js";

const grams = (/** @type {string} */ query) => daysIn(` ${query} `).map(dayOf);

for (const day of [
  ...["2025-11-17", "2025. 11. 17.", "2025.11.17", "2025/11/17", "20251117", "2025년 11월 17일"],
  ...["2025년11월17일에", "17 Nov 2025", "17th November 2025", "Nov. 17, 2025", "november 17 2025"],
])
  test(`${day} is a day`, () => assert.deepEqual(grams(day), ["1117d2025"]));

for (const day of ["11월 17일", "11월17일부터", "17 november", "Nov 17"])
  test(`${day} is a day of any year`, () => assert.deepEqual(grams(day), ["1117d"]));

for (const other of [
  ...["2025-11", "2025년 11월", "May 2025", "market 17", "70-80-90", "2025-13-40", "13월 40일"],
  ...["1,110.5", "99999999", "20251340", "901890", "02-2124-3181", "제54회"],
])
  test(`${other} is none`, () => assert.deepEqual(grams(other), []));

test("both ends of a span are days, and what stands beside them is left", () => {
  assert.deepEqual(daysIn(" 마감 2025. 11. 17. ~ 2025. 11. 20. 독일 "), [
    "2025. 11. 17.",
    "2025. 11. 20.",
  ]);
});
