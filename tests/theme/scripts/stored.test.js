/* A selection comes back as it was kept; whatever else a tab holds under its name is no selection. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { restored, store } from "../../../generator/theme/scripts/basket/stored.js";

/** @param {string | null} first */
function tab(first) {
  let held = first;
  /** @type {(name: string, value: string) => void} */
  const setItem = (_name, value) => {
    held = value;
  };
  return { getItem: () => held, setItem };
}
const PICKED = {
  name: "calls/a",
  kind: "calls",
  title: "모집",
  state: "",
  url: "https://x.example/",
};
const WHOLE = { ...PICKED, place: "독일", hosts: "조합", starts: "", ends: "2026-03-01" };

test("a selection comes back as it was kept", () => {
  const storage = tab(null);
  const kept = new Map([["calls/a", WHOLE]]);
  store(storage, "basket", kept);
  assert.deepEqual(restored(storage, "basket"), kept);
});

test("what is no selection is left out", () => {
  const rubbish = ["", "x", "null", "3", "{}", '"x"', "[null]", "[3]", '["ab"]', '[["a"]]'];
  for (const held of [...rubbish, '[["a",null]]', '[["a",{}]]', "[[{},{}]]", "[".repeat(99_999)]) {
    assert.equal(restored(tab(held), "basket").size, 0, held.slice(0, 20));
  }
  for (const other of [{ title: 3 }, { ends: {} }, { url: undefined }, { when: [] }]) {
    const held = JSON.stringify([
      ["a", { ...WHOLE, ...other }],
      ["b", WHOLE],
    ]);
    assert.deepEqual([...restored(tab(held), "basket").keys()], ["b"]);
  }
});

test("a browser without room has no selection", () => {
  const refuse = () => {
    throw new Error("refused");
  };
  const full = { getItem: refuse, setItem: refuse };
  assert.equal(restored(full, "basket").size, 0);
  store(full, "basket", new Map([["a", WHOLE]]));
});
