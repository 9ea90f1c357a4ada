/* MkDocs' search worker's steps (templates/search/worker.js), under Node. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2]);
const require = createRequire(import.meta.url);
const lunr = require(join(folder, "lunr.js"));
require(join(folder, "lunr.stemmer.support.js"))(lunr);
require(join(folder, "lunr.ko.js"))(lunr);
const data = JSON.parse(readFileSync(join(folder, "search_index.json"), "utf-8"));
lunr.tokenizer.separator = new RegExp(data.config.separator);
const index = lunr(function () {
  this.use(lunr.ko);
  this.field("title");
  this.field("text");
  this.ref("location");
  for (const page of data.docs) this.add(page);
});
const queries = JSON.parse(readFileSync(0, "utf-8"));
const answers = queries.map((query) => ({
  ids: [...new Set(index.search(query).map(({ ref }) => ref.split("#")[0]))],
}));
console.log(JSON.stringify(answers));
