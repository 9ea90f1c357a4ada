/* Answers tests/rules/test_cel.py: every claim on every case, and every function on its vectors. */
import { readFileSync } from "node:fs";
import { broken, prepared, read } from "../../generator/theme/scripts/rules/claims.js";
import { FUNCTIONS } from "../../generator/theme/scripts/rules/functions.js";
import { personal } from "../../generator/theme/scripts/rules/personal.js";

/**
 * @import { Claim } from "../../generator/theme/scripts/rules/claims.js"
 * @import { Signs } from "../../generator/theme/scripts/rules/personal.js"
 *
 * @typedef {{ rules: { id: string, claims: Claim[] }[], personal: Signs }} Exported
 * @typedef {{ rule: string, variables: Record<string, unknown> }} Case
 * @typedef {{ call: string, given: unknown[] }} Vector
 */

const asked = readFileSync(0, "utf8");
/** @type {{ cases: Case[], vectors: Vector[], texts: string[] }} */
const { cases, vectors, texts } = read(asked);
/** @type {Exported} its numbers as a form reads them */
const exported = JSON.parse(asked).exported;
const rules = new Map(prepared(exported.rules).map(({ id, claims }) => [id, claims]));

/** @param {() => unknown} ask */
function attempt(ask) {
  try {
    return ask();
  } catch (error) {
    return `raised ${error}`;
  }
}

const answers = {
  cases: cases.map(({ rule, variables }) =>
    rules.get(rule)?.map((claim) => attempt(() => [...broken(claim, variables)])),
  ),
  vectors: vectors.map(({ call, given }) => attempt(() => FUNCTIONS[call]?.(...given))),
  texts: texts.map((text) => personal(text, exported.personal)),
};
const plain = (/** @type {string} */ _, /** @type {unknown} */ value) =>
  typeof value === "bigint" ? { whole: String(value) } : value;
process.stdout.write(JSON.stringify(answers, plain));
