/* Texts that the site has beside its pages, and messages with values in them. */

/**
 * The text at an address; undefined where the site has none.
 * @param {string} address
 */
export async function textAt(address) {
  const answer = await fetch(address);
  return answer.ok ? answer.text() : undefined;
}

/**
 * A message with its values as they are: `$&` in one, or another's `{name}`, is nothing special.
 * @param {string} message
 * @param {Record<string, string | number>} values
 */
export const worded = (message, values) =>
  message.replace(/\{([a-z]+)\}/g, (place, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
