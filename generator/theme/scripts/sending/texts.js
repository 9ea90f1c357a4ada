/* Texts and paths as forges take them. */

/** @param {string} text */
export function toBase64(text) {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** @param {string} written with or without line breaks */
export function fromBase64(written) {
  const bytes = Uint8Array.from(atob(written.replace(/\s/g, "")), (one) => one.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/**
 * A path or the name of a branch within an address: its slashes stay.
 * @param {string} path
 */
export const inPath = (path) => path.split("/").map(encodeURIComponent).join("/");
