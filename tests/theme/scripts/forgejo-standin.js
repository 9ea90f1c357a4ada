/* Stands in for a Forgejo: as much of its API as sending uses, as a Forgejo 9 answered
   (sending.test.js runs the same scenes on a real one when its address is given). */
import { createHash } from "node:crypto";

export const SERVER = "https://forge.example";

/** @param {string} text */
export const blob = (text) =>
  createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");

/**
 * @typedef {Record<string, string>} Files
 * @typedef {{ id: string, parents: string[], files: Files }} Commit
 * @typedef {{ full_name: string, parent?: string, branches: Record<string, string> }} Repository
 * @typedef {{ number: number, repo: string, base: string, head: { repo: string, ref: string },
 *   title: string, body: string, user: string, state: string }} Pull
 */

export class Standin {
  constructor() {
    /** @type {Map<string, Commit>} */
    this.commits = new Map();
    /** @type {Map<string, Repository>} */
    this.repositories = new Map();
    /** @type {Pull[]} */
    this.pulls = [];
    /** @type {((request: Request) => Response | undefined)[]} */
    this.meddling = [];
    this.count = 0;
  }

  /** @type {(files: Files, parents: string[]) => string} */
  commit(files, parents) {
    this.count += 1;
    const id = createHash("sha1").update(String(this.count)).digest("hex");
    this.commits.set(id, { id, parents, files });
    return id;
  }

  /** @type {(name: string, files: Files) => void} */
  start(name, files) {
    const branches = { main: this.commit(files, []) };
    this.repositories.set(name, { full_name: name, branches });
  }

  /** @type {(where: string, branch: string, files: Files) => void} */
  put(where, branch, files) {
    const { branches } = this.repository(where);
    const tip = branches[branch] ?? "";
    branches[branch] = this.commit({ ...this.files(tip), ...files }, [tip]);
  }

  /** @param {string} name */
  repository(name) {
    const found = this.repositories.get(name);
    if (!found) throw new Response(null, { status: 404 });
    return found;
  }

  /** @type {(version: string | undefined) => Files} */
  files = (version) => this.commits.get(version ?? "")?.files ?? {};

  /** @type {(id: string) => Set<string>} */
  ancestors(id) {
    const found = new Set();
    const next = [id];
    for (let one = next.pop(); one; one = next.pop()) {
      found.add(one);
      next.push(...(this.commits.get(one)?.parents ?? []));
    }
    return found;
  }

  /** @type {typeof fetch} */
  fetch = async (input, init) => {
    const request = new Request(input, init);
    for (const meddle of this.meddling) {
      const answer = meddle(request);
      if (answer) return answer;
    }
    const url = new URL(request.url);
    const user = (request.headers.get("Authorization") ?? "").replace("Bearer token-of-", "");
    const told = ["POST", "PATCH", "PUT"].includes(request.method)
      ? JSON.parse(await request.text())
      : {};
    try {
      return this.answer(request.method, url, told, user);
    } catch (error) {
      if (error instanceof Response) return error;
      throw error;
    }
  };

  /** @type {(method: string, url: URL, told: any, user: string) => Response} */
  answer(method, url, told, user) {
    const path = decodeURIComponent(url.pathname.replace("/api/v1", ""));
    if (path === "/user") return said(200, { login: user });
    const [, owner, name, what = "", rest = ""] =
      /^\/repos\/([^/]+)\/([^/]+)(?:\/([^/]+))?(?:\/(.+))?$/.exec(path) ?? [];
    const repository = this.repository(`${owner}/${name}`);
    const key = `${method} ${what}${rest && what !== "contents" ? "/…" : ""}`;
    const answers = {
      "GET ": () => said(200, this.described(repository, user)),
      "GET branches/…": () => this.branch(repository, rest),
      "POST branches": () => this.newBranch(repository, told),
      "GET contents": () => this.content(repository, rest, url.searchParams.get("ref") ?? ""),
      "POST contents": () => this.write(repository, told, user),
      "GET forks": () => said(200, this.copies(repository)),
      "POST forks": () => this.fork(repository, user, told.name ?? name),
      "PATCH pulls/…": () => this.edit(repository, Number(rest), told),
      "GET pulls": () => said(200, this.listed(repository)),
      "POST pulls": () => this.ask(repository, told, user),
      "GET pulls/…": () => this.pull(repository, rest),
      "POST pulls/…": () => this.merge(repository, Number(rest.split("/")[0]), told.Do),
    };
    return answers[/** @type {keyof typeof answers} */ (key)]?.() ?? said(404, {});
  }

  /** @type {(one: Repository, user: string) => object} */
  described = ({ full_name, parent }, user) => ({
    ...{
      full_name,
      default_branch: "main",
      empty: false,
      owner: { login: full_name.split("/")[0] },
    },
    ...(parent ? { parent: { full_name: parent } } : {}),
    permissions: { push: full_name.startsWith(`${user}/`) },
  });

  /** @param {Repository} of */
  copies = (of) =>
    [...this.repositories.values()]
      .filter(({ parent }) => parent === of.full_name)
      .map((one) => this.described(one, ""));

  /** @type {(of: Repository, user: string, name: string) => Response} */
  fork(of, user, name) {
    const full_name = `${user}/${name}`;
    const there = [...this.repositories.values()].some(
      (one) => one.parent === of.full_name && one.full_name.startsWith(`${user}/`),
    );
    if (there || this.repositories.has(full_name)) return said(409, { message: "already" });
    const made = { full_name, parent: of.full_name, branches: { ...of.branches } };
    this.repositories.set(full_name, made);
    return said(202, this.described(made, user));
  }

  /** @type {(of: Repository, name: string) => Response} */
  branch({ branches }, name) {
    const id = branches[name];
    return id ? said(200, { commit: { id } }) : said(404, {});
  }

  /** @type {(of: Repository, told: any) => Response} */
  newBranch({ branches }, { new_branch_name: name, old_ref_name: id }) {
    if (branches[name]) return said(409, { message: "The branch already exists." });
    const here = Object.values(branches).some((tip) => this.ancestors(tip).has(id));
    if (!here) return said(500, { message: "" }); // as Forgejo says of a version it lacks
    branches[name] = id;
    return said(201, {});
  }

  /** @type {(of: Repository, path: string, ref: string) => Response} */
  content({ branches }, path, ref) {
    const text = this.files(branches[ref] ?? ref)[path];
    if (text === undefined) return said(404, {});
    return said(200, { sha: blob(text), content: Buffer.from(text).toString("base64") });
  }

  /** @type {(to: Repository, told: any, user: string) => Response} */
  write(to, { branch, files, author }, user) {
    if (!to.full_name.startsWith(`${user}/`)) return said(403, { message: "no permission" });
    const now = this.files(to.branches[branch]);
    /** @type {Files} */
    const written = {};
    for (const { operation, path, content, sha } of files) {
      const there = now[path];
      if (operation === "create" && there !== undefined)
        return said(422, { message: `repository file already exists [path: ${path}]` });
      if (operation === "update" && (there === undefined || blob(there) !== sha))
        return said(422, { message: "sha does not match" });
      written[path] = Buffer.from(content, "base64").toString();
    }
    this.put(to.full_name, branch, written);
    this.author = author;
    return said(201, {});
  }

  /** @type {(to: Repository, told: any, user: string) => Response} */
  ask(to, { base, head, title, body }, user) {
    const [owner, ref] = head.includes(":") ? head.split(":") : [to.full_name.split("/")[0], head];
    const from = [...this.repositories.values()].find(
      (one) =>
        one.full_name.startsWith(`${owner}/`) &&
        [one.parent, one.full_name].some((name) => [to.full_name, to.parent].includes(name)),
    );
    const repo = from?.full_name ?? "";
    const same = (/** @type {Pull} */ one) => one.head.repo === repo && one.head.ref === ref;
    const here = this.pulls.filter((one) => one.repo === to.full_name && one.state === "open");
    if (here.some(same)) return said(409, { message: "pull request already exists" });
    const number = this.pulls.filter((one) => one.repo === to.full_name).length + 1;
    const made = { number, repo: to.full_name, base, head: { repo, ref }, title, body };
    this.pulls.push({ ...made, user, state: "open" });
    return this.pull(to, String(number));
  }

  /** @type {(to: Repository, number: number) => Pull} */
  pullAt(to, number) {
    const found = this.pulls.find((one) => one.repo === to.full_name && one.number === number);
    if (!found) throw new Response(null, { status: 404 });
    return found;
  }

  /** @type {(to: Repository, number: number, way: string) => Response} */
  merge(to, number, way) {
    const { base, head } = this.pullAt(to, number);
    const tip = this.repository(head.repo).branches[head.ref] ?? "";
    if (way !== "fast-forward-only" || !this.ancestors(tip).has(to.branches[base] ?? ""))
      return said(405, { message: "" });
    to.branches[base] = tip;
    this.pullAt(to, number).state = "closed";
    return said(200, {});
  }

  /** @type {(to: Repository, number: number, told: Partial<Pull>) => Response} */
  edit(to, number, told) {
    Object.assign(this.pullAt(to, number), told);
    return this.pull(to, String(number));
  }

  /** @param {Repository} of */
  listed = (of) =>
    this.pulls
      .filter((one) => one.repo === of.full_name && one.state === "open")
      .map((one) => this.listed_(one));

  /** @type {(base: string | undefined, own: string, tip: string) => boolean} by whole files */
  conflict(base, own, tip) {
    const [before, ours, theirs] = [base, own, tip].map((version) => this.files(version));
    return Object.keys({ ...ours, ...theirs }).some(
      (path) =>
        ours?.[path] !== before?.[path] &&
        theirs?.[path] !== before?.[path] &&
        ours?.[path] !== theirs?.[path],
    );
  }

  /** @param {Pull} one */
  listed_(one) {
    const own = this.repository(one.repo).branches[one.base] ?? "";
    const tip = this.repository(one.head.repo).branches[one.head.ref] ?? "";
    const merge_base = [...this.ancestors(tip)].find((id) => this.ancestors(own).has(id));
    return {
      ...{ number: one.number, title: one.title, state: one.state, merge_base, body: one.body },
      mergeable: !this.conflict(merge_base, own, tip),
      ...{ user: { login: one.user }, html_url: `${SERVER}/${one.repo}/pulls/${one.number}` },
      base: { ref: one.base },
      head: { ref: one.head.ref, repo: { full_name: one.head.repo } },
    };
  }

  /** @type {(of: Repository, rest: string) => Response} */
  pull(of, rest) {
    const [number, what] = rest.split("/");
    const one = this.pullAt(of, Number(number));
    const shown = this.listed_(one);
    if (what !== "files") return said(200, shown);
    const before = this.files(shown.merge_base);
    const now = this.files(this.repository(one.head.repo).branches[one.head.ref]);
    const changed = Object.keys(now).filter((path) => now[path] !== before[path]);
    return said(
      200,
      changed.map((filename) => ({ filename })),
    );
  }
}

/** @type {(status: number, body: unknown) => Response} */
export function said(status, body) {
  return new Response(JSON.stringify(body), { status });
}
