/* The self-check and the reckoning. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { judged, verdict } from "../../../generator/theme/scripts/tools/check.js";
import { reckoned, share, whole } from "../../../generator/theme/scripts/tools/cost.js";

/** @import { Terms } from "../../../generator/theme/scripts/tools/cost.js" */

const WORDS = { unanswered: "{n} left.", met: "Nothing.", unmet: "{n} no.", unsure: "{n} check." };

test("an answer meets a condition, does not, or is not there yet", () => {
  assert.equal(judged("yes", "yes"), "met");
  assert.equal(judged("yes", "no"), "unmet");
  assert.equal(judged("unsure", "yes"), "unsure");
  assert.equal(judged("", "yes"), "unanswered");
});

test("nothing is said before the first answer, and all is well only at the end", () => {
  assert.equal(verdict(["unanswered", "unanswered"], WORDS), "");
  assert.equal(verdict(["met", "unanswered"], WORDS), "1 left.");
  assert.equal(verdict(["met", "met"], WORDS), "Nothing.");
  assert.equal(verdict([], WORDS), "");
});

test("the gravest comes first", () => {
  assert.equal(verdict(["unanswered", "unsure", "unmet", "met"], WORDS), "1 no. 1 check. 1 left.");
});

/** @type {{ call: string, given: [number, number, number, Terms["mode"]], answer: number }[]} */
const vectors = JSON.parse(
  readFileSync(new URL("../../rules/vectors.json", import.meta.url), "utf8"),
).filter((/** @type {{ call: string }} */ { call }) => call === "share");

test("a share is rounded as the rulebook rounds it", () => {
  assert.ok(vectors.length > 3);
  for (const { given, answer } of vectors) {
    const [won, percent, unit, mode] = given;
    if (won >= 0) assert.equal(share(won, percent, { unit, mode }), answer, JSON.stringify(given));
  }
});

/** @type {Terms} */
const TERMS = {
  percent: 70,
  unit: 1000,
  mode: "down",
  caps: { per_consortium_krw: 100_000_000, per_firm_event_krw: null },
  items: { booth: { percent: 50, cap: 3_000_000 }, freight: {} },
  minimum: 8,
  maximum: 20,
};

test("an item has its own share and a cap for each firm", () => {
  const items = [
    { name: "booth", won: 100_000_000 },
    { name: "freight", won: 10_001_999 },
  ];
  const { parts, sums, remarks } = reckoned(TERMS, items, 10);
  assert.deepEqual(parts, [30_000_000, 7_001_000]);
  assert.deepEqual(sums, {
    cost: 110_001_999,
    subsidy: 37_001_000,
    own: 73_000_999,
    firm: 7_300_100,
  });
  assert.deepEqual(remarks, [{ word: "capped", n: 0 }]);
});

test("a programme pays no more than its share, its cap, and its cap for each firm", () => {
  const generous = { ...TERMS, items: { booth: { percent: 100 } } };
  const subsidy = (/** @type {Partial<Terms>} */ terms, /** @type {number} */ won) =>
    reckoned({ ...generous, ...terms }, [{ name: "booth", won }], 10).sums.subsidy;
  assert.equal(subsidy({}, 10_000_000), 7_000_000);
  assert.equal(subsidy({}, 200_000_000), 100_000_000);
  assert.equal(subsidy({ caps: { per_firm_event_krw: 500_000 } }, 10_000_000), 5_000_000);
  assert.equal(subsidy({ caps: {} }, 200_000_000), 140_000_000);
});

test("too few and too many firms are remarked, a cap only where it cuts", () => {
  const told = (/** @type {number} */ firms) => reckoned(TERMS, [], firms).remarks;
  assert.deepEqual(told(7), [{ word: "few", n: 8 }]);
  assert.deepEqual(told(8), []);
  assert.deepEqual(told(21), [{ word: "many", n: 20 }]);
  assert.deepEqual(reckoned({ ...TERMS, minimum: null, maximum: null }, [], 1).remarks, []);
});

test("what is typed becomes a whole number, or the least", () => {
  assert.equal(whole(12.9, 0), 12);
  assert.equal(whole(Number.NaN, 1), 1);
  assert.equal(whole(-3, 0), 0);
});
