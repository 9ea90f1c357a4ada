// Answers tests/rules/test_cel.py: every claim on every case, and every function on its vectors.
import { readFileSync } from "node:fs";
import { Environment } from "@marcbachmann/cel-js";
import { broken, FUNCTIONS, personal, prepared, read } from "../../generator/theme/assets/rules.js";

const { exported, cases, vectors, texts } = read(readFileSync(0, "utf8"));
const rules = new Map(prepared(Environment, exported.rules).map((rule) => [rule.id, rule]));
const attempt = (ask) => {
  try {
    return ask();
  } catch (error) {
    return `raised ${error.message}`;
  }
};
const answers = {
  cases: cases.map(({ rule, variables }) =>
    rules.get(rule).claims.map((claim) => attempt(() => [...broken(claim, variables)])),
  ),
  vectors: vectors.map(({ call, given }) => attempt(() => FUNCTIONS[call][1](...given))),
  texts: texts.map((text) => personal(text, exported.personal)),
};
const plain = (_, value) => (typeof value === "bigint" ? { whole: String(value) } : value);
process.stdout.write(JSON.stringify(answers, plain));
