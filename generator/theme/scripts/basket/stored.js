/* What a tab keeps of a selection: nothing in a browser that keeps nothing, and nothing of another form. */

/** @import { Picked } from "../types.js" */

/** @type {(keyof Picked)[]} */
const NEEDED = ["name", "kind", "title", "url"];

/**
 * @param {() => Storage} storage of the tab, which may be refused
 * @param {string} place
 * @returns {Map<string, Picked>}
 */
export function restored(storage, place) {
  try {
    return new Map(JSON.parse(storage().getItem(place) ?? "[]").filter(sound));
  } catch {
    return new Map();
  }
}

/**
 * @param {() => Storage} storage
 * @param {string} place
 * @param {Map<string, Picked>} kept
 */
export function store(storage, place, kept) {
  try {
    storage().setItem(place, JSON.stringify([...kept]));
  } catch {
    /* the selection lasts as long as the page */
  }
}

/** @param {unknown} entry */
const sound = (entry) =>
  Array.isArray(entry) &&
  typeof entry[0] === "string" &&
  NEEDED.every((name) => typeof entry[1]?.[name] === "string") &&
  Object.values(entry[1]).every((value) => typeof (value ?? "") === "string");
