/* A forge's API, asked as the account that signed in. */
import { Trouble } from "./trouble.js";

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {any} body
 *
 * @typedef {(method: string, path: string, told?: unknown) => Promise<Answer>} Ask
 */

/** Longer than any forge takes for what is asked here. */
const PATIENCE = 30_000;

/**
 * Ask below an address; answers that no caller can do anything about are troubles.
 * @param {typeof globalThis.fetch} fetch
 * @param {string} api
 * @param {string} [token] none for what everybody may read
 * @returns {Ask}
 */
export function client(fetch, api, token) {
  return async (method, path, told) => {
    /** @type {Record<string, string>} */
    const headers = { Accept: "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (told !== undefined) headers["Content-Type"] = "application/json";
    const body = told === undefined ? null : JSON.stringify(told);
    const answer = await reached(() =>
      fetch(api + path, {
        ...{ method, headers, body, cache: "no-store", credentials: "omit" },
        signal: AbortSignal.timeout(PATIENCE),
      }),
    );
    const found = { status: answer.status, body: await answer.json().catch(() => ({})) };
    refuse(found);
    return found;
  };
}

/**
 * The answer of a server, or why there is none. A browser does not tell a script whether the
 * server was down or does not let this site ask it.
 * @param {() => Promise<Response>} asked
 */
export async function reached(asked) {
  try {
    return await asked();
  } catch {
    throw new Trouble(globalThis.navigator?.onLine === false ? "offline" : "unreachable");
  }
}

/** @param {Answer} answer */
function refuse({ status, body }) {
  const said = sayingOf(body);
  if (status === 401) throw new Trouble("signed-out");
  if (status === 403 && /scope/.test(said)) throw new Trouble("scope");
  if (status === 413 || status === 429) throw new Trouble("limits", [said]);
  if (status >= 500) throw new Trouble("down", [String(status)]);
}

/**
 * The body of an answer that went well; the forge's own words where it did not.
 * @param {Answer} answer
 */
export function well({ status, body }) {
  if (status < 300) return body;
  const kind = status === 403 ? "not-allowed" : "unexpected";
  throw new Trouble(kind, [`${status} ${sayingOf(body)}`]);
}

/** @param {any} body in which a forge says what it has against something */
const sayingOf = (body) => String(body?.message ?? body?.error ?? "").slice(0, 300);
