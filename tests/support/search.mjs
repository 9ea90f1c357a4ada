/* Runs the browser's search under Node over the index of a built folder.
   Usage: node search.mjs FOLDER < queries.json; answers with ids and the files each query loaded. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "../../generator/theme/scripts/search/files.js";
import { search } from "../../generator/theme/scripts/search/query.js";

const [, , folder = "."] = process.argv;
/** @type {string[]} */
const asked = JSON.parse(readFileSync(0, "utf-8"));

/** @type {string[]} */
let loaded = [];
const load = async (/** @type {string} */ name) => {
  loaded.push(`search/index/${name}`);
  return JSON.parse(readFileSync(join(folder, "search/index", name), "utf-8"));
};

/* In a site it is a part of its own, named after its content. */
const part = readdirSync(join(folder, "assets/parts")).find((name) => name.startsWith("hangul-"));
const hangul = () => {
  loaded.push(`assets/parts/${part}`);
  return import("../../generator/theme/scripts/search/hangul.js");
};

/** @param {string} query */
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
for (const query of asked) answers.push(await answer(query));
console.log(JSON.stringify(answers));
