/* The API of Gitea and Forgejo, as sending needs it (held against a Forgejo 9). */
import { well } from "./client.js";
import { caughtUp, copyFor } from "./gitea-copies.js";
import { fromBase64, inPath, toBase64 } from "./texts.js";
import { Trouble } from "./trouble.js";

/**
 * @import { Ask } from "./client.js"
 * @import { Forge, OpenRequest, Target, WrittenFile } from "./forge.js"
 * @import { Pause } from "./gitea-copies.js"
 */

/** To read who signed in, and to write to the account's own copy. */
const SCOPE = "write:repository read:user";
const MOST = 50; // of a page

/** @param {string} server */
export const addresses = (server) => ({
  scope: SCOPE,
  authorize: `${server}/login/oauth/authorize`,
  token: `${server}/login/oauth/access_token`,
  grants: `${server}/user/settings/applications`,
  api: `${server}/api/v1`,
});

/** @implements {Forge} */
export class Gitea {
  /**
   * @param {Ask} ask
   * @param {string} repository of the portal, as `owner/name`
   * @param {string} host of the forge, for addresses that belong to nobody
   * @param {Pause} pause
   */
  constructor(ask, repository, host, pause) {
    this.ask = ask;
    this.repository = repository;
    this.host = host;
    this.pause = pause;
    this.get = async (/** @type {string} */ path) => well(await ask("GET", path));
  }

  async me() {
    return (await this.get("/user")).login;
  }

  /** @returns {Promise<Target>} */
  async target() {
    const found = await this.get(`/repos/${this.repository}`);
    const branch = found.default_branch;
    const { commit } = await this.get(`/repos/${this.repository}/branches/${inPath(branch)}`);
    return {
      ...{ branch, version: commit.id, id: this.repository },
      writable: found.permissions?.push === true,
    };
  }

  /** @type {Forge["blobs"]} */
  async blobs(where, version, paths) {
    const found = paths.map(async (path) => {
      const answer = await this.ask("GET", this.file(where, version, path));
      return [path, answer.status === 404 ? null : well(answer).sha];
    });
    return Object.fromEntries(await Promise.all(found));
  }

  /** @type {Forge["text"]} */
  async text(where, version, path) {
    return fromBase64((await this.get(this.file(where, version, path))).content);
  }

  /** @type {Forge["requests"]} */
  async requests(login) {
    const own = (await this.open()).filter((one) => one.user?.login === login);
    return Promise.all(own.map((one) => this.described(one)));
  }

  /** @type {Forge["request"]} */
  async request(number) {
    return this.described(await this.get(`/repos/${this.repository}/pulls/${number}`));
  }

  /** @type {Forge["close"]} */
  async close(number) {
    await this.ask("PATCH", `/repos/${this.repository}/pulls/${number}`, { state: "closed" });
  }

  /** @type {Forge["home"]} */
  async home(login, { writable }) {
    return writable ? this.repository : copyFor(this, login);
  }

  /** @type {Forge["begin"]} */
  begin(branch, target) {
    return caughtUp(this, branch, target);
  }

  /** @type {Forge["commit"]} */
  async commit({ repository: where, name }, files, message, login) {
    // The server's own choice would be the account's mail address, in every version and for ever.
    const who = { name: login, email: `${login}@noreply.${this.host}` };
    const told = { branch: name, message, author: who, committer: who, files: files.map(entry) };
    const made = await this.ask("POST", `/repos/${where}/contents`, told);
    if (made.status === 422 && /sha does not match|already exists/.test(made.body.message ?? ""))
      throw new Trouble(
        "changed",
        files.map(({ path }) => path),
      );
    well(made);
  }

  /** @type {Forge["openRequest"]} */
  async openRequest({ repository: where, name }, { branch }, title, body) {
    const head = where === this.repository ? name : `${where.split("/")[0]}:${name}`;
    const told = { base: branch, head, title, body };
    const made = await this.ask("POST", `/repos/${this.repository}/pulls`, told);
    if (made.status !== 409) return well(made).html_url;
    const known = (await this.open()).find(
      (one) => one.head.ref === name && one.head.repo?.full_name === where,
    );
    if (!known) throw new Trouble("unexpected", ["409"]);
    return known.html_url;
  }

  /** @returns {Promise<any[]>} */
  open() {
    const which = `state=open&sort=recentupdate&limit=${MOST}`;
    return this.get(`/repos/${this.repository}/pulls?${which}`);
  }

  /** @type {(where: string, version: string, path: string) => string} */
  file(where, version, path) {
    return `/repos/${where}/contents/${inPath(path)}?ref=${encodeURIComponent(version)}`;
  }

  /** @type {(found: any) => Promise<OpenRequest>} */
  async described(found) {
    const pulls = `/repos/${this.repository}/pulls`;
    const files = await this.get(`${pulls}/${found.number}/files?limit=${MOST}`);
    return {
      ...{ number: found.number, title: found.title, address: found.html_url },
      from: { repository: found.head.repo?.full_name ?? "", name: found.head.ref },
      ...{ since: found.merge_base, open: found.state === "open" },
      stuck: found.mergeable === false,
      paths: files.map((/** @type {{ filename: string }} */ file) => file.filename),
    };
  }
}

/** @param {WrittenFile} file */
function entry({ path, text, now }) {
  const content = toBase64(text);
  return now === null
    ? { operation: "create", path, content }
    : { operation: "update", path, content, sha: now };
}
