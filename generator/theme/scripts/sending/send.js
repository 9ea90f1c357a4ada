/* From a finished change to a request, by any forge: what is looked at first, and what is done. */
import { blobId } from "../forms/change.js";
import { worded } from "../shared/texts.js";
import { Trouble } from "./trouble.js";

/**
 * @import { Branch, Forge, OpenRequest, Target } from "./forge.js"
 *
 * @typedef {object} Outgoing
 * @property {string} title
 * @property {string[]} summary
 * @property {{ path: string, before: string | null, text: string }[]} files
 *
 * @typedef {object} Wish
 * @property {number} [into] the request that the change is to be added to
 * @property {Record<string, string | null>} [seen] what that request had when it was opened here
 * @property {string} [replaces] the words for a request that takes the place of that, with `{n}`
 * @property {boolean} [apart] whether it is to be a request of its own whatever else is open
 *
 * @typedef {object} Outcome either where the request is, or own ones about the same records
 * @property {string} [address]
 * @property {OpenRequest[]} [open]
 *
 * @typedef {Record<string, string | null>} Blobs by path; null for none
 * @typedef {"looking" | "copying" | "writing" | "asking"} Step
 * @typedef {Pick<SubtleCrypto, "digest">} Digests
 */

const LONGEST = 8000; // of the words of a version and of a request

/** One change on its way. */
export class Sending {
  /**
   * @param {Forge} forge
   * @param {Outgoing} change
   * @param {(step: Step) => void} tell
   * @param {Digests} crypto
   */
  constructor(forge, change, tell, crypto) {
    this.forge = forge;
    this.change = change;
    this.tell = tell;
    this.crypto = crypto;
    this.paths = change.files.map(({ path }) => path);
  }

  /**
   * @param {Wish} wish
   * @returns {Promise<Outcome>}
   */
  async send(wish) {
    this.tell("looking");
    const [login, target] = await Promise.all([this.forge.me(), this.forge.target()]);
    const now = await this.forge.blobs(target.id, target.version, this.paths);
    await this.fresh(now);
    if (wish.into) return at(await this.add(wish.into, login, target, now, wish));
    const name = await branchName(this.change, this.crypto);
    const open = wish.apart ? [] : await this.about(login);
    const sent = open.find(({ from }) => from.name === name);
    if (sent) return at(sent.address); // the line broke before its address came
    if (open.length) return { open };
    return at(await this.begin(name, login, target, []));
  }

  /**
   * The address of a new request.
   * @type {(name: string, login: string, target: Target, first: string[]) => Promise<string>}
   */
  async begin(name, login, target, first) {
    this.tell("copying");
    const branch = { repository: await this.forge.home(login, target), name };
    await this.forge.begin(branch, target);
    await this.write(branch, login);
    this.tell("asking");
    const { title, summary } = this.change;
    const text = [...first, ...summary.map((line) => `- ${line}`)].join("\n");
    return this.forge.openRequest(branch, target, title, text.slice(0, LONGEST));
  }

  /** @type {(number: number, login: string, target: Target, now: Blobs, wish: Wish) => Promise<string>} */
  async add(number, login, target, now, { seen = {}, replaces = "#{n}" }) {
    const to = await this.forge.request(number);
    if (!to.open || !to.from.repository) throw new Trouble("closed", [String(number)]);
    if (!(to.stuck && (await this.overtaken(to, target, now)))) {
      await this.write(to.from, login, seen);
      return to.address;
    }
    const name = await branchName(this.change, this.crypto);
    const words = [`${worded(replaces, { n: number })}\n`];
    const address = await this.begin(name, login, target, words);
    await this.forge.close(number);
    return address;
  }

  /**
   * Whether what was published since changed the same records: whatever is added to the request, Git
   * puts it together with that no more, for it goes by what both began from.
   * @type {(to: OpenRequest, target: Target, now: Blobs) => Promise<boolean>}
   */
  async overtaken({ since }, target, now) {
    const then = await this.forge.blobs(target.id, since, this.paths);
    return this.paths.some((path) => then[path] !== now[path]);
  }

  /** @param {string} login whose open requests have one of the records too */
  async about(login) {
    const own = await this.forge.requests(login);
    return own.filter(({ paths }) => paths.some((path) => this.paths.includes(path)));
  }

  /**
   * Records that are no more what the form began with are told, and never overwritten.
   * @param {Record<string, string | null>} now
   */
  async fresh(now) {
    const there = await this.written(now);
    if (there.length === this.paths.length) throw new Trouble("same");
    const moved = this.change.files.filter(({ path, before }) => (now[path] ?? null) !== before);
    const changed = moved.map(({ path }) => path).filter((path) => !there.includes(path));
    if (changed.length) throw new Trouble("changed", changed);
  }

  /** @param {Record<string, string | null>} now @returns {Promise<string[]>} paths that are as wanted */
  async written(now) {
    const ids = this.change.files.map(({ text }) => blobId(text, this.crypto));
    const wanted = await Promise.all(ids);
    return this.paths.filter((path, at) => now[path] === wanted[at]);
  }

  /** @type {(branch: Branch, login: string, seen?: Record<string, string | null>) => Promise<void>} */
  async write(branch, login, seen = {}) {
    this.tell("writing");
    const now = await this.forge.blobs(branch.repository, branch.name, this.paths);
    const there = await this.written(now);
    const left = this.change.files.filter(({ path }) => !there.includes(path));
    const moved = left.filter(({ path }) => path in seen && seen[path] !== (now[path] ?? null));
    if (moved.length)
      throw new Trouble(
        "changed",
        moved.map(({ path }) => path),
      );
    if (!left.length) return; // written before the line broke
    const { title, summary } = this.change;
    const message = [title, "", ...summary].join("\n").slice(0, LONGEST);
    const files = left.map(({ path, text }) => ({ path, text, now: now[path] ?? null }));
    await this.forge.commit(branch, files, message, login);
  }
}

/**
 * Where a request is; an address that is no page of the web is nowhere to go.
 * @param {string} address
 * @returns {Outcome}
 */
function at(address) {
  if (!/^https?:\/\//.test(address)) throw new Trouble("unexpected", [`${address}`.slice(0, 300)]);
  return { address };
}

/**
 * The same for the same change, so that a second try goes on where the first one stopped.
 * @param {Outgoing} change
 * @param {Digests} crypto
 */
export async function branchName(change, crypto) {
  const told = change.files.map(({ path, before, text }) => [path, before, text]);
  const id = await blobId(JSON.stringify(told), crypto);
  return `portal-${id.slice(0, 12)}`;
}
