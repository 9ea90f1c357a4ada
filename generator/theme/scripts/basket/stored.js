/* What a tab keeps of a selection: nothing of another form. */

/** @import { Picked } from "../types.js" */

/** @type {(keyof Picked)[]} */
const NEEDED = ["name", "kind", "title", "url"];

/**
 * @param {Pick<Storage, "getItem">} shelf of the tab
 * @param {string} place
 * @returns {Map<string, Picked>}
 */
export function restored(shelf, place) {
  try {
    return new Map(JSON.parse(shelf.getItem(place) ?? "[]").filter(sound));
  } catch {
    return new Map();
  }
}

/**
 * @param {Pick<Storage, "setItem">} shelf
 * @param {string} place
 * @param {Map<string, Picked>} kept
 */
export function store(shelf, place, kept) {
  try {
    shelf.setItem(place, JSON.stringify([...kept]));
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
