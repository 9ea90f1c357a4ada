/* Says of each [pattern, flags] on standard input: safe, vulnerable or unknown. */
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(new URL("../../requirements/long/package.json", import.meta.url));
const { check } = require("recheck");

const verdicts = [];
for (const [pattern, flags] of JSON.parse(await text(process.stdin)))
  verdicts.push((await check(pattern, flags, { timeout: 10_000 })).status);
console.log(JSON.stringify(verdicts));
process.exit();
