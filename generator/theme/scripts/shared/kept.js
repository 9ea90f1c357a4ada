/* What the browser keeps for a visitor; one that keeps nothing only forgets. */

/**
 * @param {"localStorage" | "sessionStorage"} storage
 * @param {string} name
 */
export function kept(storage, name) {
  try {
    return window[storage].getItem(name);
  } catch {
    return null;
  }
}

/**
 * @param {"localStorage" | "sessionStorage"} storage
 * @param {string} name
 * @param {string} value
 */
export function keep(storage, name, value) {
  try {
    window[storage].setItem(name, value);
  } catch {
    /* as above */
  }
}
