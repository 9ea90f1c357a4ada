/* Stands in for a GitLab: its API as docs.gitlab.com describes it, over the same repositories. */
import { blob, SERVER, Standin, said } from "./forgejo-standin.js";

/** @import { Files, Repository } from "./forgejo-standin.js" */

export class GitLabStandin extends Standin {
  /** @type {Standin["answer"]} */
  answer(method, url, told, user) {
    const path = url.pathname.replace("/api/v4", "");
    if (path === "/user") return said(200, { id: 1, username: user });
    const [, id = "", what = "", rest = ""] =
      /^\/projects\/([^/]+)(?:\/(repository\/[a-z]+|[a-z_]+))?(?:\/(.+))?$/.exec(path) ?? [];
    const project = this.project(decodeURIComponent(id));
    const name = decodeURIComponent(rest);
    const ref = url.searchParams.get("ref") ?? "";
    const answers = {
      "GET ": () => said(200, this.shown(project, user)),
      "POST fork": () => this.forked(project, user),
      "GET forks": () => said(200, this.forks(project, user)),
      "GET repository/branches": () => this.branchOf(project, name),
      "GET repository/files": () => this.file(project, name, ref),
      "POST repository/commits": () => this.commits_(project, told, user),
      "GET merge_requests": () => this.merging(project, rest, url.searchParams),
      "POST merge_requests": () => this.asked(project, told, user),
      "PUT merge_requests": () => this.edit(project, Number(rest), { state: "closed" }),
    };
    const key = /** @type {keyof typeof answers} */ (`${method} ${what}`);
    return answers[key]?.() ?? said(404, { message: "404 Not Found" });
  }

  /** @param {string} id a number or a path */
  project(id) {
    const all = [...this.repositories.values()];
    return /^\d+$/.test(id) ? /** @type {Repository} */ (all[Number(id) - 1]) : this.repository(id);
  }

  /** @param {Repository} one */
  id = (one) => [...this.repositories.values()].indexOf(one) + 1;

  /** @type {(one: Repository, user: string) => object} */
  shown = (one, user) => ({
    ...{ id: this.id(one), path_with_namespace: one.full_name, default_branch: "main" },
    import_status: one.parent ? "finished" : "none",
    permissions: {
      project_access: one.full_name.startsWith(`${user}/`) ? { access_level: 50 } : null,
      group_access: null,
    },
  });

  /** @type {(of: Repository, user: string) => Response} */
  forked(of, user) {
    const answer = this.fork(of, user, "portal");
    if (answer.status === 409) return said(409, { message: ["Path has already been taken"] });
    return said(201, this.shown(this.repository(`${user}/portal`), user));
  }

  /** @type {(of: Repository, user: string) => object[]} */
  forks = (of, user) =>
    [...this.repositories.values()]
      .filter((one) => one.parent === of.full_name && one.full_name.startsWith(`${user}/`))
      .map((one) => this.shown(one, user));

  /** @type {(of: Repository, name: string) => Response} */
  branchOf = ({ branches }, name) => {
    const id = branches[name];
    return id
      ? said(200, { name, commit: { id } })
      : said(404, { message: "404 Branch Not Found" });
  };

  /** @type {(of: Repository, path: string, ref: string) => Response} */
  file({ branches }, path, ref) {
    const text = this.files(branches[ref] ?? ref)[path];
    if (text === undefined) return said(404, { message: "404 File Not Found" });
    const content = Buffer.from(text).toString("base64");
    return said(200, { file_path: path, blob_id: blob(text), encoding: "base64", content });
  }

  /** @type {(to: Repository, told: any, user: string) => Response} */
  commits_(to, { branch, start_project, start_sha, actions, author_email }, user) {
    if (!to.full_name.startsWith(`${user}/`)) return said(403, { message: "403 Forbidden" });
    if (to.branches[branch] && start_sha) return said(400, { message: "A branch has that name" });
    if (start_sha) {
      const from = this.project(String(start_project ?? this.id(to)));
      if (!this.ancestors(from.branches.main ?? "").has(start_sha)) return said(400, {});
      to.branches[branch] = start_sha;
    }
    const now = this.files(to.branches[branch]);
    /** @type {Files} */
    const written = {};
    for (const { action, file_path: path, content } of actions) {
      if ((action === "create") !== (now[path] === undefined))
        return said(400, { message: "A file with this name already exists, or does not" });
      written[path] = content;
    }
    this.put(to.full_name, branch, written);
    this.author = { name: user, email: author_email };
    return said(201, {});
  }

  /** @type {(from: Repository, told: any, user: string) => Response} */
  asked(from, { source_branch: ref, target_project_id: id, title }, user) {
    const to = this.project(String(id));
    const head = { repo: from.full_name, ref };
    const open = this.pulls.filter((one) => one.repo === to.full_name && one.state === "open");
    if (open.some((one) => one.head.repo === head.repo && one.head.ref === ref))
      return said(409, { message: ["Another open merge request already exists"] });
    const number = this.pulls.filter((one) => one.repo === to.full_name).length + 1;
    const made = { number, repo: to.full_name, base: "main", head, title, body: "" };
    this.pulls.push({ ...made, user, state: "open" });
    return said(201, this.described_(to, number));
  }

  /** @type {(to: Repository, number: number) => any} */
  described_(to, number) {
    const { base, head, title, state, user } = this.pullAt(to, number);
    const own = this.ancestors(to.branches[base] ?? "");
    const tip = this.repository(head.repo).branches[head.ref] ?? "";
    const base_sha = [...this.ancestors(tip)].find((id) => own.has(id));
    return {
      ...{
        iid: number,
        title,
        state: state === "open" ? "opened" : state,
        diff_refs: { base_sha },
      },
      ...{ source_project_id: this.id(this.repository(head.repo)), source_branch: head.ref },
      ...{ author: { username: user }, tip },
      has_conflicts: this.conflict(base_sha, to.branches[base] ?? "", tip),
      web_url: `${SERVER}/${to.full_name}/-/merge_requests/${number}`,
    };
  }

  /** @type {(to: Repository, rest: string, asked: URLSearchParams) => Response} */
  merging(to, rest, asked) {
    const [number, what] = rest.split("/");
    if (number) {
      const shown = this.described_(to, Number(number));
      if (what !== "diffs") return said(200, shown);
      const [before, now] = [this.files(shown.diff_refs.base_sha), this.files(shown.tip)];
      const changed = Object.keys(now).filter((path) => now[path] !== before[path]);
      return said(
        200,
        changed.map((new_path) => ({ new_path })),
      );
    }
    const [whose, ref] = [asked.get("author_username"), asked.get("source_branch")];
    const found = this.pulls
      .filter((one) => one.repo === to.full_name && one.state === "open")
      .filter((one) => (!whose || one.user === whose) && (!ref || one.head.ref === ref));
    return said(
      200,
      found.map((one) => this.described_(to, one.number)),
    );
  }
}
