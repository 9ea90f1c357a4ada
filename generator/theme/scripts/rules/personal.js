/* What a text says about persons; twin of generator/facts/personal.py. */
import { cardNumber, iban, residents } from "./registration.js";

const ROW = 40; // letters from a name to the end of the next, or from the beginning of the one before
const LEAST = 10; // digits of a bank account
const LATIN = ["honorific", "romanized", "foreign"];
/** @type {Found} */
const ACCOUNT = ["account-number", "***-***-******"];

/**
 * What to look for (generator/rules/exported.py).
 * @typedef {object} Signs
 * @property {Record<string, string>} patterns
 * @property {string} no_names words that look like names: `강남구 강동구`
 * @property {string[]} mail_hosts
 * @property {string} nouns of two syllables, together by the first of them: `강남동사 고객급`
 * @property {string} endings
 * @property {string[]} names patterns of names in Korean, each with what stands beside a name
 * @property {Record<string, string>} shown patterns that need no second look, and how what they find is shown
 *
 * @typedef {[kind: string, shown: string, who?: string]} Found a kind, how it may be shown, and what
 *   tells it from others of its kind
 */

/**
 * @param {string} text
 * @param {Signs} signs
 * @returns {[kind: string, shown: string][]}
 */
export function personal(text, signs) {
  const read = new Reading(text, signs);
  const found = [...numbers(read), ...shown(read), ...mail(read), ...names(read)];
  const each = new Map(
    found.map(([kind, shown, who = shown]) => [`${kind},${who}`, [kind, shown]]),
  );
  return /** @type {[string, string][]} */ ([...each.values()]);
}

/**
 * All that one text says of each kind: `이○○, 최○○`.
 * @param {string} text
 * @param {Signs} signs
 */
export function byKind(text, signs) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const [kind, shown] of personal(text, signs))
    found.set(kind, [found.get(kind), shown].filter(Boolean).join(", "));
  return found;
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
      .replace(this.by("enclosed"), " ")
      .normalize("NFKC")
      .replace(this.by("unseen"), "")
      .replace(this.by("dash"), "-")
      .replace(this.by("address"), (address) => this.ofPerson(address));
  }

  /**
   * What an address of a page says of persons, whatever else its letters and digits make.
   * @param {string} address
   */
  ofPerson(address) {
    const kept = [...address.matchAll(this.by("in-address"))].map(([one]) => one);
    return ["", ...kept, ""].join(" ").replaceAll("%40", "@");
  }

  /** @param {string} name */
  by(name) {
    return new RegExp(this.signs.patterns[name] ?? "(?!)", "dgu");
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
  for (const [, after, before = ""] of read.all("account-number")) {
    const number = after ?? before;
    if (digitsIn(number).length >= LEAST && !read.has("telephone", number)) yield ACCOUNT;
  }
  for (const [written] of read.all("iban")) if (iban(written.replaceAll(" ", ""))) yield ACCOUNT;
  for (const [written] of read.all("card-number")) if (cardNumber(digitsIn(written))) yield ACCOUNT;
}

/**
 * What needs no second look: dates of birth, papers, messengers, what was said of a firm.
 * @param {Reading} read
 * @returns {Found[]}
 */
const shown = (read) => Object.entries(read.signs.shown).filter(([kind]) => read.has(kind));

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
  /** @type {Followed} */
  const followed = { after: new Set(), before: new Set() };
  const found = [...read.signs.names, ...listed].flatMap((kind) =>
    read.all(kind).flatMap((match) => namesAt(match, read, followed)),
  );
  for (const [, one] of found.toSorted(([a], [b]) => a - b))
    yield ["person-name", `${one[0]}○○`, one];
  for (const [, ...groups] of LATIN.flatMap((kind) => read.all(kind))) {
    const who = groups.find(Boolean) ?? "";
    yield ["person-name", `${who[0]}***`, who];
  }
}

/**
 * @typedef {[at: number, name: string]} Named
 * @typedef {{ after: Set<number>, before: Set<number> }} Followed from where a row has been followed already
 */

/** @type {(match: RegExpExecArray, read: Reading, followed: Followed) => Named[]} a name, and those in one row with it */
function namesAt(match, read, { after, before }) {
  const name = (match[1] ?? "").replaceAll(" ", "");
  if (isWord(name, read.signs)) return [];
  const [start, end] = match.indices?.[1] ?? [0, 0];
  return [[start, name], ...namesAfter(read, end, after), ...namesBefore(read, start, before)];
}

/** @type {(read: Reading, end: number, followed: Set<number>) => Generator<Named>} */
function* namesAfter(read, end, followed) {
  for (let at = end; !followed.has(at); ) {
    followed.add(at);
    const after = read.by("name-next").exec(read.plain.slice(at, at + ROW));
    if (!after?.[1] || isWord(after[1], read.signs)) return;
    const [first, last] = after.indices?.[1] ?? [0, 0];
    yield [at + first, after[1]];
    at += last;
  }
}

/** @type {(read: Reading, start: number, followed: Set<number>) => Generator<Named>} */
function* namesBefore(read, start, followed) {
  for (let at = start; !followed.has(at); ) {
    followed.add(at);
    const from = Math.max(0, at - ROW);
    const before = read.by("name-previous").exec(read.plain.slice(from, at));
    if (!before?.[1] || isWord(before[1], read.signs)) return;
    at = from + (before.indices?.[1]?.[0] ?? 0);
    yield [at, before[1]];
  }
}

/**
 * Whether what looks like a name is a word.
 * @param {string} name
 * @param {Signs} signs
 */
const isWord = (name, { no_names, nouns, endings }) =>
  no_names.split(" ").includes(name) ||
  (name.length > 1 &&
    endings.includes(name.slice(2)) &&
    nouns
      .split(" ")
      .some((one) => one.startsWith(name.charAt(0)) && one.indexOf(name.charAt(1), 1) > 0));

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
