/*
 * Says of each [pattern, flags] on standard input: safe, vulnerable or unknown.
 *
 * Where the judge tries texts at random, a busy machine can mislead it: it is asked twice then.
 */
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(new URL("../../requirements/long/package.json", import.meta.url));
const { check } = require("recheck");

const verdicts = [];
for (const [pattern, flags] of JSON.parse(await text(process.stdin))) {
  const judged = async (timeout) => (await check(pattern, flags, { timeout })).status;
  const first = await judged(10_000);
  verdicts.push(first === "vulnerable" ? await judged(30_000) : first);
}
console.log(JSON.stringify(verdicts));
process.exit();
