/* What a visitor chose on the page of alerts, kept in the browser alone. */

/** @typedef {import("../alerts/ways.js").Interest & { name: string }} Kept */

const KEY = "interest";

/** @returns {Kept | null} */
export function interest() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** @param {Kept} chosen */
export function keepInterest(chosen) {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    /* a browser that keeps nothing only forgets */
  }
}
