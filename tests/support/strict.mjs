// Compiles every schema of the folders that are named, in ajv's strict mode; prints one line each.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

for (const folder of process.argv.slice(2)) {
  // Our own words; `required` without `properties` stands in conditions, and a text is one of two types.
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  ajv.addVocabulary(["x-en", "x-labels", "x-ref"]);
  for (const format of ["known-date", "exhibition", "uri", "date"]) ajv.addFormat(format, true);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  for (const name of names)
    ajv.addSchema(JSON.parse(readFileSync(join(folder, name), "utf8")), name);
  for (const name of names) console.log(name, typeof ajv.getSchema(name));
}
