/* Entries that calendars on the web are asked to begin. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendars } from "../../../generator/theme/scripts/portal/calendars.js";

const about = "https://x.example/calls/a/?b=1&c";
const told = (/** @type {string} */ starts, /** @type {string} */ ends) =>
  calendars({ title: "[마감] A & B + C", starts, ends, about }).map(([, address]) => {
    assert.ok(!address.includes("+"));
    return Object.fromEntries(new URL(address).searchParams);
  });

test("whole days", () => {
  const [google, outlook] = told("2026-10-24", "2026-10-25");
  assert.deepEqual(google, {
    action: "TEMPLATE",
    text: "[마감] A & B + C",
    dates: "20261024/20261025",
    details: about,
    ctz: "Asia/Seoul",
  });
  assert.deepEqual(outlook, {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: "[마감] A & B + C",
    startdt: "2026-10-24",
    enddt: "2026-10-25",
    allday: "true",
    body: about,
  });
});

test("hours, in the time of Seoul", () => {
  const [google, outlook] = told("2026-10-24T18:00:00+09:00", "2026-10-24T18:00:00+09:00");
  assert.equal(google?.dates, "20261024T180000/20261024T180000");
  assert.equal(outlook?.startdt, "2026-10-24T18:00:00+09:00");
  assert.equal(outlook?.allday, undefined);
});
