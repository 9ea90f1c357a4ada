/* A change opened again: from a file that was saved, or from a request on the forge. */
import { blobId } from "../forms/change.js";
import { readYaml } from "../forms/yaml-reader.js";
import { isGroup } from "../shared/values.js";
import { Trouble } from "./trouble.js";

/**
 * @import { Finished } from "../forms/change.js"
 * @import { Forge } from "./forge.js"
 * @import { Digests } from "./send.js"
 *
 * @typedef {object} Followed the request that a change is to be added to
 * @property {number} number
 * @property {Record<string, string | null>} seen the blob of each of its records when it was opened
 *
 * @typedef {(path: string) => Promise<string | undefined>} Site a text of the site, if it is there
 */

const PATH =
  /^data\/((programmes|calls|organizations|exhibitions|statistics|consortia\/[a-z0-9-]{1,40})\/[a-z0-9-]{1,80})\.yml$/;
const MOST = 20;
const LARGEST = 256 * 1024; // letters of a record; the check reads no file of more bytes

/**
 * The records of a saved change (schemas/output/change.schema.json).
 * @param {string} text
 * @param {Site} site
 * @param {Digests} crypto
 * @returns {Promise<Finished[]>}
 */
export async function fromFile(text, site, crypto) {
  const { version, files, summary = [], task = "", base = null } = parsed(text);
  if (version !== 1 || !Array.isArray(files) || files.length > MOST) throw new Trouble("no-change");
  if (!Array.isArray(summary) || !files.every(isFile)) throw new Trouble("no-change");
  const found = files.map(async ({ path, text, before }, at) => {
    const name = nameOf(path);
    const now = before ? await site(`${name}.yml`) : undefined;
    const same = now !== undefined && (await blobId(now, crypto)) === before;
    const lines = at ? [name] : summary.filter((/** @type {unknown} */ one) => one).map(String);
    const was = same ? read(now, path) : {};
    const file = { name, path, text, before: before ?? null, summary: lines };
    return { ...file, record: read(text, path), was, task, base };
  });
  return Promise.all(found);
}

/** @type {(one: unknown) => one is { path: string, text: string, before: string | null }} */
function isFile(one) {
  if (!isGroup(one)) return false;
  const { path, text, before } = one;
  const strings = [path, text, before ?? ""].every((each) => typeof each === "string");
  return strings && nameOf(String(path)) !== "";
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    const found = JSON.parse(text);
    if (isGroup(found)) return found;
  } catch {
    // told below
  }
  throw new Trouble("no-change");
}

/**
 * The records of a request, as they are in it.
 * @param {Forge} forge
 * @param {number} number
 * @returns {Promise<{ records: Finished[], followed: Followed }>}
 */
export async function fromRequest(forge, number) {
  const [request, target] = [await forge.request(number), await forge.target()];
  const { from, since } = request;
  if (!request.open || !from.repository) throw new Trouble("closed", [String(number)]);
  const paths = request.paths.filter(nameOf).slice(0, MOST);
  const [before, seen] = await Promise.all([
    forge.blobs(target.id, since, paths),
    forge.blobs(from.repository, from.name, paths),
  ]);
  const there = paths.filter((path) => seen[path]);
  const records = there.map(async (path) => {
    const [text, old] = await Promise.all([
      forge.text(from.repository, from.name, path),
      before[path] ? forge.text(target.id, since, path) : undefined,
    ]);
    const was = old === undefined ? {} : read(old, path);
    const about = { name: nameOf(path), path, before: before[path] ?? null, task: "", base: since };
    return { ...about, text, summary: [request.title], record: read(text, path), was };
  });
  return { records: await Promise.all(records), followed: { number, seen } };
}

/** @param {string} path of a file of records; empty for another */
const nameOf = (path) => PATH.exec(path)?.[1] ?? "";

/** @type {(text: string, path: string) => any} */
function read(text, path) {
  if (text.length > LARGEST) throw new Trouble("unread", [path]);
  try {
    const found = readYaml(text);
    if (isGroup(found)) return found;
  } catch {
    // told below
  }
  throw new Trouble("unread", [path]);
}
