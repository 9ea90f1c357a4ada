/* What sending asks of a forge, in its own words; `gitea.js` and `gitlab.js` answer it. */

/** The portal's records, where requests are sent to. */
export interface Target {
  branch: string;
  /** The newest version. */
  version: string;
  /** Whether the account may write there itself, and needs no copy of its own. */
  writable: boolean;
  /** What the forge calls it where it does not call it by its path. */
  id: string;
}

/** A branch of some repository. */
export interface Branch {
  repository: string;
  name: string;
}

export interface OpenRequest {
  number: number;
  title: string;
  address: string;
  from: Branch;
  /** The version at which it left the target. */
  since: string;
  open: boolean;
  /** Whether the forge cannot put it together with what the target has. */
  stuck: boolean;
  /** Paths of the files that it changes. */
  paths: string[];
}

export interface WrittenFile {
  path: string;
  text: string;
  /** The blob that is there now; null for none. */
  now: string | null;
}

export interface Forge {
  /** The login of the account that signed in. */
  me(): Promise<string>;
  target(): Promise<Target>;
  /** The blob of each path in a version or branch of a repository; null where there is none. */
  blobs(repository: string, version: string, paths: string[]): Promise<Record<string, string | null>>;
  /** The text of a path. */
  text(repository: string, version: string, path: string): Promise<string>;
  /** The open requests of an account, the newest first. */
  requests(login: string): Promise<OpenRequest[]>;
  request(number: number): Promise<OpenRequest>;
  /** Close a request of the account, where the forge lets it. */
  close(number: number): Promise<void>;
  /** The repository that the account may write to: the target, or a copy of it, made if need be. */
  home(login: string, target: Target): Promise<string>;
  /** A branch with all that the target has, however old the copy; there may be one already. */
  begin(branch: Branch, target: Target): Promise<void>;
  commit(branch: Branch, files: WrittenFile[], message: string, login: string): Promise<void>;
  /** The address of the request for a branch, opened if there is none. */
  openRequest(branch: Branch, target: Target, title: string, text: string): Promise<string>;
}
