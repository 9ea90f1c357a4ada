/* What a form judges by: what it begins with, and what it fetches once something written needs it. */

/**
 * @import { Grounds, Problem } from "./judge/problem.js"
 *
 * @typedef {(path: string) => Promise<string | undefined>} Text
 */

const FOLDER = "apply/forms/";
const ALL = ["names", "characters", "cities", "fields", "countries-hangul", "countries-other"];

/** The grounds of one form, and what of them is there. */
export class Fetched {
  /** @type {Map<string, Promise<void>>} */
  #files = new Map();

  /**
   * @param {Grounds} grounds
   * @param {Text} text
   * @param {string} language
   */
  constructor(grounds, text, language) {
    this.grounds = grounds;
    this.text = text;
    this.language = language;
  }

  /** @param {string[]} [files] names for values that are written otherwise */
  names(files = ALL) {
    return this.#all(files, (found) => {
      const { countries = "", hidden = this.grounds.hidden, ...more } = found;
      Object.assign(this.grounds, {
        countries: { ...this.grounds.countries, ...codesByName(countries) },
        hidden,
        meant: { ...this.grounds.meant, ...more },
      });
    });
  }

  /** @param {Problem[]} found the words for what was found */
  messages(found) {
    const { words } = this.grounds;
    const missing = found.filter(({ id }) => !(id in (words.says ?? {})));
    const files = [...new Set(missing.map(({ id }) => `said/${saidIn(id)}.${this.language}`))];
    return this.#all(files, (said) => {
      for (const [context, texts] of Object.entries(said))
        words[context] = { ...words[context], ...texts };
    });
  }

  /** @type {(files: string[], add: (found: any) => void) => Promise<unknown>} each file once */
  #all(files, add) {
    for (const file of files)
      if (!this.#files.has(file)) this.#files.set(file, this.#fetch(file, add));
    return Promise.all(files.map((file) => this.#files.get(file)));
  }

  /** @type {(file: string, add: (found: any) => void) => Promise<void>} */
  async #fetch(file, add) {
    try {
      add(JSON.parse((await this.text(`${FOLDER}${file}.json`)) ?? "{}"));
    } catch (error) {
      this.#files.delete(file); // a lost line: the next press asks again
      throw error;
    }
  }
}

/** @param {string} text `AD andorra and,AE uae`, as build/forms/judging_files.by_code writes it */
export function codesByName(text) {
  const lands = text.split(",").map((land) => land.split(" "));
  return Object.fromEntries(lands.flatMap(([code, ...names]) => names.map((name) => [name, code])));
}

/** @param {string} id the file with a message; twin of build/forms/judging_files.said_in */
export function saidIn(id) {
  const [rule = "", variant = ""] = id.split(".");
  return rule === "schema" ? `schema-${variant.split("-")[0]}` : rule;
}
