/* Reads record files as forms do: from a list of paths to their fields, or the line that it refuses. */
import { readFileSync } from "node:fs";
import { readYaml } from "../../../generator/theme/scripts/forms/yaml-reader.js";

/** @param {string} text */
function read(text) {
  try {
    return { fields: readYaml(text) };
  } catch (error) {
    return { line: /** @type {{ line: number }} */ (error).line };
  }
}

const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(read)));
