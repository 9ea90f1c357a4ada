/* An account's own copy on a Gitea or Forgejo: found or made, and brought up to the target. */
import { well } from "./client.js";
import { inPath } from "./texts.js";
import { Trouble } from "./trouble.js";

/**
 * @import { Ask } from "./client.js"
 * @import { Branch, Target } from "./forge.js"
 *
 * @typedef {(milliseconds: number) => Promise<void>} Pause
 *
 * @typedef {object} Server
 * @property {Ask} ask
 * @property {(path: string) => Promise<any>} get
 * @property {string} repository
 * @property {Pause} pause
 */

const MOST = 50; // of a page
const TRIES = 40;
const PAUSE = 500;
/** Ways to take in what the target has; a copy need not allow the first. */
const WAYS = ["fast-forward-only", "rebase", "merge"];

/**
 * The copy of an account, made if there is none.
 * @param {Server} server
 * @param {string} login
 * @returns {Promise<string>}
 */
export async function copyFor(server, login) {
  const { ask, get, pause, repository } = server;
  const made = await ask("POST", `/repos/${repository}/forks`, {});
  const copy = made.status === 409 ? await known(server, login) : well(made).full_name;
  for (let tried = 0; tried < TRIES; tried++) {
    if ((await get(`/repos/${copy}`)).empty === false) return copy;
    await pause(PAUSE);
  }
  throw new Trouble("fork", [copy]);
}

/** @type {(server: Server, login: string) => Promise<string>} */
async function known(server, login) {
  const { ask, get, repository } = server;
  const name = repository.split("/")[1];
  const usual = (await ask("GET", `/repos/${login}/${name}`)).body;
  if (usual.parent?.full_name === repository) return usual.full_name;
  const listed = await get(`/repos/${repository}/forks?limit=${MOST}`);
  const own = listed.find((/** @type {any} */ one) => one.owner?.login === login);
  if (own) return own.full_name;
  // Another repository has the name.
  const told = { name: `${name}-copy` };
  return well(await ask("POST", `/repos/${repository}/forks`, told)).full_name;
}

/**
 * Begin a branch that has all of the target, however old the copy; one that is there already was
 * made before the line broke.
 * @param {Server} server
 * @param {Branch} branch
 * @param {Target} target
 */
export async function caughtUp(server, { repository: where, name }, { branch, version }) {
  const tip = await tipOf(server, where, branch);
  if (tip === version) {
    await begun(server, where, name, tip);
    return;
  }
  const back = await requestBack(server, where, name, branch);
  await begun(server, where, name, back.merge_base);
  if ((await tipOf(server, where, name)) === back.merge_base)
    await takeIn(server, where, name, back);
}

/** @type {(server: Server, where: string, branch: string) => Promise<string>} */
const tipOf = async ({ get }, where, branch) =>
  (await get(`/repos/${where}/branches/${inPath(branch)}`)).commit.id;

/** @type {(server: Server, where: string, name: string, version: string) => Promise<void>} */
async function begun({ ask }, where, name, version) {
  const told = { new_branch_name: name, old_ref_name: version };
  const made = await ask("POST", `/repos/${where}/branches`, told);
  if (made.status !== 409) well(made);
}

/**
 * A request the other way, from the target to the copy: it tells the newest version that both have,
 * also where the account wrote to its copy, and brings in what came since. (`compare` fails there on
 * a Forgejo 9; `merge-upstream` and `sync_fork` are newer than many servers, and know one branch.)
 * @type {(server: Server, where: string, name: string, branch: string) => Promise<any>}
 */
async function requestBack({ ask, get, repository }, where, name, branch) {
  const listed = await get(`/repos/${where}/pulls?state=open&limit=${MOST}`);
  const back = listed.filter((/** @type {any} */ one) => one.head.repo?.full_name === repository);
  const to = (/** @type {string} */ base) =>
    back.find((/** @type {any} */ one) => one.base.ref === base);
  const begun = to(name) ?? to(branch);
  if (begun) return get(`/repos/${where}/pulls/${begun.number}`);
  const head = `${repository.split("/")[0]}:${branch}`;
  const told = { base: branch, head, title: `${name} <- ${head}` };
  return well(await ask("POST", `/repos/${where}/pulls`, told));
}

/** @type {(server: Server, where: string, name: string, back: any) => Promise<void>} */
async function takeIn({ ask, pause }, where, name, { number, base }) {
  const path = `/repos/${where}/pulls/${number}`;
  if (base.ref !== name) well(await ask("PATCH", path, { base: name }));
  for (let tried = 0; tried < TRIES; tried++) {
    const Do = WAYS[tried % WAYS.length];
    if ((await ask("POST", `${path}/merge`, { Do })).status === 200) return;
    await pause(PAUSE); // the forge works out in a queue whether it goes together
  }
  throw new Trouble("behind", [where]);
}
