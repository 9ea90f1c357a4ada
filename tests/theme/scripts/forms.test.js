/* What forms decide without a page: names, amounts, choices, drafts, and the file of a change. */
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  blobId,
  change,
  namesOf,
  summary,
  titleOf,
} from "../../../generator/theme/scripts/forms/change.js";
import { Choices } from "../../../generator/theme/scripts/forms/choices.js";
import {
  followed,
  forget,
  gather,
  keep,
  kept,
  latest,
  others,
  together,
} from "../../../generator/theme/scripts/forms/draft.js";
import { onto } from "../../../generator/theme/scripts/forms/joined.js";
import { isName, proposed } from "../../../generator/theme/scripts/forms/record-names.js";
import { sheetsOf } from "../../../generator/theme/scripts/forms/sheet/layout.js";
import { inHangul, readValue } from "../../../generator/theme/scripts/forms/typed.js";
import { readYaml } from "../../../generator/theme/scripts/forms/yaml-reader.js";
import { shard } from "../../../generator/theme/scripts/search/tokens.js";

const words = JSON.parse(
  readFileSync(new URL("../../../generator/records/meant_words.json", import.meta.url), "utf8"),
);
const FRESH = { was: {}, task: "", base: null };
const known = { words, countries: { 독일: "DE" } };
const krw = { type: "integer", minimum: 0, title: "예산(원)" };
const day = { type: "string", format: "known-date", pattern: "^20[0-9]{2}(-[0-9]{2}){0,2}$" };

test("what people write is read as a record has it", () => {
  for (const [typed, value] of [
    ["350000000", 350000000],
    ["3억 5,000만", 350000000],
    ["3억 5,000만원", 350000000],
    ["１,１００만", 11000000],
    ["약 30개사", "약 30개사"],
    ["1만 달러", "1만 달러"],
  ])
    assert.equal(readValue("amount", String(typed), krw, known), value);
  for (const [typed, value] of [
    ["2026. 3. 5.(목)", "2026-03-05"],
    ["2026년 3월", "2026-03"],
    ["2026-02-30", "2026-02-30"],
    ["곧", "곧"],
  ])
    assert.equal(readValue("day", String(typed), day, known), value);
  assert.equal(readValue("country", "독일 (DE)", { enum: ["DE", "KR"] }, known), "DE");
  assert.equal(readValue("country", "독일", { enum: ["DE", "KR"] }, known), "DE");
  assert.equal(readValue("reference", "중소기업중앙회 (kbiz)", {}, known), "kbiz");
  assert.equal(readValue("plain", "  ", {}, known), undefined);
});

test("an amount is read aloud", () => {
  assert.equal(inHangul(350000000), "3억 5,000만");
  assert.equal(inHangul(100000000), "1억");
  assert.equal(inHangul(1234567), "1,234,567");
});

test("a new record has a name that fits its folder", () => {
  const record = { programme: "2026", editions: ["medica/2026"], hosts: ["kmdica"] };
  assert.equal(proposed("consortium", record), "2026/medica-kmdica");
  assert.equal(proposed("call", { opens: "2026-03-05", consortium: "2026/a-b" }), "2026-a-b");
  assert.equal(proposed("organization", { homepage: "https://www.kmdica.or.kr/ko" }), "kmdica");
  assert.equal(
    proposed("exhibition", { names: [{ name: { en: "Arab Health!" } }] }),
    "arab-health",
  );
  assert.ok(isName("2026/medica-kmdica", 2));
  assert.ok(!isName("한국", 1) && !isName("a/b", 1) && !isName("2026/", 2));
});

test("a long list is asked for by the first letters of a word", async () => {
  /** @type {string[]} */
  const asked = [];
  const load = async (/** @type {string} */ path) => {
    asked.push(path);
    const start = "한국";
    if (path === "organizations.ko.json") return { shards: 64 };
    if (path !== `organizations.ko.${shard(start, 64)}.json`) return {};
    return {
      [start]: [
        ["kbiz", "한국중앙회", ""],
        ["koami", "한국기계산업진흥회", "kami"],
      ],
    };
  };
  const choices = new Choices(load, "ko");
  assert.deepEqual(await choices.find("organizations", "한국기계"), [
    ["koami", "한국기계산업진흥회", "kami"],
  ]);
  await choices.find("organizations", "한국기");
  assert.equal(asked.length, 2);
});

test("a name that the line lost is asked for again", async () => {
  let lost = true;
  const choices = new Choices(async () => {
    if (lost) throw new TypeError("Failed to fetch");
    return [["medica", "MEDICA", ""]];
  }, "ko");
  assert.deepEqual(await choices.find("exhibitions", "medica"), []);
  lost = false;
  assert.equal((await choices.find("exhibitions", "medica")).length, 1);
});

test("a number is found by its digits, with or without marks of thousands", async () => {
  const choice = ["x/2026", "수출 1,100개사", ""];
  const choices = new Choices(async () => [choice], "ko");
  for (const typed of ["1,100", "1100", "수출 1,100개사"])
    assert.deepEqual(await choices.find("editions", typed), [choice], typed);
});

test("what begins with the typed words comes before what has them inside", async () => {
  const [inside, first, id] = [
    ["c/1", "독일 Medica", ""],
    ["b/1", "MEDICA 한국관", ""],
    ["medica", "뒤셀도르프 의료기기전", ""],
  ];
  const choices = new Choices(async () => [inside, first, id], "ko");
  assert.deepEqual(await choices.find("consortia", "medica"), [first, id, inside]);
});

test("a record of the same change can be chosen before it is on the site", async () => {
  const record = { names: [{ name: { ko: "새 전시회", en: "New Fair" } }], editions: { 2027: {} } };
  const path = "data/exhibitions/new-fair.yml";
  const file = { ...FRESH, path, before: null, text: "", summary: [] };
  const beside = [{ ...file, name: "exhibitions/new-fair", record }];
  const choices = new Choices(async () => [], "ko", beside);
  const named = [["new-fair/2027", "새 전시회 New Fair 2027", ""]];
  assert.deepEqual(await choices.find("editions", "새 전시"), named);
});

test("a draft is kept, given back and forgotten; a full store breaks nothing", () => {
  /** @type {Map<string, string>} */
  const held = new Map();
  const store = {
    getItem: (/** @type {string} */ key) => held.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
      if (value.length > 300) throw new Error("full");
      held.set(key, value);
    },
    removeItem: (/** @type {string} */ key) => held.delete(key),
  };
  keep(store, "recruit", { record: { title: "가" }, id: "x" });
  keep(store, "recruit", { record: { title: "가".repeat(400) }, id: "x" });
  assert.deepEqual(kept(store, "recruit"), { record: { title: "가" }, id: "x" });
  forget(store, "recruit");
  assert.equal(kept(store, "recruit"), undefined);
  keep(store, "roster", { record: { title: "가" }, id: "consortia/a" }, "consortia/a");
  keep(store, "roster", { record: { title: "나" }, id: "consortia/b" }, "consortia/b");
  assert.equal(kept(store, "roster", "consortia/a")?.record.title, "가");
  assert.equal(latest(store, "roster")?.record.title, "나");
  forget(store, "roster", "consortia/b");
  assert.equal(latest(store, "roster"), undefined);
  held.set("portal-draft-plan", '{"record": {}, "id": "consortia/a"}'); // of an older version
  assert.equal(latest(store, "plan")?.id, "consortia/a");
  assert.equal(kept(store, "plan", "consortia/b"), undefined);
  forget(store, "plan", "consortia/a");
  assert.equal(latest(store, "plan"), undefined);
  const one = { ...FRESH, path: "data/calls/a.yml", before: null, text: "a", summary: [] };
  gather(store, { ...one, name: "calls/a", record: {} });
  gather(store, { ...one, name: "calls/a", record: { title: "나" } });
  assert.deepEqual(
    together(store).map(({ record }) => record),
    [{ title: "나" }],
  );
  const large = {
    ...one,
    name: "calls/b",
    path: "data/calls/b.yml",
    record: { title: "가".repeat(300) },
  };
  assert.equal(gather(store, { ...one, name: "calls/a", record: {} }), true);
  assert.equal(gather(store, large), false);
  assert.deepEqual(
    others(store, large.path).map(({ name }) => name),
    ["calls/a"],
  );
  assert.deepEqual(others(store, one.path), []);
});

test("a finished record opens on what has been published meanwhile", () => {
  const was = { title: "가", fee: 1, note: "x", gone: 1 };
  const record = { title: "나", fee: 1, added: true, gone: 1 };
  const now = { title: "다", fee: 2, note: "x", later: 1 };
  assert.deepEqual(onto(now, { was, record }), {
    ...{ title: "나", fee: 2, added: true, later: 1 },
  });
  assert.deepEqual(onto({}, { was: {}, record }), record);
  const edition = { starts: "2026" };
  assert.deepEqual(
    onto(
      { editions: { 2026: { ...edition, venue: "가" }, 2032: edition } },
      {
        was: { editions: { 2026: edition } },
        record: { editions: { 2026: { ...edition, city: "나" }, 2035: edition } },
      },
    ),
    { editions: { 2026: { ...edition, venue: "가", city: "나" }, 2032: edition, 2035: edition } },
  );
  assert.deepEqual(
    onto(
      { firms: ["a", "b", "d"], told: { ko: "가", en: "A" } },
      {
        was: { firms: ["a", "b", "c"], told: { ko: "가" } },
        record: { firms: ["a", "c", "e"], told: { ko: "나" } },
      },
    ),
    { firms: ["a", "d", "e"], told: { ko: "나", en: "A" } },
  );
  assert.equal(titleOf({ names: [{ name: { ko: "옛" } }, { name: { ko: "새" } }] }, "en"), "새");
});

test("a change names each file with the text it began from, and says what it changes", async () => {
  const schema = { properties: { title: { title: "공고명" }, fee: { title: "분담금" } } };
  const said = summary({ title: "가" }, { title: { ko: "나" }, fee: 5000 }, schema, "ko");
  assert.deepEqual(said, ["공고명: 나", "분담금: 5,000"]);
  const pointing = {
    properties: { hosts: { title: "주관단체", items: { "x-ref": "organizations" } } },
  };
  const [before, after] = [{ hosts: ["a"] }, { hosts: ["b", "c"] }];
  const names = await namesOf([before, after], pointing, async (_, id) =>
    id === "b" ? "나회" : "",
  );
  assert.deepEqual(summary(before, after, pointing, "ko", names), ["주관단체: 나회 (b), c"]);
  assert.equal(
    await blobId("hello\n", webcrypto.subtle),
    "ce013625030ba8dba906f756967f9e9ca394464a", // as `git hash-object` says
  );
  const file = { path: "data/calls/a.yml", before: null, text: "title: 나\n", summary: said };
  const about = { task: "recruit", site: "https://x.example/", base: null, made: new Date(0) };
  const written = JSON.parse(change([{ ...FRESH, ...file, name: "calls/a", record: {} }], about));
  assert.deepEqual(written.files, [
    { path: "data/calls/a.yml", before: null, text: "title: 나\n" },
  ]);
});

test("what another page or version of the site kept is taken for nothing", () => {
  const shown = { path: "data/calls/a.yml", text: "a: 1", summary: ["a"] };
  const whole = { ...shown, name: "calls/a", before: null, record: {}, was: {} };
  const wrong = [
    ...[null, 1, {}, [], shown, { ...whole, name: 7 }, { ...whole, before: {} }],
    ...[
      { ...whole, record: null },
      { ...whole, was: [] },
      { ...whole, summary: [null] },
    ],
  ];
  const drafts = [{ record: [1], id: "a" }, { record: {}, id: 5 }, { record: {}, id: {} }, "x", 1];
  const requests = [{ number: "1", seen: {} }, { number: 1 }, { number: 1, seen: 5 }];
  const texts = [[...wrong, whole], { a: 1 }, ...wrong, ...drafts, ...requests].map((one) =>
    JSON.stringify(one),
  );
  for (const text of [...texts, "nonsense"]) {
    const store = { getItem: () => text, setItem() {}, removeItem() {} };
    assert.deepEqual(together(store), text === texts[0] ? [whole] : []);
    assert.equal(kept(store, "recruit"), undefined);
    assert.equal(followed(store), undefined);
  }
});

test("a record's file is read in time, whatever somebody sends", () => {
  const many = (/** @type {string} */ piece) => piece.repeat(100_000);
  const texts = [`a: b${many(" ")}c`, `a: b${many(" #")}\u2028`, `a:${many(" ")}\u2028b`];
  const started = performance.now();
  for (const text of [...texts, `a: |\n${many("\n")}  b`]) readYaml(text);
  assert.ok(performance.now() - started < 2000);
});

test("the columns of a table have their names in each language of the pages", () => {
  const name = {
    type: "string",
    title: "이름",
    "x-en": { title: "Name" },
    "x-ja": { title: "名" },
  };
  const list = { type: "array", title: "목록", items: { type: "object", properties: { name } } };
  const grounds = {
    schema: { type: "object", properties: { list } },
    parts: { part: [["list"], []] },
    english: { ko: "영어", en: "English", ja: "英語" },
  };
  const [sheet] = sheetsOf("part", /** @type {any} */ (grounds), {});
  assert.deepEqual(sheet?.columns[0]?.labels, { ko: "이름", en: "Name", ja: "名" });
  assert.deepEqual(sheet?.labels, { ko: "목록", en: "목록", ja: "목록" });
});
