/* A word of a query -> the texts to look for: as written, without what hangs onto it, in other
   spellings, and words for the same thing. */
import { won } from "../tools/amounts.js";
import { stem } from "./particles.js";
import { fold } from "./tokens.js";

/** @import { Manifest } from "../types.js" */

const PLURAL = /^[a-z]{3,}[^s]s$/;
const HS_CODE = /^(\d{4})[.-](\d{2})(?:[.-]\d{2,4})?$/;
const AMOUNT = /^[0-9][0-9.,억만천백십]*[억만](?=(?:원|달러|불|)(?:을|이|은|의|)$)/;
const COUNTED = /^([0-9][0-9.,]*)(?!월)[가-힣]{1,3}$/; /* a month counts nothing */

/**
 * `kinds` are those of goods, and `near` is a number without what it counts: 62 for 62개.
 * @param {string} written
 * @param {Manifest} manifest
 */
export function forms(written, manifest) {
  const word = fold(written);
  const bare = plain(word);
  const known = (/** @type {string} */ text) => !manifest.absent.includes(text);
  const own = [...new Set([word, bare, ...inDigits(word)])];
  const others = (/** @type {string[][]} */ groups) =>
    groups
      .filter((group) => own.some((text) => group.includes(text)))
      .flat()
      .filter((text) => !own.includes(text) && known(text));
  const meant = manifest.means.filter(([said]) => own.includes(said)).map(([, to]) => to);
  const spelled = [...new Set([...others(manifest.spellings), ...meant])];
  const alike = others(manifest.synonyms).filter((text) => !spelled.includes(text));
  const goods = manifest.goods.filter(([, ...names]) => own.some((text) => names.includes(text)));
  const kinds = goods
    .map(([kind]) => kind)
    .filter((text) => ![...spelled, ...alike].includes(text));
  const number = COUNTED.exec(word);
  const near = number?.[1] ? [number[1]] : [];
  return { own: own.filter(known), spelled, alike: [...new Set(alike)], kinds, near };
}

/**
 * Without a particle, an English plural, or the dots of an HS code.
 * @param {string} word
 */
export function plain(word) {
  const code = HS_CODE.exec(word);
  if (code) return code.slice(1).join("");
  return PLURAL.test(word) ? word.slice(0, -1) : stem(word);
}

/**
 * An amount as records have it, in digits: 93000000 for 9천300만.
 * @param {string} word
 */
function inDigits(word) {
  const sum = won(AMOUNT.exec(word)?.[0] ?? "");
  return sum ? [String(sum)] : [];
}
