/* Answers the test of what is told once: the findings that a form tells, of each list. */
import { readFileSync } from "node:fs";
import { toldOnce } from "../../../generator/theme/scripts/forms/judge/told-once.js";

const { follows, lists } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(
  JSON.stringify(lists.map((/** @type {any} */ found) => toldOnce(found, { follows }))),
);
