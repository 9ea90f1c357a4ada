/* What a row of hits or lists says, and what the basket keeps of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { key, picked } from "../../../generator/theme/scripts/basket/basket.js";
import { cut } from "../../../generator/theme/scripts/shared/marks.js";
import { numbered } from "../../../generator/theme/scripts/shared/numbers.js";
import { address, badges, states } from "../../../generator/theme/scripts/shared/rows.js";

/** @import { Hit, Step } from "../../../generator/theme/scripts/types.js" */

const WORDS = {
  ...{ day: "D-1", days: "D-{n}", opens: "opens today", closes: "closes today" },
  states: /** @type {Record<string, [string, string]>} */ ({
    open: ["green", "접수 중"],
    upcoming: ["blue", "예정"],
    event_over: ["gray", "행사 종료"],
  }),
};

/** @type {(...tracks: Step[][]) => Hit} */
const hit = (...tracks) => ["calls/a", "모집", "3월", "독일", "조합", "2026-03-01", "", tracks, ""];

/** @type {Step[]} */
const RECRUITING = [
  ["", "upcoming", "2026-03-01"],
  ["2026-03-01", "open", "2026-03-10T18:00"],
  ["2026-03-10T18:00", "", ""],
];

test("every track has its state at a moment, or none", () => {
  /** @type {Step[]} */
  const over = [["2026-03-05", "event_over", ""]];
  const at = (/** @type {string} */ now) => states(hit(RECRUITING, over), now).map(([, id]) => id);
  assert.deepEqual(at("2026-02-01"), ["upcoming"]);
  assert.deepEqual(at("2026-03-05T00:00"), ["open", "event_over"]);
  assert.deepEqual(at("2026-03-10T18:00"), ["event_over"]);
});

test("badges count down, and none says that an event is over", () => {
  const said = (/** @type {string} */ now) => badges(hit(RECRUITING), now, WORDS);
  assert.deepEqual(said("2026-02-20T08:00"), [{ tone: "blue", text: "예정 D-9" }]);
  assert.deepEqual(said("2026-03-10T17:59"), [{ tone: "green", text: "접수 중 closes today" }]);
  assert.deepEqual(badges(hit([["", "event_over", ""]]), "2026-01-01", WORDS), []);
});

test("a record has a page of its own, a firm a place on one", () => {
  assert.equal(address("../", "calls/a"), "../calls/a/");
  assert.equal(address("", "consortia/2026/a/#firms"), "consortia/2026/a/#firms");
});

const marked = (/** @type {string} */ text, /** @type {string[]} */ ...marks) =>
  cut(text, marks)
    .map(([part, on]) => (on ? `[${part}]` : part))
    .join("");

test("words are marked whatever their case, and where a space divides them", () => {
  assert.equal(marked("MEDICA 수출 상담회", "medica", "수출상담"), "[MEDICA] [수출 상담]회");
});

test("the longest word is marked, and signs are no patterns", () => {
  assert.equal(marked("화장품회", "화장", "화장품"), "[화장품]회");
  assert.equal(marked("C++ (a.b)", "c++", "a.b"), "[C++] ([a.b])");
});

test("a text whose length changes when folded, or nothing to mark, stays whole", () => {
  const taken = "한국".normalize("NFD");
  assert.deepEqual(cut(taken, ["한국"]), [[taken, false]]);
  assert.deepEqual(cut("abc", []), [["abc", false]]);
});

test("the basket keeps what a row says, and firms of one roster apart", () => {
  const found = picked(hit(RECRUITING), "calls", "https://x.example/calls/a/", "2026-03-02", WORDS);
  assert.deepEqual(found, {
    ...{ name: "calls/a", kind: "calls", title: "모집", state: "접수 중", when: "3월" },
    ...{ place: "독일", hosts: "조합", starts: "2026-03-01", ends: "" },
    url: "https://x.example/calls/a/",
  });
  assert.equal(key("calls/a", "모집"), "calls/a");
  assert.notEqual(key("c/#firms", "가람"), key("c/#firms", "나래"));
});

test("a picked firm says what it offers and with which group it goes", () => {
  const firm = hit(RECRUITING);
  firm[8] = "칫솔 · HS 960321";
  const { offered, group, hosts } = picked(firm, "participants", "", "2026-03-02", WORDS);
  assert.deepEqual([offered, group, hosts], ["칫솔 · HS 960321", "조합", ""]);
});

test("one has a form of its own where the language has it", () => {
  const words = { count: "{n} records", count_one: "{n} record", all: "모두 {n}건", shown: "{n}" };
  assert.equal(numbered(words, "count", 1, "en"), "1 record");
  assert.equal(numbered(words, "count", 1200, "en"), "1,200 records");
  assert.equal(numbered(words, "all", 1, "ko"), "모두 1건");
});
