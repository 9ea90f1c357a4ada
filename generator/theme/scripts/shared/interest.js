/* What a visitor chose on the page of alerts, kept in the browser alone. */

import { keep, kept } from "./kept.js";

/** @typedef {import("../alerts/ways.js").Interest & { name: string }} Kept */

const KEY = "interest";

/** @returns {Kept | null} */
export function interest() {
  try {
    return JSON.parse(kept("localStorage", KEY) ?? "null");
  } catch {
    return null; /* what others wrote there */
  }
}

/** @param {Kept} chosen */
export const keepInterest = (chosen) => keep("localStorage", KEY, JSON.stringify(chosen));
