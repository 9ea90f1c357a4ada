/* Every pattern that the site's scripts write, as [file, pattern, flags]. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const long = createRequire(new URL("../../requirements/long/package.json", import.meta.url));
const jsTokens = long("js-tokens");
const ROOT = new URL("../../generator/theme/scripts/", import.meta.url);

/** @type {[file: string, pattern: string, flags: string][]} */
const found = [];
for (const file of readdirSync(ROOT, { recursive: true }).map(String))
  if (file.endsWith(".js"))
    for (const { type, value } of jsTokens(readFileSync(new URL(file, ROOT), "utf8"))) {
      if (type !== "RegularExpressionLiteral") continue;
      const end = value.lastIndexOf("/");
      found.push([file, value.slice(1, end), value.slice(end + 1)]);
    }
console.log(JSON.stringify(found));
