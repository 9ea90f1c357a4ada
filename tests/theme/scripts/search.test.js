/* Search, over files that a test makes up; tests/search asks the whole over a corpus. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fetched, open, unpacked } from "../../../generator/theme/scripts/search/files.js";
import { grouped, noteText } from "../../../generator/theme/scripts/search/groups.js";
import { stem } from "../../../generator/theme/scripts/search/particles.js";
import { search } from "../../../generator/theme/scripts/search/query.js";
import { stepTo } from "../../../generator/theme/scripts/search/steps.js";
import {
  entire,
  fold,
  grams,
  initial,
  shard,
  wholes,
} from "../../../generator/theme/scripts/search/tokens.js";
import { distance, isConsonants } from "../../../generator/theme/scripts/search/words.js";

/** @import { Manifest } from "../../../generator/theme/scripts/types.js" */

const read = (/** @type {string} */ path) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/**
 * @typedef {[text: string, grams: string[], shards: number[], initials: number[],
 *   wholes: string[], entire: string]} Vector
 */

/** @type {Vector[]} */
const vectors = read("search/tokens.json");

for (const [text, found, shards, initials, whole, all] of vectors)
  test(`cuts ${JSON.stringify(text)} as Python does`, () => {
    assert.deepEqual(grams(text), found);
    assert.deepEqual(
      found.map((gram) => shard(gram, 64)),
      shards,
    );
    assert.deepEqual(found.map(initial), initials);
    assert.deepEqual(wholes(text), whole);
    assert.equal(entire(text), all);
  });

test("folding makes one of many writings", () => {
  assert.equal(fold("Ｃａｆé　Ü"), "cafe u");
  assert.equal(fold("한국".normalize("NFD")), "한국");
});

test("a particle goes where two letters are left and the sound before it fits", () => {
  assert.equal(stem("화장품을"), "화장품");
  assert.equal(stem("화장품를"), "화장품를");
  assert.equal(stem("medica에서"), "medica");
  assert.equal(stem("중국의"), "중국");
  assert.equal(stem("나는"), "나는");
  assert.equal(stem("하노이"), "하노이");
  assert.equal(stem("서울로"), "서울");
  assert.equal(stem("일본로"), "일본로");
});

test("consonants alone are told from words", () => {
  assert.ok(isConsonants("ㅎㅈㅍ"));
  for (const word of ["ㅎ", "ㅎ장", "ㅏㅏ", "abc"]) assert.ok(!isConsonants(word), word);
});

/** @type {(a: string, b: string) => number} */
function slips(a, b) {
  if (!a || !b) return a.length + b.length;
  const least = [slips(a.slice(1), b) + 1, slips(a, b.slice(1)) + 1];
  least.push(slips(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1));
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    least.push(slips(a.slice(2), b.slice(2)) + 1);
  return Math.min(...least);
}

test("the distance of two words is what trying every slip gives", () => {
  const words = ["", "a", "ab", "ba", "abc", "acb", "cab", "bcda", "abcd", "badc", "aabb"];
  for (const a of words)
    for (const b of words)
      assert.equal(Math.min(distance(a, b, 3), 4), Math.min(slips(a, b), 4), `${a} ${b}`);
});

const DIGITS =
  "#$%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/** @type {(numbers: number[]) => string} */
function packed(numbers) {
  const values = numbers.flatMap((number, at) => {
    let step = number - (numbers[at - 1] ?? 0);
    const found = [];
    for (; step >= 74; step >>>= 4) found.push(74 + (step & 15));
    return [...found, step];
  });
  return values.map((value) => DIGITS[value]).join("");
}

test("rising numbers come out as they went in", () => {
  for (const numbers of [[], [0], [1, 2, 130], [5, 20_000, 3_000_000]])
    assert.deepEqual(unpacked(packed(numbers)), numbers);
});

/**
 * A made-up index: documents by name and text, and what is loaded of it.
 * @param {[name: string, text: string][]} documents
 * @param {Partial<Manifest>} [more]
 */
function index(documents, more = {}) {
  const all = (/** @type {string} */ text) => [...grams(text), ...wholes(text)];
  /** @type {Record<string, number[]>} */
  const found = {};
  for (const [id, [name, text]] of documents.entries()) {
    const head = new Set([...all(name), entire(name)]);
    for (const gram of new Set([...head, ...all(text)]))
      found[gram] = [...(found[gram] ?? []), 2 * id + Number(head.has(gram))];
  }
  const shards = Object.entries(found).map(([gram, list]) => [gram, packed(list)]);
  const manifest = {
    ...{ version: "1", shards: 1, chunk: 2, documents: documents.length, words: [18] },
    ...{
      synonyms: [["화장품", "cosmetics"]],
      spellings: [],
      means: [],
      goods: [],
      asking: [],
      absent: [],
    },
    groups: [
      ["calls", 1],
      ["consortia", 9],
    ],
    ...more,
  };
  /** @type {Record<string, unknown>} */
  const files = {
    "index.json": manifest,
    "grams/0.json": Object.fromEntries(shards),
    "words/18.json": ["화장품", "호텔"],
  };
  for (let first = 0; first < documents.length; first += 2)
    files[`ko/${first / 2}.json`] = documents.slice(first, first + 2);
  /** @type {string[]} */
  const loaded = [];
  const load = async (/** @type {string} */ name) => {
    loaded.push(name);
    return files[name];
  };
  return {
    loaded,
    opened: open(load, () => import("../../../generator/theme/scripts/search/hangul.js")),
  };
}

const DOCUMENTS = /** @type {[string, string][]} */ ([
  ["화장품 모집", "독일"],
  ["독일 박람회", "화장품"],
  ["Cosmetics Fair", "Vietnam"],
]);

const ask = async (/** @type {string} */ query) => search(query, await index(DOCUMENTS).opened);

test("what has a word in its name stands first, and every word must be there", async () => {
  assert.deepEqual((await ask("독일")).ids, [1, 0]);
  assert.deepEqual((await ask("독일 박람회")).ids, [1]);
});

test("a synonym is found as well, behind, and said", async () => {
  const { ids, told, marks } = await ask("화장품을");
  assert.equal(ids[0], 0);
  assert.deepEqual([...ids].sort(), [0, 1, 2]);
  assert.deepEqual(told, [{ kind: "synonyms", written: "화장품을", words: ["cosmetics"] }]);
  assert.deepEqual(marks, ["화장품을", "화장품", "cosmetics"]);
});

test("the beginning of a Latin word is enough", async () => {
  assert.deepEqual((await ask("vietn")).ids, [2]);
});

test("initial consonants, the other keyboard and a slip find what was meant", async () => {
  for (const [query, kind] of [
    ["ㅎㅈㅍ", "consonants"],
    ["ghkwkdvna", "keyboard"],
    ["화장폼", "typo"],
  ]) {
    const { ids, told } = await ask(query ?? "");
    assert.equal(ids[0], 0, query);
    assert.equal(told.at(-1)?.kind, kind);
    assert.deepEqual(told.at(-1)?.words, ["화장품"]);
  }
});

test("Chinese characters are read, a name and its year stand apart", async () => {
  const { ids, told, marks } = await ask("獨逸 化粧品");
  assert.deepEqual([...ids].sort(), [0, 1]);
  assert.deepEqual(
    told.filter(({ kind }) => kind === "read").map(({ words }) => words),
    [["독일"], ["화장품"]],
  );
  assert.ok(marks.includes("화장품"));
  assert.deepEqual((await ask("獨逸博覽會")).ids, [1]);
  assert.deepEqual((await ask("獨鱻")).ids, []);
  const { opened } = index([
    ["MEDICA 한국관", "2025"],
    ["MEDICA", "2022"],
  ]);
  assert.deepEqual((await search("medica2025", await opened)).ids, [0]);
});

test("an amount is found however it is written", async () => {
  const { opened } = index([
    ["한국관", "상담액 93,000,000달러"],
    ["다른 곳", "9 300 달러"],
  ]);
  for (const asked of ["9천300만 달러", "9천3백만달러", "9,300만 달러"])
    assert.equal((await search(asked, await opened)).ids[0], 0, asked);
});

test("the kind of goods is found behind them where few records name these", async () => {
  /** @type {Manifest["goods"]} */
  const goods = [["의료기기", "임플란트"]];
  const found = async (/** @type {number} */ count) => {
    /** @type {[string, string][]} */
    const named = Array.from({ length: count }, (_, n) => [`임플란트 ${n}`, ""]);
    const { opened } = index([["의료기기 전시회", ""], ...named], { goods });
    return (await search("임플란트", await opened)).ids;
  };
  assert.deepEqual((await found(2)).sort(), [0, 1, 2]);
  assert.equal((await found(2)).at(-1), 0);
  assert.equal((await found(20)).includes(0), false);
});

test("where no document has all words, those with some are shown and said", async () => {
  const { ids, told } = await ask("모집 vietnam");
  assert.deepEqual([...ids].sort(), [0, 2]);
  assert.equal(told.at(-1)?.kind, "some");
});

test("what nothing has finds nothing", async () => {
  assert.deepEqual(await ask("뷁"), { ids: [], told: [], marks: ["뷁"] });
  assert.deepEqual((await ask("   ")).ids, []);
});

test("a file is loaded once, and only when it is needed", async () => {
  const { loaded, opened } = index(DOCUMENTS);
  const files = await opened;
  assert.deepEqual(loaded, ["index.json"]);
  await search("독일", files);
  await search("독일", files);
  assert.deepEqual(loaded, ["index.json", "grams/0.json"]);
  assert.deepEqual(await files.document("ko", 2), DOCUMENTS[2]);
  assert.deepEqual([0, 1, 2].map(files.group), ["calls", "consortia", "consortia"]);
  assert.deepEqual(await files.consonant(3), []);
});

test("the first file is asked for anew, the others by version, and a refusal is told", async (t) => {
  /** @type {[unknown, unknown][]} */
  const asked = [];
  t.mock.method(
    globalThis,
    "fetch",
    async (/** @type {string} */ url, /** @type {object} */ how) => {
      asked.push([url, how]);
      return url.includes("missing") ? new Response("", { status: 404 }) : Response.json({ url });
    },
  );
  const load = fetched("https://x.example/index/");
  assert.deepEqual(await load("index.json", ""), { url: "https://x.example/index/index.json" });
  await load("ko/0.json", "abc");
  assert.deepEqual(asked, [
    ["https://x.example/index/index.json", { cache: "no-cache" }],
    ["https://x.example/index/ko/0.json?abc", {}],
  ]);
  await assert.rejects(load("missing.json", "abc"), /404 missing.json/);
});

test("the best of any kind stand before groups, which share out the first hits", () => {
  const kindOf = (/** @type {number} */ id) => (id % 2 ? "odd" : "even");
  assert.deepEqual(grouped([9, 8, 7, 1, 3, 5, 2, 11, 13, 15, 17, 19], kindOf), [
    { name: "best", ids: [9, 8, 7], shown: 3 },
    { name: "odd", ids: [1, 3, 5, 11, 13, 15, 17, 19], shown: 6 },
    { name: "even", ids: [2], shown: 1 },
  ]);
});

test("each of many groups shows a hit, and no button stands for a single one", () => {
  const kindOf = (/** @type {number} */ id) => `kind ${id % 9}`;
  const ids = Array.from({ length: 3 + 9 + 9 + 1 }, (_, at) => at);
  const [, ...groups] = grouped(ids, kindOf);
  assert.equal(groups.length, 9);
  assert.deepEqual(
    groups.map((group) => group.ids.length - group.shown),
    [2, 0, 0, 0, 0, 0, 0, 0, 0],
  );
});

test("there is no best where there is one kind, or hardly a hit", () => {
  const kindOf = (/** @type {number} */ id) => (id % 2 ? "odd" : "even");
  assert.deepEqual(grouped([], kindOf), []);
  assert.deepEqual(grouped([4, 2, 6, 8], kindOf), [{ name: "even", ids: [4, 2, 6, 8], shown: 4 }]);
  assert.deepEqual(
    grouped([1, 2, 3], kindOf).map(({ name }) => name),
    ["odd", "even"],
  );
});

test("a note says what was written and what was searched for", () => {
  const told = { typo: "{written}: {words}", some: "some" };
  assert.equal(noteText({ kind: "typo", written: "a", words: ["b", "c"] }, { told }), "a: b, c");
  assert.equal(noteText({ kind: "some", words: ["b"] }, { told }), "some");
});

test("arrows walk between the box and the hits, Escape comes back", () => {
  assert.equal(stepTo("ArrowDown", 0, 3), 1);
  assert.equal(stepTo("ArrowUp", 1, 3), 0);
  assert.equal(stepTo("ArrowUp", 0, 3), undefined);
  assert.equal(stepTo("ArrowDown", 2, 3), undefined);
  assert.equal(stepTo("Escape", 2, 3), 0);
  assert.equal(stepTo("Escape", 0, 3), undefined);
  assert.equal(stepTo("a", 1, 3), undefined);
});
