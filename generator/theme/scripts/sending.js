/* The page that sends: a change is looked through, its account signs in, and a request is opened. */
import { follow, followed, gather, others, scatter, together, unfollow } from "./forms/draft.js";
import { saveChange } from "./forms/elements/save.js";
import { entry, formOf } from "./sending/elements/records.js";
import { tell } from "./sending/elements/troubles.js";
import { outgoing } from "./sending/outgoing.js";
import { Trouble } from "./sending/trouble.js";
import { shelf } from "./shared/kept.js";
import { all, json, make, one } from "./shared/page.js";
import { textAt, worded } from "./shared/texts.js";

/**
 * @import { Finished } from "./forms/change.js"
 * @import { Followed } from "./sending/reopened.js"
 * @import { Wish } from "./sending/send.js"
 * @import { SendingSettings } from "./types.js"
 */

const returned = new URLSearchParams(location.search);
if (returned.has("code") || returned.has("error"))
  history.replaceState(null, "", location.pathname); // a code stays in no address

const page = one(document, "[data-sending]");
/** @type {SendingSettings} */
const settings = json(page, "sending");
/** @type {Record<string, string>} */
const words = json(page, "words");
const button = page.querySelector("[data-press]");
/** @type {string | undefined} kept here and nowhere else */
let token;

const store = shelf("localStorage");
const session = shelf("sessionStorage");
const MOST_SAID = 300;

const parts = () => import("./sending/forges.js");

function show() {
  const records = together(store);
  const request = followed(store);
  one(page, "[data-followed]").hidden = !request;
  one(page, "[data-number]").textContent = String(request?.number ?? "");
  one(page, "[data-none]").hidden = records.length > 0;
  one(page, "[data-change]").hidden = records.length === 0;
  if (settings.way === "upload")
    import("./sending/upload.js").then(({ steps }) => steps(page, settings.page, records));
  const drop = (/** @type {Finished} */ { path }) => {
    putAside(others(store, path));
    show();
  };
  one(page, "[data-records]").replaceChildren(
    ...records.map((record) => entry(record, settings, words, () => drop(record))),
  );
}

/** @param {Finished[]} records instead of what is there */
function putAside(records) {
  const request = followed(store);
  scatter(store);
  if (request && records.length) follow(store, request);
  const room = records.map((record) => gather(store, record));
  if (room.includes(false)) throw new Trouble("full");
}

/** @param {string} step */
function step(step) {
  one(page, "[data-step]").textContent = words[step] ?? "";
}

/** @param {unknown} error told in any case; what nobody foresaw goes to the browser's console too */
function trouble(error) {
  if (!(error instanceof Trouble)) {
    tell(page, "unexpected", String(error).slice(0, MOST_SAID));
    throw error;
  }
  const { kind, about } = error;
  if (kind === "closed") unfollow(store);
  if (kind === "signed-out" || kind === "scope") token = undefined;
  if (kind !== "changed") return tell(page, kind, kind === "unexpected" ? about.join(" ") : "");
  const names = about.map((path) => path.replace(/^data\/|\.yml$/g, ""));
  const links = names.map((name) =>
    make("a", { href: `${formOf(name, settings)}&anew=` }, worded(words.anew ?? "", { name })),
  );
  return tell(page, kind, "", links);
}

/** @param {() => Promise<void>} act its trouble is told */
async function told(act) {
  one(page, "[data-trouble]").hidden = true;
  try {
    await act();
  } catch (error) {
    trouble(error);
  }
}

/** @param {() => Promise<void>} act one at a time; its trouble is told */
async function busy(act) {
  if (!(button instanceof HTMLButtonElement) || button.disabled) return;
  button.disabled = true;
  try {
    await told(act);
  } finally {
    step("");
    button.disabled = false;
  }
}

/** @returns {Promise<void>} */
async function press() {
  if (token) return deliver({});
  const { registration } = await parts();
  const { leave } = await import("./sending/signing-in.js");
  if (store.passing || session.passing) throw new Trouble("full"); // signing in leaves the page
  location.assign(await leave(registration(settings), session, crypto));
}

/** @type {(wish: Wish) => Promise<void>} */
async function deliver(wish) {
  if (!token) return press();
  const { forgeAt, Sending } = await parts();
  const sent = outgoing(together(store), words.more ?? "");
  const sending = new Sending(forgeAt(settings, token), sent, step, crypto.subtle);
  const to = followed(store);
  const into = to ? { into: to.number, seen: to.seen } : {};
  const asked = { ...into, replaces: words.replaces ?? "", ...wish };
  const { address, open = [] } = await sending.send(asked);
  if (address) return done(address);
  const offers = open.map(({ number, title }) => {
    const add = make(
      "button",
      { type: "button", className: "button" },
      worded(words.add ?? "", { n: number, title }),
    );
    add.addEventListener("click", () => busy(() => deliver({ into: number })));
    return add;
  });
  tell(page, "open", "", offers);
}

/** @param {string} address of the request */
function done(address) {
  scatter(store);
  one(page, "[data-change]").hidden = true;
  const box = one(page, "[data-sent]");
  one(box, "a", HTMLAnchorElement).href = address;
  box.hidden = false;
  box.focus();
  location.assign(address);
}

/** @param {string} text of a saved change */
async function open(text) {
  const { fromFile } = await import("./sending/reopened.js");
  const site = (/** @type {string} */ path) => textAt(settings.root + path);
  const records = await fromFile(text, site, crypto.subtle);
  const paths = records.map(({ path }) => path);
  putAside([...together(store).filter(({ path }) => !paths.includes(path)), ...records]);
  show();
}

/** @param {number} number of the request whose records are opened, unless they are already */
async function reopen(number) {
  if (followed(store)?.number === number && together(store).length) return;
  const { fromRequest } = await import("./sending/reopened.js");
  const found = await fromRequest((await parts()).forgeAt(settings), number);
  if (!together(store).length) return takeUp(found);
  const says = (words.instead ?? "").replace("{n}", String(number));
  const take = make("button", { type: "button", className: "button" }, says);
  take.addEventListener("click", () => told(async () => takeUp(found)));
  tell(page, "kept", "", [take]);
}

/** @param {{ records: Finished[], followed: Followed }} found */
function takeUp({ records, followed: request }) {
  scatter(store);
  follow(store, request);
  putAside(records);
  show();
}

async function back() {
  step("signing");
  const { registration } = await parts();
  const { arrive } = await import("./sending/signing-in.js");
  token = await arrive(returned, registration(settings), session, fetch);
  if (token && together(store).length) await deliver({});
}

show();
one(page, "[data-save]").addEventListener("click", () =>
  saveChange(together(store), settings.site),
);
button?.addEventListener("click", () => busy(press));
one(page, "[data-apart] button").addEventListener("click", () => {
  unfollow(store);
  show();
  busy(() => deliver({ apart: true }));
});
for (const input of all(page, "[data-file]"))
  input.addEventListener("change", () => {
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (file) told(async () => open(await file.text()));
  });
addEventListener("storage", show);
if (settings.way === "press") {
  parts().then(({ grants }) => {
    one(page, "[data-grants] a", HTMLAnchorElement).href = grants(settings);
  });
  const asked = Number(returned.get("request"));
  busy(asked > 0 ? () => reopen(asked) : back);
}
page.dataset.ready = "";
