/* Texts and paths as forges take them. */
import { Trouble } from "./trouble.js";

/** @param {string} text */
export function toBase64(text) {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** @param {unknown} written with or without line breaks; a forge gives none for a very large file */
export function fromBase64(written) {
  if (typeof written !== "string") throw new Trouble("unread");
  const bytes = Uint8Array.from(atob(written.replace(/\s/g, "")), (one) => one.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/**
 * A path or the name of a branch within an address: its slashes stay.
 * @param {string} path
 */
export const inPath = (path) => path.split("/").map(encodeURIComponent).join("/");
