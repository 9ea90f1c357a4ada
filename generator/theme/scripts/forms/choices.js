/* Records and names by what they are called, from files of which a form asks for what one types
   (generator/build/forms/choice_files.py). */

import { fold, plain, runs, shard } from "../search/tokens.js";
import { isGroup } from "../shared/values.js";

/**
 * @import { Finished } from "./change.js"
 *
 * @typedef {[id: string, name: string, more: string]} Choice
 * @typedef {Choice[] | { shards: number }} Listed
 * @typedef {Record<string, Choice[]>} Part choices by the first two letters of a word
 * @typedef {(path: string) => Promise<any>} Load a file's JSON
 */

const MOST = 30;

export class Choices {
  /**
   * @param {Load} load
   * @param {string} language
   * @param {Finished[]} [beside] records of the same change, which are not on the site yet
   */
  constructor(load, language, beside = []) {
    this.load = load;
    this.language = language;
    this.beside = beside.flatMap(named);
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
  }

  /** @param {string} name */
  file(name) {
    const known = this.files.get(name) ?? this.load(name);
    this.files.set(name, known);
    return known.catch(() => {
      this.files.delete(name); // a lost line is no answer
      return [];
    });
  }

  /**
   * What some words may mean, the likeliest first.
   * @param {string} list
   * @param {string} words
   * @returns {Promise<Choice[]>}
   */
  async find(list, words) {
    const wanted = runs(words);
    if (!wanted.length) return [];
    const fresh = this.beside.filter(([where]) => where === list).map(([, choice]) => choice);
    const known = [...fresh, ...(await this.among(list, wanted))];
    const held = known.filter((choice) => holds(choice, wanted));
    const start = fold(words.trim());
    const first = held.filter((choice) => begins(choice, start));
    return [...new Set([...first, ...held])].slice(0, MOST);
  }

  /**
   * @param {string} list
   * @param {string[]} wanted
   * @returns {Promise<Choice[]>}
   */
  async among(list, wanted) {
    /** @type {Listed} */
    const listed = await this.file(`${list}.${this.language}.json`);
    if (Array.isArray(listed)) return listed;
    const starts = wanted.map((word) => [...word].slice(0, 2).join(""));
    const found = await Promise.all(
      starts.map(async (start) => {
        const number = shard(start, listed.shards);
        /** @type {Part} */
        const part = await this.file(`${list}.${this.language}.${number}.json`);
        return part[start] ?? [];
      }),
    );
    return found.toSorted((a, b) => a.length - b.length).find((some) => some.length) ?? [];
  }

  /**
   * What a record is called.
   * @param {string} list
   * @param {string} id
   */
  async name(list, id) {
    const found = await this.among(list, runs(id));
    return found.find(([known]) => known === id)?.[1] ?? "";
  }
}

/**
 * What a finished record can be chosen as, and each of its editions.
 * @param {Finished} finished
 * @returns {[list: string, choice: Choice][]}
 */
function named({ name, record }) {
  const [folder = "", ...steps] = name.split("/");
  const id = steps.join("/");
  const [first] = Array.isArray(record.names) ? record.names : [];
  const title = first?.name ?? record.title ?? id;
  const words = isGroup(title) ? Object.values(title).join(" ") : String(title);
  const keys = isGroup(record.editions) ? Object.keys(record.editions) : [];
  return [
    [folder, [id, words, ""]],
    ...keys.map(
      (key) =>
        /** @type {[string, Choice]} */ (["editions", [`${id}/${key}`, `${words} ${key}`, ""]]),
    ),
  ];
}

/** @type {(choice: Choice, wanted: string[]) => boolean} whether every word stands in it */
function holds(choice, wanted) {
  const { text } = folded(choice);
  return wanted.every((word) => text.includes(word));
}

/** @type {(choice: Choice, start: string) => boolean} whether its name or id begins with it */
const begins = (choice, start) =>
  folded(choice).name.startsWith(start) || choice[0].startsWith(start);

/** @typedef {{ text: string, name: string }} Folded all of a choice, and its name */

/** @type {WeakMap<Choice, Folded>} */
const FOLDED = new WeakMap();

/** @type {(choice: Choice) => Folded} each choice once, however often a key is pressed */
function folded(choice) {
  const known = FOLDED.get(choice) ?? { text: plain(choice.join(" ")), name: fold(choice[1]) };
  FOLDED.set(choice, known);
  return known;
}
