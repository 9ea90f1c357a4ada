/* Writes a selection in one of the basket's formats.
   Usage: node formats.mjs < {"format", "picked", "words"}; answers with its bytes and what it leaves out. */
import { readFileSync } from "node:fs";
import { FORMATS } from "../../generator/theme/scripts/basket/formats.js";

const { format, picked, words } = JSON.parse(readFileSync(0, "utf-8"));
const site = { host: "portal.example.org", language: "ko" };
const written = FORMATS[format]?.write(picked, words, site);
if (!written) throw new Error(`no format ${format}`);
const bytes = Buffer.from(await new Blob([written.content]).arrayBuffer());
console.log(JSON.stringify({ content: bytes.toString("base64"), left: written.left ?? 0 }));
