/* What a visitor chose to be told of, and the addresses that tell it. */

/** @typedef {{ audience: string, sector: string, country: string }} Interest */

/**
 * The parts to subscribe to, as paths below `calendar/` and `feeds/`: of calls for firms alone where
 * a firm asks, and of all that happens in a sector or country else.
 * @param {Interest} interest
 * @returns {string[]}
 */
export function parts({ audience, sector, country }) {
  const within =
    audience === "hosts" ? [] : [sector && `sector/${sector}`, country && `country/${country}`];
  const chosen = within
    .filter(Boolean)
    .map((part) => (audience === "firms" ? `calls/${part}` : part));
  return chosen.length ? chosen : [audience ? `audience/${audience}` : "all"];
}

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
