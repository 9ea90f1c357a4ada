/* Pagefind under Node: its own script, its files read from disk and noted; a fresh start a query. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = join(resolve(process.argv[2]), "pagefind");
let loaded = [];
globalThis.window = globalThis;
globalThis.document = {
  querySelector: () => ({ getAttribute: () => "ko" }),
  documentElement: { lang: "ko" },
  currentScript: null,
};
globalThis.location = { origin: "http://x.example", href: "http://x.example/" };
globalThis.fetch = async (address) => {
  const path = join(
    folder,
    new URL(address, "http://x.example/").pathname.replace(/^\/pagefind\//, ""),
  );
  loaded.push(path);
  return new Response(readFileSync(path));
};
const queries = JSON.parse(readFileSync(0, "utf-8"));
const answers = [];
for (const [at, query] of queries.entries()) {
  loaded = [join(folder, "pagefind.js")];
  const pagefind = await import(`${pathToFileURL(join(folder, "pagefind.js"))}?${at}`);
  await pagefind.options({ basePath: "/pagefind/", baseUrl: "/" });
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  answers.push({ ids: results.map(({ id }) => id), loaded: [...new Set(loaded)] });
  await pagefind.destroy?.();
}
console.log(JSON.stringify(answers));
