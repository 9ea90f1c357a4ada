/* The name of a new record's file, proposed from what the record says. */

/** @import { Fields } from "./judge/schema.js" */

/**
 * A text as a name: small letters, digits and hyphens; empty where it has no Latin letters.
 * @param {unknown} text
 */
const slug = (text) =>
  String(text ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, "")
    .trim()
    .replace(/[\s-]+/g, "-")
    .slice(0, 50);

/** @param {unknown} value */
const list = (value) => (Array.isArray(value) ? value : []);

/** @param {unknown} text a text in one language or several */
const english = (text) => (typeof text === "object" && text && "en" in text ? text.en : text);

/** @param {unknown} date */
const year = (date) => String(date ?? "").slice(0, 4);

/** @param {unknown} id */
const last = (id) =>
  String(id ?? "")
    .split("/")
    .at(-1) ?? "";

/** @type {Record<string, (record: Fields) => string>} */
const PROPOSED = {
  call(record) {
    const when = year(record.opens ?? record.announced ?? list(record.programmes)[0]);
    const whose = record.consortium ? last(record.consortium) : list(record.organizers)[0];
    const what = record.audience === "hosts" ? "hosts" : slug(whose ?? english(record.title));
    return [when, what].filter(Boolean).join("-");
  },
  consortium(record) {
    const [edition = ""] = list(record.editions);
    const [series = "", season = ""] = String(edition).split("/");
    const what = [slug(series || english(record.title)), list(record.hosts)[0]];
    const when = year(record.programme ?? season ?? list(record.stops)[0]?.starts);
    return `${when}/${what.filter(Boolean).join("-")}`;
  },
  exhibition: (record) => slug(english(list(record.names)[0]?.name)),
  organization(record) {
    const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(String(record.homepage ?? ""))?.[1] ?? "";
    return slug(host.split(".")[0]) || slug(english(list(record.names)[0]?.name));
  },
};

/**
 * @param {string} kind
 * @param {Fields} record
 */
export const proposed = (kind, record) => PROPOSED[kind]?.(record) ?? "";

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Whether a name may be that of a file.
 * @param {string} name
 * @param {number} depth how many steps it has
 */
export const isName = (name, depth) =>
  name.split("/").length === depth && name.split("/").every((step) => NAME.test(step));
