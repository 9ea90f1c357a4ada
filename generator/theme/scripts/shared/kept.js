/* What the browser keeps for a visitor; of one that refuses, what a page itself can hold. */

/**
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem"> & { passing?: boolean }} Shelf
 *   `passing` where nothing outlasts the page
 *
 * @typedef {"localStorage" | "sessionStorage"} Place
 */

/** @type {Partial<Record<Place, Shelf>>} */
const SHELVES = {};

/**
 * A shelf that is there whatever the browser allows.
 * @param {Place} place
 * @returns {Shelf}
 */
export function shelf(place) {
  SHELVES[place] ??= given(place) ?? passing();
  return SHELVES[place];
}

/** @type {(place: Place) => Shelf | undefined} */
function given(place) {
  try {
    const storage = globalThis[place];
    storage.getItem(""); // some refuse only what is asked of them
    return storage;
  } catch {
    return undefined;
  }
}

/** @returns {Shelf} */
function passing() {
  /** @type {Map<string, string>} */
  const held = new Map();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem(name, value) {
      held.set(name, value);
    },
    removeItem(name) {
      held.delete(name);
    },
    passing: true,
  };
}

/**
 * @param {Place} place
 * @param {string} name
 */
export const kept = (place, name) => shelf(place).getItem(name);

/**
 * @param {Place} place
 * @param {string} name
 * @param {string} value
 */
export function keep(place, name, value) {
  try {
    shelf(place).setItem(name, value);
  } catch {
    /* there is no room: it is only forgotten */
  }
}
