/* A change is sent: on a stand-in, and the same on a real Forgejo when PORTAL_FORGEJO names one. */
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { blobId } from "../../../generator/theme/scripts/forms/change.js";
import { client } from "../../../generator/theme/scripts/sending/client.js";
import * as gitea from "../../../generator/theme/scripts/sending/gitea.js";
import { LONGEST, wayOf } from "../../../generator/theme/scripts/sending/github.js";
import * as gitlab from "../../../generator/theme/scripts/sending/gitlab.js";
import { outgoing } from "../../../generator/theme/scripts/sending/outgoing.js";
import { fromFile, fromRequest } from "../../../generator/theme/scripts/sending/reopened.js";
import { branchName, Sending } from "../../../generator/theme/scripts/sending/send.js";
import { fromBase64 } from "../../../generator/theme/scripts/sending/texts.js";
import * as real from "./forgejo-real.js";
import { SERVER, Standin } from "./forgejo-standin.js";
import { GitLabStandin } from "./gitlab-standin.js";

/** @import { Forge } from "../../../generator/theme/scripts/sending/forge.js" */

const A = "data/organizations/a.yml";
const B = "data/organizations/b.yml";
const FILES = { [A]: "names: 가\n", "README.md": "x\n" };
const crypto = /** @type {SubtleCrypto} */ (webcrypto.subtle);

/** @type {(files: Record<string, string>, forge?: Standin) => Promise<any>} */
async function standin(files, forge = new Standin()) {
  const repository = "city/portal";
  forge.start(repository, files);
  return {
    ...{ repository, login: "host", token: "token-of-host", server: SERVER, fetch: forge.fetch },
    ...{ owner: { login: "city", token: "token-of-city" }, standin: forge },
    publish: async (/** @type {Record<string, string>} */ changed) =>
      forge.put(repository, "main", changed),
    write: async (/** @type {string} */ branch, /** @type {Record<string, string>} */ changed) =>
      forge.put("host/portal", branch, changed),
    read: async (
      /** @type {string} */ where,
      /** @type {string} */ ref,
      /** @type {string} */ path,
    ) => forge.files(forge.repository(where).branches[ref] ?? ref)[path],
    close: async (/** @type {number} */ number) => {
      forge.pullAt(forge.repository(repository), number).state = "closed";
    },
  };
}

/** @typedef {any} World a stand-in or a real forge, with the same to do with it */

/** @type {(world: World, token?: string) => Forge} */
function forgeOf(world, token = world.token) {
  const lab = world.standin instanceof GitLabStandin;
  const { api } = (lab ? gitlab : gitea).addresses(world.server);
  const ask = client(world.fetch, api, token);
  const Made = lab ? gitlab.GitLab : gitea.Gitea;
  return new Made(ask, world.repository, "forge.example", (ms) => pause(ms));
}

/** @type {(world: World, owner: string) => Promise<string>} what the forge calls a repository */
async function called(world, owner) {
  const lab = world.standin instanceof GitLabStandin;
  return lab
    ? String(world.standin.id(world.standin.repository(`${owner}/portal`)))
    : `${owner}/portal`;
}

/** @type {(world: World, change: any, wish?: any, token?: string) => Promise<any>} */
const sent = (world, change, wish = {}, token = world.token) =>
  new Sending(forgeOf(world, token), change, () => {}, crypto).send(wish);

/** @type {(path: string, text: string, before?: string) => Promise<any>} */
const file = async (path, text, before) => ({
  ...{ path, text },
  before: before === undefined ? null : await blobId(before, crypto),
});

/** @type {(...files: any[]) => any} */
const changeOf = (...files) => ({ title: "기관 등록: 나", summary: ["이름: 나"], files });

/** @type {(kind: string, about?: unknown) => (error: any) => boolean} */
const trouble = (kind, about) => (error) => {
  assert.equal(error.kind, kind);
  if (about) assert.deepEqual(error.about, about);
  return true;
};

/** @type {Record<string, (world: World) => Promise<void>>} */
const SCENES = {
  async "several records go as one request from a copy"(world) {
    const change = changeOf(await file(A, "names: 가나\n", FILES[A]), await file(B, "names: 나\n"));
    const { address } = await sent(world, change);
    assert.match(address, /\/portal\/.*\/1$/);
    const [request] = await forgeOf(world).requests(world.login);
    assert.deepEqual(request?.paths.toSorted(), [A, B]);
    assert.equal(request?.from.repository, await called(world, world.login));
    assert.equal(
      await world.read(`${world.login}/portal`, request?.from.name ?? "", B),
      "names: 나\n",
    );
  },
  async "a stale copy is brought up, also where its account wrote to it"(world) {
    const first = await sent(world, changeOf(await file(B, "names: 나\n")));
    await world.close(1);
    await world.write("main", { "own.txt": "mine\n" });
    await world.publish({ [A]: "names: 다\n", "later.txt": "x\n" });
    const change = changeOf(await file(A, "names: 라\n", "names: 다\n"));
    const { address } = await sent(world, change);
    assert.notEqual(address, first.address);
    const [request] = await forgeOf(world).requests(world.login);
    assert.deepEqual(request?.paths, [A]);
    await world.publish({ "later.txt": "y\n" });
    assert.match(
      (await sent(world, changeOf(await file(B, "names: 나\n")), { apart: true })).address,
      /3$/,
    );
  },
  async "a record that changed meanwhile is told and not overwritten"(world) {
    await world.publish({ [A]: "names: 다\n" });
    const change = changeOf(await file(A, "names: 라\n", FILES[A]));
    await assert.rejects(sent(world, change), trouble("changed", [A]));
    const there = changeOf(await file(A, "names: 라\n"));
    await assert.rejects(sent(world, there), trouble("changed", [A]));
    const same = changeOf(await file(A, "names: 다\n", FILES[A]));
    await assert.rejects(sent(world, same), trouble("same"));
  },
  async "a second change of a record is offered to the open request"(world) {
    const first = await sent(world, changeOf(await file(A, "names: 라\n", FILES[A])));
    const again = changeOf(await file(A, "names: 마\n", FILES[A]));
    const { open } = await sent(world, again);
    assert.deepEqual(
      open.map((/** @type {any} */ one) => one.number),
      [1],
    );
    const seen = { [A]: await blobId("names: 라\n", crypto) };
    assert.equal((await sent(world, again, { into: 1, seen })).address, first.address);
    assert.equal(await world.read(`${world.login}/portal`, open[0].from.name, A), "names: 마\n");
    const later = changeOf(await file(A, "names: 바\n", FILES[A]));
    await assert.rejects(sent(world, later, { into: 1, seen }), trouble("changed", [A]));
    assert.match((await sent(world, later, { apart: true })).address, /\/2$/);
    await world.close(1);
    await assert.rejects(sent(world, again, { into: 1 }), trouble("closed", ["1"]));
  },
  async "a request that another's publication overtook is replaced by one upon it"(world) {
    await sent(world, changeOf(await file(A, "names: 라\n", FILES[A])));
    await world.publish({ [A]: "names: 다\n" });
    const forge = forgeOf(world);
    for (let tried = 0; !(await forge.request(1)).stuck && tried < 40; tried++) await pause(250);
    const { followed } = await fromRequest(forge, 1);
    const wish = { into: followed.number, seen: followed.seen, replaces: "instead of {n}" };
    const mended = changeOf(await file(A, "names: 다라\n", "names: 다\n"));
    assert.match((await sent(world, mended, wish)).address, /\/2$/);
    const open = await forge.requests(world.login);
    assert.deepEqual(
      open.map(({ number, stuck, paths }) => [number, stuck, paths]),
      [[2, false, [A]]],
    );
    await assert.rejects(sent(world, mended, wish), trouble("closed", ["1"]));
  },
  async "a second try goes on where the line broke"(world) {
    const change = changeOf(await file(B, "names: 나\n"));
    const forge = forgeOf(world);
    const target = await forge.target();
    const name = await branchName(change, crypto);
    const branch = { repository: await forge.home(world.login, target), name };
    await forge.begin(branch, target);
    await forge.commit(branch, [{ path: B, text: "names: 나\n", now: null }], "나", world.login);
    const { address } = await sent(world, change);
    assert.equal((await sent(world, change)).address, address);
    assert.equal((await forge.requests(world.login)).length, 1);
    assert.equal(await forge.openRequest(branch, target, "나", ""), address);
  },
  async "who may write needs no copy"(world) {
    const change = changeOf(await file(B, "names: 나\n"));
    await sent(world, change, {}, world.owner.token);
    const [request] = await forgeOf(world).requests(world.owner.login);
    assert.equal(request?.from.repository, await called(world, world.owner.login));
  },
  async "a request is opened again, mended and sent to where it was"(world) {
    const was = 'title: "가"\nsources:\n  - title: "공고"\n';
    await world.publish({ [A]: was });
    const first = changeOf(
      await file(A, was.replace("가", "나"), was),
      await file(B, "title: 다\n"),
    );
    const { address } = await sent(world, first);
    const { records, followed } = await fromRequest(forgeOf(world, ""), 1);
    const [a, b] = records.toSorted((one, other) => one.path.localeCompare(other.path));
    assert.deepEqual([a?.name, a?.record.title, a?.was.title], ["organizations/a", "나", "가"]);
    assert.deepEqual([b?.record, b?.was, b?.before], [{ title: "다" }, {}, null]);
    const mended = changeOf(await file(A, was.replace("가", "라"), was));
    const wish = { into: followed.number, seen: followed.seen };
    assert.equal((await sent(world, mended, wish)).address, address);
    await assert.rejects(fromRequest(forgeOf(world, ""), 7));
    await world.close(1);
    await assert.rejects(fromRequest(forgeOf(world, ""), 1), trouble("closed", ["1"]));
  },
  async "the text of a record in a request is read"(world) {
    await sent(world, changeOf(await file(B, "names: 나\n")));
    const request = await forgeOf(world).request(1);
    assert.equal(
      await forgeOf(world).text(request.from.repository, request.from.name, B),
      "names: 나\n",
    );
    assert.deepEqual(
      await forgeOf(world).blobs((await forgeOf(world).target()).id, request.since, [B]),
      {
        [B]: null,
      },
    );
  },
};

for (const [name, scene] of Object.entries(SCENES)) {
  test(name, async () => scene(await standin(FILES)));
  test(`${name}, on GitLab`, async () => scene(await standin(FILES, new GitLabStandin())));
  test(`${name}, on a real forge`, { skip: !real.there }, async () =>
    scene(await real.world(FILES)),
  );
}

test("what a forge refuses is told by its kind", async () => {
  const change = changeOf(await file(B, "names: 나\n"));
  for (const [status, message, kind] of /** @type {const} */ ([
    [401, "token is expired", "signed-out"],
    [403, "token does not have at least one of required scope(s): [read:user]", "scope"],
    [403, "user should have a permission", "not-allowed"],
    [413, "quota exceeded", "limits"],
    [429, "slow down", "limits"],
    [502, "", "down"],
    [418, "teapot", "unexpected"],
  ])) {
    const world = await standin(FILES);
    world.standin.meddling.push(() => new Response(JSON.stringify({ message }), { status }));
    await assert.rejects(sent(world, change), trouble(kind));
  }
  const world = await standin(FILES);
  world.standin.meddling.push(() => {
    throw new TypeError("Failed to fetch");
  });
  await assert.rejects(sent(world, change), trouble("unreachable"));
});

test("a version carries no mail address of its account", async () => {
  const world = await standin(FILES);
  await sent(world, changeOf(await file(B, "names: 나\n")));
  assert.deepEqual(world.standin.author, { name: "host", email: "host@noreply.forge.example" });
});

test("an address that is no page of the web is not gone to", async () => {
  const forge = {
    me: async () => "host",
    target: async () => ({ branch: "main", version: "v", id: "o/r", writable: true }),
    ...{ blobs: async () => ({}), requests: async () => [], home: async () => "o/r" },
    ...{ begin: async () => {}, commit: async () => {} },
    openRequest: async () => "javascript:alert(1)",
  };
  const change = changeOf(await file(A, "title: 나\n"));
  const sending = new Sending(/** @type {any} */ (forge), change, () => {}, crypto);
  await assert.rejects(sending.send({}), trouble("unexpected", ["javascript:alert(1)"]));
});

test("a saved change is opened, and what is none is told", async () => {
  const old = "title: 가\n";
  const files = [await file(A, "title: 나\nnote: 쪽\n", old), await file(B, "title: 다\n")];
  const saved = { version: 1, task: "t", base: null, summary: ["하나", "둘"], files };
  const site = async (/** @type {string} */ path) =>
    path === "organizations/a.yml" ? old : undefined;
  const [a, b] = await fromFile(JSON.stringify(saved), site, crypto);
  assert.deepEqual(a?.record, { title: "나", note: "쪽" });
  assert.deepEqual([a?.was, b?.was], [{ title: "가" }, {}]);
  assert.deepEqual([a?.summary, b?.summary], [["하나", "둘"], ["organizations/b"]]);
  const stale = await fromFile(JSON.stringify(saved), async () => "title: 바\n", crypto);
  assert.deepEqual(stale[0]?.was, {});
  const odd = { ...saved, files: [{ path: "../x", before: null, text: "a: 1\n" }] };
  const [first] = files;
  const wrong = [
    { ...saved, files: [null] },
    { ...saved, summary: "하나" },
    { ...saved, files: [{ ...first, path: [A] }] },
    { ...saved, files: [{ ...first, before: {} }] },
  ].map((one) => JSON.stringify(one));
  for (const text of ["no", "{}", "null", "[1]", JSON.stringify(odd), ...wrong])
    await assert.rejects(fromFile(text, site, crypto), trouble("no-change"));
  const strange = { ...saved, files: [{ path: B, before: null, text: "a: &x 1\n" }] };
  await assert.rejects(fromFile(JSON.stringify(strange), site, crypto), trouble("unread", [B]));
});

test("a file that is too large for a form is told", async () => {
  const files = [await file(B, `title: ${"다".repeat(256 * 1024)}\n`)];
  const saved = JSON.stringify({ version: 1, task: "t", base: null, summary: [], files });
  await assert.rejects(
    fromFile(saved, async () => undefined, crypto),
    trouble("unread", [B]),
  );
  assert.throws(() => fromBase64(null), trouble("unread"));
});

test("GitHub gets a filled page while its address is short, else an upload", () => {
  const where = "https://github.com/city/portal";
  const [path, before] = ["data/consortia/2026/a.yml", null];
  const text = 'title: "가 & 나"\n';
  const filled = wayOf(where, [{ path, before, text }]);
  assert.equal(filled.kind, "new");
  const { pathname, searchParams } = new URL(filled.address);
  assert.equal(pathname, "/city/portal/new/main");
  assert.deepEqual(Object.fromEntries(searchParams), { filename: path, value: text });
  const upload = { kind: "upload", address: `${where}/upload/main/data/consortia/2026` };
  assert.deepEqual(wayOf(where, [{ path, before, text: "가".repeat(900) }]), upload);
  assert.deepEqual(wayOf(where, [{ path, before: "0".repeat(40), text }]), upload);
  const longest = "a".repeat(LONGEST - filled.address.length - 1);
  assert.equal(wayOf(where, [{ path, before, text: text + longest }]).kind, "new");
  assert.equal(wayOf(where, [{ path, before, text: `${text}${longest}aa` }]).kind, "upload");
  const both = [text, text].map((one, at) => ({ path: `data/calls/${at}.yml`, before, text: one }));
  assert.deepEqual(wayOf(where, both), { kind: "folder", address: `${where}/upload/main` });
});

test("a title is put into the words for several as it is", () => {
  const record = { ...{ name: "organizations/a", path: A, text: "", before: null }, record: {} };
  const rest = { was: {}, task: "", base: null };
  const two = [
    { ...record, ...rest, summary: ["US$& {n}"] },
    { ...record, ...rest, summary: [] },
  ];
  assert.equal(outgoing(two, "{first} 외 {n}건").title, "US$& {n} 외 1건");
});
