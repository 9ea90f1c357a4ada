/* What is kept in this browser: the draft of each form, and the finished records of one change.
   Whatever another page or version of the site has left there is as good as nothing. */

import { isGroup } from "../shared/values.js";

/**
 * @import { Fields } from "./judge/schema.js"
 * @import { Finished } from "./change.js"
 * @import { Followed } from "../sending/reopened.js"
 * @import { Shelf as Store } from "../shared/kept.js"
 *
 * @typedef {object} Draft
 * @property {Fields} record
 * @property {string} id the name typed for a new record, or the record that is changed
 */

const CHANGE = "portal-change";
const REQUEST = "portal-request";
const last = (/** @type {string} */ task) => `portal-last-${task}`;

/**
 * Under which key a draft is kept: that of a new record, or one for each record that is changed.
 * @param {string} task
 * @param {string} [name] of a record that is changed
 */
export const keyOf = (task, name = "") => `portal-draft-${task}${name && `/${name}`}`;

/**
 * Keep a draft; whether it outlasts the page.
 * @param {Store} store
 * @param {string} task
 * @param {Draft} draft
 * @param {string} [name] of a record that is changed
 */
export const keep = (store, task, draft, name = "") =>
  put(store, keyOf(task, name), draft) && put(store, last(task), name) && !store.passing;

/**
 * @param {Store} store
 * @param {string} task
 * @param {string} [name] of a record that is changed
 * @returns {Draft | undefined}
 */
export const kept = (store, task, name = "") => {
  const [own, older] = [keyOf(task, name), keyOf(task)].map((key) => take(store, key));
  const found = own ?? (older?.id === name ? older : undefined); // as older versions of the site kept it
  return isGroup(found?.record) && typeof found.id === "string" ? found : undefined;
};

/**
 * The draft that was typed into last.
 * @param {Store} store
 * @param {string} task
 * @returns {Draft | undefined}
 */
export const latest = (store, task) => {
  const name = take(store, last(task));
  return kept(store, task, typeof name === "string" ? name : "") ?? kept(store, task);
};

/**
 * @param {Store} store
 * @param {string} task
 * @param {string} [name] of a record that is changed
 */
export const forget = (store, task, name = "") => {
  store.removeItem(keyOf(task, name));
  if (take(store, keyOf(task))?.id === name) store.removeItem(keyOf(task));
  if (take(store, last(task)) === name) store.removeItem(last(task));
};

/**
 * The finished records that go together with the next one.
 * @param {Store} store
 * @returns {Finished[]}
 */
export function together(store) {
  const found = take(store, CHANGE);
  return Array.isArray(found) ? found.filter(isFinished) : [];
}

/** Whether it is as this version of the site writes it. @param {any} one */
const isFinished = (one) =>
  ["name", "path", "text"].every((part) => typeof one?.[part] === "string") &&
  (one.before === null || typeof one.before === "string") &&
  isGroup(one.record) &&
  isGroup(one.was) &&
  Array.isArray(one.summary) &&
  one.summary.every((/** @type {unknown} */ line) => typeof line === "string");

/**
 * Those of them that are other records than the one at a path.
 * @param {Store} store
 * @param {string} path
 */
export const others = (store, path) => together(store).filter((one) => one.path !== path);

/**
 * Set a finished record aside; whether there was room for it.
 * @param {Store} store
 * @param {Finished} finished
 */
export const gather = (store, finished) =>
  put(store, CHANGE, [...others(store, finished.path), finished]);

/** @param {Store} store */
export const scatter = (store) => {
  store.removeItem(CHANGE);
  store.removeItem(REQUEST);
};

/**
 * Remember the request that a change was opened from, and is added to.
 * @param {Store} store
 * @param {Followed} followed
 */
export const follow = (store, followed) => put(store, REQUEST, followed);

/**
 * @param {Store} store
 * @returns {Followed | undefined}
 */
export const followed = (store) => {
  const found = take(store, REQUEST);
  return typeof found?.number === "number" && isGroup(found.seen) ? found : undefined;
};

/** @param {Store} store */
export const unfollow = (store) => store.removeItem(REQUEST);

/** @type {(store: Store, key: string, value: unknown) => boolean} whether there was room */
function put(store, key, value) {
  try {
    store.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** @type {(store: Store, key: string) => any} */
function take(store, key) {
  try {
    return JSON.parse(store.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}
