/* A shelf is there whatever a browser allows, and says where nothing outlasts the page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  keep as keepDraft,
  kept as keptDraft,
} from "../../../generator/theme/scripts/forms/draft.js";
import { keep, kept, shelf } from "../../../generator/theme/scripts/shared/kept.js";

/** @type {(place: string, get: () => unknown) => void} */
function allow(place, get) {
  Object.defineProperty(globalThis, place, { configurable: true, get });
}
const refuse = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

test("a browser that refuses its storage has a shelf for the page", () => {
  allow("localStorage", refuse);
  const store = shelf("localStorage");
  assert.equal(store.passing, true);
  assert.equal(keepDraft(store, "recruit", { record: { title: "가" }, id: "x" }), false);
  assert.deepEqual(keptDraft(store, "recruit"), { record: { title: "가" }, id: "x" });
  keep("localStorage", "contrast", "more");
  assert.equal(kept("localStorage", "contrast"), "more");
  store.removeItem("contrast");
  assert.equal(kept("localStorage", "contrast"), null);
});

test("a shelf without room forgets", () => {
  allow("sessionStorage", () => ({ getItem: () => null, setItem: refuse, removeItem: refuse }));
  const store = shelf("sessionStorage");
  assert.equal(store.passing, undefined);
  keep("sessionStorage", "font", "here");
  assert.equal(kept("sessionStorage", "font"), null);
  assert.equal(keepDraft(store, "recruit", { record: {}, id: "" }), false);
});
