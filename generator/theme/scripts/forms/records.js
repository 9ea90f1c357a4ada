/* Records of the site as files beside their pages, each fetched once. */
import { needed } from "./judge/variables.js";

/**
 * @import { Fields, Node } from "./judge/schema.js"
 * @import { Finished } from "./change.js"
 *
 * @typedef {(path: string) => Promise<string | undefined>} Fetch a text; undefined where there is none
 */

const ID = /^[a-z0-9]+([-/][a-z0-9]+)*$/;
const OURS = ["id", "computed"]; // what the file of a record has beside its fields

export class Records {
  /**
   * @param {Fetch} fetch
   * @param {Finished[]} beside records of the same change, which are not on the site yet
   */
  constructor(fetch, beside) {
    this.fetch = fetch;
    /** @type {Map<string, Promise<Fields | undefined>>} */
    this.asked = new Map();
    /** @type {Map<string, Fields>} */
    this.known = new Map(beside.map(({ name, record }) => [name, record]));
  }

  /**
   * A record's fields; undefined where it is not there.
   * @param {string} name `calls/2026-hosts`
   */
  async record(name) {
    if (!ID.test(name)) return undefined;
    const known = this.known.get(name);
    if (known) return known;
    const asked = this.asked.get(name) ?? this.read(name);
    this.asked.set(name, asked);
    asked.catch(() => this.asked.delete(name)); // a lost line is no answer
    const found = await asked;
    if (found) this.known.set(name, found);
    return found;
  }

  /**
   * @param {string} name
   * @returns {Promise<Fields | undefined>}
   */
  async read(name) {
    const text = await this.fetch(`${name}.json`);
    if (text === undefined) return undefined;
    /** @type {Fields} */
    const record = JSON.parse(text).record;
    return Object.fromEntries(Object.entries(record).filter(([field]) => !OURS.includes(field)));
  }

  /**
   * What is there of the records that one refers to.
   * @param {Node} schema
   * @param {Fields} record
   */
  async around(schema, record) {
    await Promise.all(needed(schema, record).map(([folder, id]) => this.record(`${folder}/${id}`)));
    return (/** @type {string} */ folder, /** @type {string} */ id) =>
      this.known.get(`${folder}/${id}`);
  }
}
