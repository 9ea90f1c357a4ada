/* The pictures of charts: how large they are and what they are called. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { enlarged, pictureName } from "../../../generator/theme/scripts/charts/picture.js";

test("a picture has two dots a unit of the drawing", () =>
  assert.deepEqual(enlarged(720, 405), { width: 1440, height: 810 }));

for (const [address, name] of /** @type {const} */ ([
  ["../../charts/sme-exports.svg", "sme-exports.png"],
  ["sme-exports-by-part.svg", "sme-exports-by-part.png"],
]))
  test(`${address} becomes ${name}`, () => assert.equal(pictureName(address), name));
