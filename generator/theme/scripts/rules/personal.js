/* What a text says about persons; twin of generator/facts/personal.py. */
import { residents } from "./registration.js";

/**
 * What to look for (generator/rules/exported.py).
 * @typedef {object} Signs
 * @property {Record<string, string>} patterns
 * @property {string[]} no_names
 * @property {string[]} mail_hosts
 * @property {string[]} nouns
 * @property {string} endings
 * @property {string[]} names patterns of names in Korean, each with what stands beside a name
 * @property {Record<string, string>} papers patterns, and how what they find is shown
 *
 * @typedef {[kind: string, shown: string]} Found a kind, and how it may be shown
 */

/**
 * @param {string} text
 * @param {Signs} signs
 * @returns {Found[]}
 */
export function personal(text, signs) {
  const read = new Reading(text, signs);
  const found = [...numbers(read), ...papers(read), ...mail(read), ...names(read)];
  return [...new Map(found.map((one) => [one.join(), one])).values()];
}

/** A text in one of its many writings, and the patterns to ask it. */
class Reading {
  /**
   * @param {string} text
   * @param {Signs} signs
   */
  constructor(text, signs) {
    this.signs = signs;
    this.plain = text
      .normalize("NFKC")
      .replace(this.by("unseen"), "")
      .replace(this.by("dash"), "-")
      .replace(this.by("address"), " ");
  }

  /** @param {string} name */
  by(name) {
    return new RegExp(this.signs.patterns[name] ?? "(?!)", "gu");
  }

  /** @param {string} name */
  all(name) {
    return [...this.plain.matchAll(this.by(name))];
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  has(name, text = this.plain) {
    return this.by(name).test(text);
  }
}

/**
 * @param {Reading} read
 * @returns {Generator<Found>}
 */
function* numbers(read) {
  for (const match of read.all("resident-number"))
    if (resident(match, read))
      yield ["resident-number", `${digitsIn(match[1]).slice(0, 2)}****-*******`];
  if (read.has("mobile-number")) yield ["mobile-number", "01*-****-****"];
  for (const [, after, before = ""] of read.all("account-number"))
    if (!read.has("telephone", after ?? before)) yield ["account-number", "***-***-******"];
}

/**
 * Dates of birth, resident numbers with their end hidden, numbers of passports and licences.
 * @param {Reading} read
 */
const papers = (read) => Object.entries(read.signs.papers).filter(([kind]) => read.has(kind));

/**
 * Addresses that no office shares: at a service for persons, or without an office's word.
 * @param {Reading} read
 * @returns {Generator<Found>}
 */
function* mail(read) {
  for (const [, word = "", written = ""] of read.all("personal-mail")) {
    const host = written.toLowerCase().replace(/[([]dot[)\]]/g, ".");
    if (read.signs.mail_hosts.includes(host)) yield ["personal-mail", `***@${host}`];
    else if (read.has("mail-host", host) && !read.has("office-mail", word.toLowerCase()))
      yield ["personal-mail", "***@***"];
  }
}

/**
 * @param {Reading} read
 * @returns {Generator<Found>}
 */
function* names(read) {
  const listed = read.has("roster") ? ["name-listed"] : [];
  for (const [, name = ""] of [...read.signs.names, ...listed].flatMap((kind) => read.all(kind)))
    if (!isWord(name.replaceAll(" ", ""), read.signs)) yield ["person-name", `${name[0]}○○`];
  for (const [, ...groups] of ["honorific", "romanized"].flatMap((kind) => read.all(kind)))
    yield ["person-name", `${groups.find(Boolean)?.[0]}***`];
}

/**
 * Whether what looks like a name is a word.
 * @param {string} name
 * @param {Signs} signs
 */
const isWord = (name, { no_names, nouns, endings }) =>
  no_names.includes(name) || (nouns.includes(name.slice(0, 2)) && endings.includes(name.slice(2)));

const digitsIn = (written = "") => written.replace(/[^0-9]/g, "");

/**
 * Whether thirteen digits, where they stand, are a person's number.
 * @param {RegExpExecArray} match
 * @param {Reading} read
 */
function resident({ 1: written = "", 3: gap = "", index }, read) {
  const groups = written.split(/[^0-9]+/).map((group) => group.length);
  const sums = groups.map((_, at) => groups.slice(0, at + 1).reduce((sum, n) => sum + n));
  if (groups.length > 1 && !sums.includes(6)) return false;
  const before = read.plain.slice(Math.max(0, index - 30), index);
  const end = index + written.length;
  const after = read.plain.slice(end, end + 2);
  return residents({
    digits: digitsIn(written),
    groups,
    gap: gap.trim(),
    labelled: read.has("resident-label", before),
    company: read.has("corporate-label", before),
    alone: !read.has("joined-before", before) && !read.has("joined-after", after),
  });
}
