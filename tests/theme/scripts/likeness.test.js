/* What a new record takes from one that is there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { likeness } from "../../../generator/theme/scripts/forms/likeness.js";

const RECORD = {
  title: { ko: "가", en: "A" },
  hosts: ["alpha"],
  stops: [{ country: "VN", city: "하노이", starts: "2025-03-01" }, { starts: "2025-03-04" }],
  participants: [{ name: "기업" }],
};

test("fields are taken whole, or a part of each entry", () => {
  const found = likeness(RECORD, ["title", "hosts", "stops.country", "stops.city", "markets"]);
  assert.deepEqual(found, {
    title: { ko: "가", en: "A" },
    hosts: ["alpha"],
    stops: [{ country: "VN", city: "하노이" }],
  });
});

test("what has none of the parts is not there", () => {
  assert.deepEqual(likeness(RECORD, ["stops.venue", "title.fr", "booth"]), {});
});
