/* Facets: the address, narrowing, counting, sorting, and the rows of a file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, alertsOf, asked } from "../../../generator/theme/scripts/lists/address.js";
import { conditions, helpful } from "../../../generator/theme/scripts/lists/conditions.js";
import { counted, matching, order, sorted } from "../../../generator/theme/scripts/lists/facets.js";
import { otherScheme, tableOf } from "../../../generator/theme/scripts/lists/table.js";
import { bars, frame, fullest, yearsOf } from "../../../generator/theme/scripts/lists/years.js";

/** @import { Facet, Row, Step } from "../../../generator/theme/scripts/types.js" */

/** @type {() => Facet[]} */
const facets = () => [
  [
    "year",
    [
      ["2025", "2025"],
      ["2026", "2026"],
    ],
  ],
  [
    "country",
    [
      ["DE", "Germany"],
      ["VN", "Vietnam"],
    ],
  ],
];

/**
 * @typedef {{ tracks?: Step[][], since?: string }} More
 * @type {(title: string, starts: string, ends: string, codes: number[][], more?: More) => Row}
 */
const row = (title, starts, ends, codes, { tracks = [], since = "2026-01-01" } = {}) => [
  title,
  title,
  "",
  "",
  "",
  starts,
  ends,
  tracks,
  "",
  since,
  codes,
  "",
];

const rows = () => [
  row("Alpha", "2026-03-01", "2026-03-04", [[1], [0]]),
  row("Beta", "2025-05-01", "", [[0], [0, 1]], { since: "2026-06-01" }),
  row("Gamma", "", "", [[1], [1]]),
];

const WORDS = {
  states: /** @type {Record<string, [string, string]>} */ ({ open: ["green", "접수 중"] }),
};

const table = () => tableOf({ facets: facets(), rows: rows() }, "2026-04-01T00:00", WORDS);
const titles = (/** @type {Row[]} */ found) => found.map(([title]) => title);
const wanted = (search = "") => asked(search, facets());

test("a link asks for no more than a list can look for", () => {
  assert.equal(wanted(`?q=${"가".repeat(20_000)}`).query.length, 200);
});

test("an address asks for values of facets, words, an order, a day and a page", () => {
  const found = asked(
    "?q=Alpha+Fair&year=2026&country=DE&country=XX&sort=title&since=2026-05-01&page=3",
    facets(),
  );
  assert.deepEqual(found, {
    chosen: [new Set([1]), new Set([0])],
    page: 3,
    query: "Alpha Fair",
    words: ["alpha", "fair"],
    sort: "title",
    since: "2026-05-01",
  });
});

test("an address that says nothing, or nonsense, asks for the first page of all", () => {
  for (const search of ["", "?page=-1", "?page=x", "?page=0.5"])
    assert.deepEqual(asked(search, facets()), {
      chosen: [new Set(), new Set()],
      page: 1,
      query: "",
      words: [],
      sort: "latest",
      since: "",
    });
});

test("what a form says becomes an address that asks for the same", () => {
  /** @type {[string, string][]} */
  const said = [
    ["q", "a&b 한국"],
    ["year", "2025"],
    ["year", "2026"],
    ["sort", "latest"],
    ["since", ""],
  ];
  const address = addressOf(said, 2);
  assert.equal(address, "?q=a%26b+%ED%95%9C%EA%B5%AD&year=2025&year=2026&page=2");
  const found = asked(address, facets());
  assert.deepEqual([found.query, found.page, found.chosen[0]], ["a&b 한국", 2, new Set([0, 1])]);
});

test("the usual leaves the address bare", () => {
  assert.equal(
    addressOf(
      [
        ["q", ""],
        ["sort", "latest"],
        ["since", ""],
      ],
      1,
    ),
    "",
  );
});

test("values of one facet are alternatives, facets narrow each other", () => {
  assert.deepEqual(titles(matching(table(), wanted("?year=2026"))), ["Alpha", "Gamma"]);
  assert.deepEqual(titles(matching(table(), wanted("?country=DE&country=VN"))), [
    "Alpha",
    "Beta",
    "Gamma",
  ]);
  assert.deepEqual(titles(matching(table(), wanted("?year=2026&country=DE"))), ["Alpha"]);
});

test("every word must be in what a row shows or is found under", () => {
  assert.deepEqual(titles(matching(table(), wanted("?q=vietnam"))), ["Beta", "Gamma"]);
  assert.deepEqual(titles(matching(table(), wanted("?q=vietnam+2026"))), ["Gamma"]);
});

test("a row is asked by all that it shows and not by its address", () => {
  const shown = row("Alpha", "2026-03-01", "", [[1], [0]]);
  shown.splice(0, 5, "calls/hidden", "Title", "3월", "뒤셀도르프", "조합");
  const known = tableOf({ facets: facets(), rows: [shown] }, "2026-04-01T00:00", WORDS);
  const found = (/** @type {string} */ word) =>
    matching(known, asked(`?q=${word}`, known.facets)).length;
  assert.deepEqual(["title", "3월", "뒤셀도르프", "조합"].map(found), [1, 1, 1, 1]);
  assert.equal(found("hidden"), 0);
});

test("only what is new since a day", () => {
  assert.deepEqual(titles(matching(table(), wanted("?since=2026-06-01"))), ["Beta"]);
});

test("a value counts the rows it would give, the other facets being as they are", () => {
  assert.deepEqual(counted(table(), wanted()), [
    [1, 2],
    [2, 2],
  ]);
  assert.deepEqual(counted(table(), wanted("?year=2026")), [
    [1, 2],
    [1, 1],
  ]);
  assert.deepEqual(counted(table(), wanted("?q=beta")), [
    [1, 0],
    [1, 1],
  ]);
});

test("each count is what choosing the value gives", () => {
  const known = table();
  for (const search of ["", "?year=2025", "?country=VN", "?year=2026&country=DE", "?q=a"]) {
    const given = asked(search, known.facets);
    const counts = counted(known, given);
    for (const [facet, [, values]] of known.facets.entries())
      for (const value of values.keys()) {
        const chosen = given.chosen.map((set, at) => (at === facet ? new Set([value]) : set));
        assert.equal(counts[facet]?.[value], matching(known, { ...given, chosen }).length, search);
      }
  }
});

test("years stand latest first, other values most frequent first", () => {
  const [year, country] = facets();
  if (!year || !country) throw new Error("two facets");
  assert.deepEqual(order(year, [9, 1]), [1, 0]);
  assert.deepEqual(order(country, [1, 9]), [1, 0]);
  assert.deepEqual(order(country, [2, 2]), [0, 1]);
});

test("undated rows stand last in every order of dates", () => {
  assert.deepEqual(titles(sorted(rows(), "oldest", "en", "2026-01-01")), [
    "Beta",
    "Alpha",
    "Gamma",
  ]);
  assert.deepEqual(titles(sorted(rows(), "closing", "en", "2026-01-01")), [
    "Alpha",
    "Beta",
    "Gamma",
  ]);
});

test("what is still to end comes before what has ended, the nearest first on either side", () => {
  const days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", ""];
  const found = sorted(
    days.map((day) => row(day, "", day, [])),
    "closing",
    "en",
    "2026-02-15",
  );
  assert.deepEqual(titles(found), ["2026-03-01", "2026-04-01", "2026-02-01", "2026-01-01", ""]);
});

test("an open call without a closing day is still to end, a cancelled one has ended", () => {
  const rows = [
    row("calls/cancelled", "", "2026-09-01", [], { tracks: [[["", "cancelled", ""]]] }),
    row("to come", "", "2026-05-01", []),
    row("samples/calls/open", "2026-01-01", "", [], { tracks: [[["2026-01-01", "open", ""]]] }),
  ];
  const found = sorted(rows, "closing", "en", "2026-02-15T09:00");
  assert.deepEqual(titles(found), ["to come", "samples/calls/open", "calls/cancelled"]);
});

test("a group whose call has closed is still to go", () => {
  const rows = [
    row("consortia/2026/b", "", "2026-09-01", []),
    row("consortia/2026/a", "", "2026-05-01", [], { tracks: [[["", "closed", ""]]] }),
  ];
  const found = sorted(rows, "closing", "en", "2026-02-15T09:00");
  assert.deepEqual(titles(found), ["consortia/2026/a", "consortia/2026/b"]);
});

test("titles sort by the language, news by the day, and any other word leaves the file's order", () => {
  const korean = ["하나", "가나", "Zeta", "alpha"].map((title) => row(title, "", "", []));
  assert.deepEqual(titles(sorted(korean, "title", "ko", "")), ["가나", "하나", "alpha", "Zeta"]);
  assert.deepEqual(titles(sorted(korean, "title", "en", "")), ["alpha", "Zeta", "가나", "하나"]);
  assert.equal(titles(sorted(rows(), "news", "en", ""))[0], "Beta");
  for (const word of ["nonsense", "__proto__", "constructor"])
    assert.deepEqual(titles(sorted(rows(), word, "en", "")), ["Alpha", "Beta", "Gamma"]);
});

test("states of the moment are one more facet", () => {
  /** @type {Step[]} */
  const track = [
    ["", "", ""],
    ["2026-04-01", "open", ""],
  ];
  const tracked = [row("Alpha", "", "", [[1], []], { tracks: [track] }), ...rows()];
  const at = (/** @type {string} */ now) =>
    tableOf({ facets: facets(), rows: structuredClone(tracked) }, now, WORDS);
  assert.deepEqual(at("2026-03-31T23:59").facets.length, 2);
  const known = at("2026-04-01T00:00");
  assert.deepEqual(known.facets[2], ["state", [["open", "접수 중"]]]);
  assert.deepEqual(titles(matching(known, asked("?state=open", known.facets))), ["Alpha"]);
  assert.deepEqual(titles(matching(known, asked("?q=접수", known.facets))), ["Alpha"]);
});

test("a firm has its consortium's row, its own name, products, region and page", () => {
  const file = {
    facets: /** @type {Facet[]} */ ([
      ["year", [["2026", "2026"]]],
      [
        "region",
        [
          ["11", "Seoul"],
          ["26", "Busan"],
        ],
      ],
    ]),
    rows: /** @type {[number, string, string, number[], string?][]} */ ([
      [0, "가람", "칫솔 · HS 960321", [1], "firm-a"],
      [0, "나래", "비누", [0]],
    ]),
    bases: [row("Alpha", "2026-03-01", "2026-03-04", [[0], []])],
  };
  const known = tableOf(file, "2026-04-01T00:00", WORDS);
  assert.deepEqual(
    known.rows.map((one) => one[1]),
    ["가람", "나래"],
  );
  assert.deepEqual(
    known.rows.map((one) => one[5]),
    ["2026-03-01", "2026-03-01"],
  );
  assert.deepEqual(
    matching(known, asked("?region=26", known.facets)).map((one) => one[1]),
    ["가람"],
  );
  assert.deepEqual(
    matching(known, asked("?q=비누+seoul", known.facets)).map((one) => one[1]),
    ["나래"],
  );
  assert.deepEqual(
    matching(known, asked("?q=9603", known.facets)).map((one) => one[0]),
    ["participants/firm-a"],
  );
  assert.equal(known.rows[1]?.[0], "Alpha");
  assert.deepEqual(known.facets.at(-1), ["hs", [["96", "HS 96"]]]);
  assert.deepEqual(
    matching(known, asked("?hs=96", known.facets)).map((one) => one[1]),
    ["가람"],
  );
});

const SCHEMES = { own: ["export_consortium"], earlier: ["predecessor"] };

test("another scheme is named, the operator's own is not", () => {
  /** @type {Facet[]} */
  const schemes = [
    [
      "scheme",
      [
        ["export_consortium", "수출컨소시엄"],
        ["kotra", "KOTRA 단체관"],
      ],
    ],
  ];
  assert.equal(otherScheme(row("a", "", "", [[1]]), { facets: schemes }, SCHEMES), "KOTRA 단체관");
  assert.equal(otherScheme(row("a", "", "", [[0]]), { facets: schemes }, SCHEMES), "");
  assert.equal(otherScheme(row("a", "", "", [[]]), { facets: schemes }, SCHEMES), "");
  assert.equal(otherScheme(row("a", "", "", []), { facets: facets() }, SCHEMES), "");
});

test("alerts are asked for by the sectors and countries that are chosen, and named after them", () => {
  /** @type {import("../../../generator/theme/scripts/types.js").Facet[]} */
  const facets = [
    ["year", [["2026", "2026"]]],
    [
      "sector",
      [
        ["food", "식품"],
        ["medical", "의료기기"],
      ],
    ],
    ["country", [["DE", "독일"]]],
  ];
  const chosen = (/** @type {number[][]} */ ...each) => each.map((its) => new Set(its));
  const asked = (/** @type {number[][]} */ ...each) => alertsOf(chosen(...each), facets).search;
  assert.equal(asked([], [1], [0]), "?sector=medical&country=de");
  assert.equal(asked([0], [], [0]), "?country=de");
  assert.equal(asked([], [0, 1], []), "?sector=food&sector=medical");
  assert.equal(asked([0], [], []), "");
  assert.equal(alertsOf(chosen([0], [0], [0]), facets).names, "식품, 독일");
});

test("what was found is spread over all years between, the latest of the fullest named", () => {
  const between = yearsOf([...rows(), row("Delta", "", "", [[2], []])], {
    facets: [
      [
        "year",
        [
          ["2023", "2023"],
          ["2026", "2026"],
          ["2024", "2024"],
        ],
      ],
    ],
  });
  assert.deepEqual(between, [
    [2023, 1],
    [2024, 1],
    [2025, 0],
    [2026, 2],
  ]);
  assert.deepEqual(fullest(between.slice(0, 2)), [2024, 1]);
  assert.equal(bars(between), "M0 100v-50h0.8v50zM1 100v-50h0.8v50zM3 100v-100h0.8v100z");
  assert.equal(frame(between), "0 0 3.8 100");
  assert.deepEqual(yearsOf([], { facets: facets() }), []);
});

test("where nothing is found, each condition says what would be found without it", () => {
  const asked = wanted("?q=nowhere&country=DE&since=2026-06-01");
  const every = conditions(table(), asked, "New since");
  assert.deepEqual(
    every.map(({ label }) => label),
    ["Germany", "“nowhere”", "New since 2026-06-01"],
  );
  assert.deepEqual(matching(table(), asked), []);
  const found = helpful(table(), every).map(([{ field }, count]) => [field, count]);
  assert.deepEqual(found, [["[name=q]", 1]]);
});
