// Compiles every schema of the folders that are named, in ajv's full strict mode; prints one line each.
// The first folder has the dialect: the words that are not of the standard are read from it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

const folders = process.argv.slice(2);
/** @param {string} folder @param {string} name */
const read = (folder, name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const dialect = read(folders[0] ?? ".", "dialect.json");
for (const folder of folders) {
  const ajv = new Ajv2020({ strict: true });
  ajv.addVocabulary(Object.keys(dialect.properties));
  for (const format of ["uri", "date"]) ajv.addFormat(format, true);
  ajv.addMetaSchema(dialect);
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".schema.json")))
    console.log(name, typeof ajv.compile(read(folder, name)));
}
