/* The address is the state of a list: ?q=fair&year=2025&country=DE&sort=title&since=2026-01-01&page=2 */
import { LONGEST_QUERY } from "../search/tokens.js";
import { wordsOf } from "./facets.js";

/** @import { Facet } from "../types.js" */

/** What the address leaves out, since it is so anyway. */
const DEFAULTS = { q: "", sort: "latest", since: "" };

/**
 * What an address asks for.
 * @param {string} search
 * @param {Facet[]} facets
 */
export function asked(search, facets) {
  const address = new URLSearchParams(search);
  const query = (address.get("q") ?? DEFAULTS.q).slice(0, LONGEST_QUERY);
  return {
    chosen: facets.map(([name, values]) => numbersOf(address.getAll(name), values)),
    page: Math.max(1, Math.floor(Number(address.get("page"))) || 1),
    query,
    words: wordsOf(query),
    sort: address.get("sort") ?? DEFAULTS.sort,
    since: address.get("since") ?? DEFAULTS.since,
  };
}

/**
 * @param {string[]} keys
 * @param {Facet[1]} values
 */
function numbersOf(keys, values) {
  const wanted = new Set(keys);
  return new Set(values.flatMap(([key], number) => (wanted.has(key) ? [number] : [])));
}

/**
 * The address that asks for what a form says.
 * @param {[name: string, value: string][]} said
 * @param {number} page
 */
export function addressOf(said, page) {
  const address = new URLSearchParams(said);
  for (const [name, usual] of Object.entries(DEFAULTS))
    if (address.get(name) === usual) address.delete(name);
  if (page > 1) address.set("page", String(page));
  return address.size ? `?${address}` : "";
}

/** What the page of alerts can be asked for: there is a calendar of each. */
const FOLLOWED = ["sector", "country"];

/**
 * What the page of alerts is asked for by what is chosen in a list, and what that is called.
 * @param {Set<number>[]} chosen
 * @param {Facet[]} facets
 */
export function alertsOf(chosen, facets) {
  const address = new URLSearchParams();
  const names = [];
  for (const [at, [name, values]] of facets.entries())
    for (const code of FOLLOWED.includes(name) ? (chosen[at] ?? []) : []) {
      const [key, label] = values[code] ?? ["", ""];
      address.append(name, key.toLowerCase());
      names.push(label);
    }
  return { search: address.size ? `?${address}` : "", names: names.join(", ") };
}
