/* A real Forgejo or Gitea as the scenes of sending.test.js need it; what they make there stays. */
const SERVER = (process.env.PORTAL_FORGEJO ?? "").replace(/\/$/, "");
const ADMIN = process.env.PORTAL_FORGEJO_ADMIN ?? "";
const PASSWORD = "Only-for-trials-1";

export const there = Boolean(SERVER && ADMIN);

/** @type {(how: string, method: string, path: string, told?: unknown) => Promise<any>} */
async function ask(how, method, path, told) {
  const headers = { Authorization: how, "Content-Type": "application/json" };
  const body = told === undefined ? null : JSON.stringify(told);
  const answer = await fetch(`${SERVER}/api/v1${path}`, { method, headers, body });
  const found = await answer.json().catch(() => ({}));
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${found.message}`);
  return found;
}

/** @param {string} name a new account with that in its name: its login and a token */
async function person(name) {
  const login = `${name}-${Date.now()}${Math.floor(Math.random() * 1000)}`;
  const told = { username: login, email: `${login}@example.org`, password: PASSWORD };
  await ask(`token ${ADMIN}`, "POST", "/admin/users", { ...told, must_change_password: false });
  const secret = `Basic ${Buffer.from(`${login}:${PASSWORD}`).toString("base64")}`;
  const scopes = ["write:repository", "read:user", "write:user"];
  const made = await ask(secret, "POST", `/users/${login}/tokens`, { name: "trial", scopes });
  return { login, token: made.sha1 };
}

/** @param {string} text */
const base64 = (text) => Buffer.from(text).toString("base64");

/** @param {Record<string, string>} files of a new repository of records */
export async function world(files) {
  const [owner, host] = await Promise.all([person("city"), person("host")]);
  const repository = `${owner.login}/portal`;
  const own = `token ${owner.token}`;
  await ask(own, "POST", "/user/repos", {
    name: "portal",
    auto_init: true,
    default_branch: "main",
  });
  /** @type {(where: string, how: string, branch: string, changed: Record<string, string>) => Promise<void>} */
  const put = async (where, how, branch, changed) => {
    for (const [path, text] of Object.entries(changed)) {
      const at = `/repos/${where}/contents/${path}`;
      const known = await ask(how, "GET", `${at}?ref=${branch}`).catch(() => undefined);
      const told = {
        branch,
        content: base64(text),
        message: path,
        ...(known && { sha: known.sha }),
      };
      await ask(how, known ? "PUT" : "POST", at, told);
    }
  };
  await put(repository, own, "main", files);
  return {
    ...{
      repository,
      login: host.login,
      token: host.token,
      server: SERVER,
      fetch: globalThis.fetch,
    },
    owner,
    publish: (/** @type {Record<string, string>} */ changed) =>
      put(repository, own, "main", changed),
    write: (/** @type {string} */ branch, /** @type {Record<string, string>} */ changed) =>
      put(`${host.login}/portal`, `token ${host.token}`, branch, changed),
    read: async (
      /** @type {string} */ where,
      /** @type {string} */ ref,
      /** @type {string} */ path,
    ) => {
      const found = await ask(own, "GET", `/repos/${where}/contents/${path}?ref=${ref}`);
      return Buffer.from(found.content, "base64").toString();
    },
    close: (/** @type {number} */ number) =>
      ask(own, "PATCH", `/repos/${repository}/pulls/${number}`, { state: "closed" }),
  };
}
