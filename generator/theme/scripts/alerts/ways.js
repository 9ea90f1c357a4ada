/* What a visitor chose to be told of, and the addresses that tell it. */

/**
 * Several sectors or countries stand in one text, with spaces between.
 * @typedef {{ audience: string, sector: string, country: string }} Interest
 */

/**
 * The parts to subscribe to, as paths below `calendar/` and `feeds/`: of calls for firms alone where
 * a firm asks, and of all that happens in a sector or country else.
 * @param {Interest} interest
 * @returns {string[]}
 */
export function parts({ audience, sector, country }) {
  const within = [...each("sector", sector), ...each("country", country)];
  const chosen = audience === "hosts" ? [] : within;
  if (audience === "firms" && chosen.length) return chosen.map((part) => `calls/${part}`);
  return chosen.length ? chosen : [audience ? `audience/${audience}` : "all"];
}

/**
 * @param {string} kind
 * @param {string} chosen
 */
const each = (kind, chosen) =>
  chosen
    .split(" ")
    .filter(Boolean)
    .map((one) => `${kind}/${one}`);

/**
 * Where each way to a part leads.
 * @param {string} root the site's address in the page's language
 * @param {string} part
 * @param {string} pattern of the newsletter, with `{feed}` where the feed's address goes
 * @returns {Record<string, string>}
 */
export function ways(root, part, pattern = "") {
  const ics = `${root}calendar/${part}.ics`;
  const feed = `${root}feeds/${part}.xml`;
  const webcal = ics.replace(/^https?:/, "webcal:");
  return {
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(ics)}`,
    webcal,
    ics,
    feed,
    mail: pattern.replace("{feed}", encodeURIComponent(feed)),
  };
}
