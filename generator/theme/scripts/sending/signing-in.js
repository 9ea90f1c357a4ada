/* Signing in at a forge without a secret: OAuth 2.0 authorization code with PKCE (RFC 7636). */
import { reached } from "./client.js";
import { Trouble } from "./trouble.js";

/**
 * @typedef {object} Registration how this site is known to the forge
 * @property {string} authorize address of the forge's page that asks for consent
 * @property {string} token address where a code becomes a token
 * @property {string} client
 * @property {string} redirect address of this page, as it is registered
 * @property {string} scope the same from the first day: a grant's scope cannot be widened
 *
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store of this tab alone
 */

const KEPT = "portal-signing-in";

/**
 * Where to go to sign in. What proves on return that it was this tab that asked is kept in it;
 * the token never is.
 * @param {Registration} registration
 * @param {Store} store
 * @param {Pick<Crypto, "getRandomValues" | "subtle">} crypto
 */
export async function leave(registration, store, crypto) {
  const [verifier, state] = [random(48, crypto), random(24, crypto)];
  const bytes = new TextEncoder().encode(verifier);
  const challenge = base64(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  store.setItem(KEPT, JSON.stringify({ verifier, state }));
  const { authorize, client, redirect, scope } = registration;
  const asked = new URLSearchParams({
    ...{ client_id: client, redirect_uri: redirect, response_type: "code", scope, state },
    ...{ code_challenge: challenge, code_challenge_method: "S256" },
  });
  return `${authorize}?${asked}`;
}

/**
 * The token that a return from the forge leads to; undefined where this is no return.
 * @param {URLSearchParams} returned what stood in the address
 * @param {Registration} registration
 * @param {Store} store
 * @param {typeof globalThis.fetch} fetch
 * @returns {Promise<string | undefined>}
 */
export async function arrive(returned, registration, store, fetch) {
  const [code, error] = [returned.get("code"), returned.get("error")];
  if (code === null && error === null) return undefined;
  const kept = JSON.parse(store.getItem(KEPT) ?? "null");
  store.removeItem(KEPT); // good for one return
  if (!kept || returned.get("state") !== kept.state) throw new Trouble("state");
  if (error !== null) throw refused(error, returned.get("error_description") ?? "");
  return exchanged(String(code), kept.verifier, registration, fetch);
}

/** @type {(error: string, said: string) => Trouble} */
function refused(error, said) {
  if (/different scope/.test(said)) return new Trouble("older-grant");
  return error === "access_denied"
    ? new Trouble("denied")
    : new Trouble("unexpected", [`${error} ${said}`.slice(0, 300)]);
}

/** @type {(code: string, verifier: string, at: Registration, fetch: typeof globalThis.fetch) => Promise<string>} */
async function exchanged(code, verifier, { token, client, redirect }, fetch) {
  const told = {
    ...{ grant_type: "authorization_code", client_id: client, redirect_uri: redirect },
    ...{ code, code_verifier: verifier },
  };
  const answer = await reached(() =>
    fetch(token, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(told), // GitLab's lets pages send no JSON to this address
      cache: "no-store",
      credentials: "omit",
    }),
  );
  const body = await answer.json().catch(() => ({}));
  if (answer.status >= 500) throw new Trouble("down", [String(answer.status)]);
  if (!body.access_token) throw new Trouble("expired", [String(body.error ?? answer.status)]);
  return String(body.access_token);
}

/** @type {(size: number, crypto: Pick<Crypto, "getRandomValues">) => string} */
const random = (size, crypto) => base64(crypto.getRandomValues(new Uint8Array(size)));

/** @param {Uint8Array} bytes */
const base64 = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
