/* The API of GitLab, as sending needs it. Projects go by their numbers. */
import { well } from "./client.js";
import { fromBase64 } from "./texts.js";
import { Trouble } from "./trouble.js";

/**
 * @import { Ask } from "./client.js"
 * @import { Branch, Forge, OpenRequest, Target, WrittenFile } from "./forge.js"
 * @import { Pause } from "./gitea-copies.js"
 */

const MOST = 100; // of a page
const TRIES = 60;
const PAUSE = 1000;
const MAY_WRITE = 30; // the level of developers

/** @param {string} server */
export const addresses = (server) => ({
  scope: "api", // the narrowest that forks, commits and asks
  authorize: `${server}/oauth/authorize`,
  token: `${server}/oauth/token`,
  grants: `${server}/-/user_settings/applications`,
  api: `${server}/api/v4`,
});

const part = encodeURIComponent;

/** @implements {Forge} */
export class GitLab {
  /**
   * @param {Ask} ask
   * @param {string} repository of the portal, as `group/name`
   * @param {string} host of the forge, for addresses that belong to nobody
   * @param {Pause} pause
   */
  constructor(ask, repository, host, pause) {
    this.ask = ask;
    this.repository = part(repository);
    this.host = host;
    this.pause = pause;
    this.get = async (/** @type {string} */ path) => well(await ask("GET", path));
    /** @type {Map<string, Target>} branches that their first version will make, by what they begin with */
    this.beginning = new Map();
  }

  async me() {
    return (await this.get("/user")).username;
  }

  /** @returns {Promise<Target>} */
  async target() {
    const found = await this.get(`/projects/${this.repository}`);
    const branch = found.default_branch;
    const tip = await this.get(`/projects/${found.id}/repository/branches/${part(branch)}`);
    const { project_access: own, group_access: shared } = found.permissions ?? {};
    const level = Math.max(own?.access_level ?? 0, shared?.access_level ?? 0);
    return { branch, version: tip.commit.id, id: String(found.id), writable: level >= MAY_WRITE };
  }

  /** @type {Forge["blobs"]} */
  async blobs(where, version, paths) {
    const from = this.beginning.get(`${where} ${version}`);
    if (from) return this.blobs(from.id, from.version, paths);
    const found = paths.map(async (path) => {
      const answer = await this.ask("GET", file(where, version, path));
      return [path, answer.status === 404 ? null : well(answer).blob_id];
    });
    return Object.fromEntries(await Promise.all(found));
  }

  /** @type {Forge["text"]} */
  async text(where, version, path) {
    return fromBase64((await this.get(file(where, version, path))).content);
  }

  /** @type {Forge["requests"]} */
  async requests(login) {
    const whose = `author_username=${part(login)}`;
    const listed = await this.open(`&scope=all&${whose}`);
    return Promise.all(listed.map(({ iid }) => this.request(iid)));
  }

  /** @type {(more: string) => Promise<any[]>} */
  open(more) {
    const which = `state=opened&per_page=${MOST}`;
    return this.get(`/projects/${this.repository}/merge_requests?${which}${more}`);
  }

  /** @type {Forge["request"]} */
  async request(number) {
    const at = `/projects/${this.repository}/merge_requests/${number}`;
    const [found, files] = [await this.get(at), await this.get(`${at}/diffs?per_page=${MOST}`)];
    return {
      ...{ number, title: found.title, address: found.web_url, open: found.state === "opened" },
      from: { repository: String(found.source_project_id ?? ""), name: found.source_branch },
      since: found.diff_refs?.base_sha ?? "",
      stuck: found.has_conflicts === true,
      paths: files.map((/** @type {{ new_path: string }} */ one) => one.new_path),
    };
  }

  /** @type {Forge["close"]} */
  async close(number) {
    const at = `/projects/${this.repository}/merge_requests/${number}`;
    await this.ask("PUT", at, { state_event: "close" });
  }

  /** @type {Forge["home"]} */
  async home(_, { writable, id }) {
    if (writable) return id;
    const made = await this.ask("POST", `/projects/${id}/fork`, {});
    const copy = made.status === 409 ? await this.copy(id) : well(made).id;
    for (let tried = 0; tried < TRIES; tried++) {
      const { import_status: status } = await this.get(`/projects/${copy}`);
      if (status === "finished" || status === "none") return String(copy);
      await this.pause(PAUSE);
    }
    throw new Trouble("fork", [String(copy)]);
  }

  /** @param {string} id of the project whose copy the account has already */
  async copy(id) {
    const [own] = await this.get(`/projects/${id}/forks?owned=true&per_page=1`);
    if (!own) throw new Trouble("fork");
    return own.id;
  }

  /**
   * A branch is made by its first version, which may begin at the target however old the copy is.
   * @type {Forge["begin"]}
   */
  async begin({ repository: where, name }, target) {
    const path = `/projects/${where}/repository/branches/${part(name)}`;
    const there = await this.ask("GET", path);
    if (there.status === 404) this.beginning.set(`${where} ${name}`, target);
    else well(there);
  }

  /** @type {Forge["commit"]} */
  async commit({ repository: where, name }, files, message, login) {
    const from = this.beginning.get(`${where} ${name}`);
    const start = from ? { start_project: Number(from.id), start_sha: from.version } : {};
    const who = { author_name: login, author_email: `${login}@noreply.${this.host}` };
    const told = { branch: name, commit_message: message, actions: files.map(action) };
    const path = `/projects/${where}/repository/commits`;
    well(await this.ask("POST", path, { ...told, ...start, ...who }));
    this.beginning.delete(`${where} ${name}`);
  }

  /** @type {Forge["openRequest"]} */
  async openRequest({ repository: where, name }, { branch, id }, title, text) {
    const told = { source_branch: name, target_branch: branch, target_project_id: Number(id) };
    const path = `/projects/${where}/merge_requests`;
    const made = await this.ask("POST", path, { ...told, title, description: text });
    if (made.status !== 409) return well(made).web_url;
    const known = (await this.open(`&source_branch=${part(name)}`)).find(
      (one) => String(one.source_project_id) === where,
    );
    if (!known) throw new Trouble("unexpected", ["409"]);
    return known.web_url;
  }
}

/** @type {(where: string, version: string, path: string) => string} */
const file = (where, version, path) =>
  `/projects/${where}/repository/files/${part(path)}?ref=${part(version)}`;

/** @param {WrittenFile} file */
const action = ({ path: file_path, text: content, now }) => ({
  action: now === null ? "create" : "update",
  ...{ file_path, content },
});
