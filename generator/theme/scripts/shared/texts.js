/* Texts that the site has beside its pages. */

/**
 * The text at an address; undefined where the site has none.
 * @param {string} address
 */
export async function textAt(address) {
  const answer = await fetch(address);
  return answer.ok ? answer.text() : undefined;
}
