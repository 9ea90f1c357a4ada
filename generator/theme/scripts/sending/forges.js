/* The forges that a page can send to by itself, by the name that the settings give them. */
import { client } from "./client.js";
import * as gitea from "./gitea.js";
import * as gitlab from "./gitlab.js";

/**
 * @import { SendingSettings } from "../types.js"
 * @import { Forge } from "./forge.js"
 * @import { Registration } from "./signing-in.js"
 */

export { Sending } from "./send.js";

const FORGES = {
  gitea: { addresses: gitea.addresses, Made: gitea.Gitea },
  gitlab: { addresses: gitlab.addresses, Made: gitlab.GitLab },
};

/** @param {SendingSettings} settings */
const known = ({ forge }) => FORGES[/** @type {keyof typeof FORGES} */ (forge)];

/** @type {(milliseconds: number) => Promise<void>} */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * How this site is known to its forge.
 * @param {SendingSettings} settings
 * @returns {Registration}
 */
export function registration(settings) {
  const { server, client, redirect } = settings;
  return { ...known(settings).addresses(server), client, redirect };
}

/**
 * Where an account sees and revokes what it gave to sites.
 * @param {SendingSettings} settings
 */
export const grants = (settings) => known(settings).addresses(settings.server).grants;

/**
 * The site's forge, asked with a token, or without one for what everybody may read.
 * @param {SendingSettings} settings
 * @param {string} [token]
 * @returns {Forge}
 */
export function forgeAt(settings, token) {
  const { addresses, Made } = known(settings);
  const { server, repository, host } = settings;
  const ask = client((input, init) => fetch(input, init), addresses(server).api, token);
  return new Made(ask, repository, host, pause);
}
