/* A selection says of days what its page says: with their marks, and no announcement as an opening. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { picked } from "../../../generator/theme/scripts/basket/basket.js";
import { table } from "../../../generator/theme/scripts/basket/cells.js";
import { ics } from "../../../generator/theme/scripts/basket/ics.js";
import { json } from "../../../generator/theme/scripts/basket/json.js";

/** @import { Hit, OfSelection, Step } from "../../../generator/theme/scripts/types.js" */

const WORDS = /** @type {OfSelection} */ ({
  ...{ states: {}, groups: {}, columns: {}, closing: "마감", picked: "", undated: "", sheet: "" },
  tag: "tag:x,2026:",
});
const SITE = { host: "x.example", language: "ko" };

/** @type {(when: string, starts: string, ends: string, steps?: Step[]) => Hit} */
const hit = (when, starts, ends, steps = []) => {
  const [title, place, hosts] = ["모집", "", "조합"];
  return ["calls/a", title, when, place, hosts, starts, ends, [steps], ""];
};

/** @type {(of: Hit, kind: string) => ReturnType<typeof picked>} */
const pick = (of, kind) => picked(of, kind, "https://x.example/a/", "2026-06-01", WORDS);

test("days stand with their marks in every format", () => {
  const when = "2022. 9. 27.(화) ~ 9. 30.(금) (연도 추정)";
  const one = pick(hit(when, "2022-09-27", "2022-09-30"), "other_consortia");
  const [head = [], row = []] = table([one], WORDS);
  assert.equal(row[head.indexOf("when")], when);
  assert.equal(JSON.parse(String(json([one], WORDS, SITE).content))[0].when, when);
  assert.match(String(ics([one], WORDS, SITE).content), /\r\nDESCRIPTION:2022\. 9\. 27/);
});

/** @type {Step} */
const UPCOMING = ["", "upcoming", "2026-09-04"];
/** @type {Step} */
const NOTHING_TOLD = ["2026-09-04", "", ""];

for (const { name, wanted, ends, steps } of [
  { name: "only its announcement is known", wanted: "", ends: "", steps: [NOTHING_TOLD] },
  { name: "no closing day", wanted: "2026-09-04", ends: "", steps: [UPCOMING, NOTHING_TOLD] },
  { name: "both days", wanted: "2026-09-04", ends: "2026-09-20", steps: [UPCOMING] },
])
  test(`a call opens on no day of an announcement: ${name}`, () => {
    const call = hit("", "2026-09-04", ends, steps);
    assert.equal(pick(call, "recruitments").starts, wanted);
  });
