/* What is chosen on the page of alerts, and the addresses that follow from it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parts, ways } from "../../../generator/theme/scripts/alerts/ways.js";

for (const [audience, sector, country, wanted] of /** @type {const} */ ([
  ["firms", "", "", ["audience/firms"]],
  ["firms", "food", "", ["calls/sector/food"]],
  ["firms", "food", "de", ["calls/sector/food", "calls/country/de"]],
  ["firms", "food toys", "de", ["calls/sector/food", "calls/sector/toys", "calls/country/de"]],
  ["buyers", "food", "", ["sector/food"]],
  ["buyers", "", "", ["audience/buyers"]],
  ["hosts", "food", "de", ["audience/hosts"]],
  ["", "", "de", ["country/de"]],
  ["", "", "", ["all"]],
]))
  test(`${audience || "everyone"} of ${sector || "any sector"} in ${country || "any country"}`, () =>
    assert.deepEqual(parts({ audience, sector, country }), wanted));

test("each way carries the address of the calendar, readable by the other side", () => {
  const found = ways("https://x.example/en/", "sector/food", "https://mail.example/?feed={feed}");
  const ics = "https://x.example/en/calendar/sector/food.ics";
  const asked = (/** @type {string | undefined} */ way) => new URL(way ?? "").searchParams;
  assert.equal(asked(found.google).get("cid"), ics.replace("https", "webcal"));
  assert.equal(asked(found.outlook).get("url"), ics);
  assert.equal(asked(found.mail).get("feed"), "https://x.example/en/feeds/sector/food.xml");
  assert.deepEqual([found.webcal, found.ics], [ics.replace("https", "webcal"), ics]);
});
