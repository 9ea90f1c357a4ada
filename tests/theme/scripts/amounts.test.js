/* Amounts as people type them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { percent, won } from "../../../generator/theme/scripts/tools/amounts.js";

for (const [typed, wanted] of /** @type {const} */ ([
  ["3000000", 3_000_000],
  ["3,000,000", 3_000_000],
  ["3,000,000원", 3_000_000],
  ["300만", 3_000_000],
  ["약 300만 원", 3_000_000],
  ["1억 2천만", 120_000_000],
  ["1억2,500만원", 125_000_000],
  ["1.5억", 150_000_000],
  ["３００만", 3_000_000],
  ["9천300만원", 93_000_000],
  ["9천3백만", 93_000_000],
  ["1억 2천3백", 100_002_300],
  ["3천 원", 3_000],
  ["1억 20000만", null],
  ["0", 0],
  ["", null],
  ["삼백만", null],
  ["300만~400만", null],
  ["5만 300만", null],
  ["-5", null],
  ["USD 500", null],
]))
  test(`${typed || "nothing"} is ${wanted}`, () => assert.equal(won(typed), wanted));

test("a share is from 0 to 100, with or without its sign", () => {
  assert.deepEqual(["70", "70 %", "0", "100%"].map(percent), [70, 70, 0, 100]);
  assert.deepEqual(["", "x", "101", "-1"].map(percent), [null, null, null, null]);
});
