/* Runs the browser's search under Node over a built folder.
   Usage: node run.mjs FOLDER < queries.json; answers with ids and the files each query loaded. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const module = (name) => import(pathToFileURL(join(folder, "assets", name)));
const { open } = await module("search/files.js");
const { search } = await module("search/query.js");
const { entire, grams, initial, shard, wholes } = await module("search/tokens.js");
const asked = JSON.parse(readFileSync(0, "utf-8"));

let loaded = [];
const load = async (name) => {
  loaded.push(`search/index/${name}`);
  return JSON.parse(readFileSync(join(folder, "search/index", name), "utf-8"));
};
const hangul = () => {
  loaded.push("assets/hangul/hangul.js");
  return module("hangul/hangul.js");
};

async function answer(query) {
  loaded = [];
  const files = await open(load, hangul);
  const started = performance.now();
  const { ids, told } = await search(query, files);
  const milliseconds = performance.now() - started;
  for (const id of ids.slice(0, 10)) await files.document("ko", id);
  return { ids, told, milliseconds, loaded: [...new Set(loaded)] };
}

const answers = [];
for (const query of asked.queries ?? []) answers.push(await answer(query));
const tokens = (asked.texts ?? []).map((text) => {
  const found = grams(text);
  const shards = found.map((gram) => shard(gram, 64));
  return [text, found, shards, found.map(initial), wholes(text), entire(text)];
});
console.log(JSON.stringify({ answers, tokens }));
