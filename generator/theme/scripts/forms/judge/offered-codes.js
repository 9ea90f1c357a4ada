/* Offers for telephones, HS codes and addresses that were written in another form; twin of
   records/offered_codes.py. */
import { strip } from "../meant/words.js";
import { groupOf } from "./groups.js";
import { offered, problem } from "./problem.js";
import { fits } from "./schema.js";

/**
 * @import { Explained } from "./offers.js"
 * @import { Node } from "./schema.js"
 * @import { Grounds, Problem } from "./problem.js"
 */

const EXTENSION = /내선|ext/iu;
const BEFORE = ",;( "; // what stands before it
const MAIL = /^(?:mailto:)?[^\s@/:<>]{1,64}@(?:[^\s@/:<>.]{1,63}[.]){1,8}[A-Z]{2,24}$/iu;
const MAILS =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}[.]){1,8}[A-Za-z]{2,24}/g;
const AT = / ?[([{] ?(?:at|앳|골뱅이|a) ?[)\]}] ?| (?:at|골뱅이) /iu;
const FAX = /[(,/ ]{0,3}(?:fax|팩스)(?![a-z])[ .:]{0,3}/iu;
const OWN_FILE = /^(?:[A-Z]:[\\/]|\\\\|file:)/iu;
const BUSINESS_NUMBER = /^(?:[0-9]{2,4}-[0-9]{1,3}-[0-9]{3,6}|[0-9]{10})$/;
const ADDRESS =
  /(?<![A-Za-z0-9.-])(?:(?<scheme>https?):\/{0,2})?(?<rest>(?:[A-Za-z0-9-]{1,63}[.]){1,8}[A-Za-z]{2,24}(?::[0-9]{1,5})?(?:\/[^\s<>()"'가-힣]*)?)/giu;
/** A page or file with a Korean name, of which browsers write the letters as bytes. */
const LOCAL =
  /^https?:\/\/[^\s/가-힣()]{1,200}\/(?:[^\s가-힣()<>"']{0,200}[/_=.0-9-])?[가-힣](?:[^\n()<>"']{0,200}[.](?:hwpx?|pdf|docx?|xlsx?|pptx?|zip)(?![a-z])|[^\s()<>"']{0,200})/iu;
const HOST = /^www[.](?:[a-z0-9-]{1,63}[.]){1,6}[a-z]{2,24}\/?$/i;
const HS_OF_KOREA = 10; // digits, of which six are the same everywhere
const HS = 6;
const BUSINESS = 10; // digits of a business number
const ZERO_LOST = [8, 9, 10]; // digits of a telephone without the 0 before its area

/**
 * A code with other marks between its letters or digits: `9018.90` is `901890`.
 * @type {Explained}
 */
export function codeOffer(found, node, { schema, meant }) {
  const value = found.values.found;
  const formless = ["schema.form", "schema.type-string", "schema.url-form"].includes(found.id);
  if (!formless || !["string", "number"].includes(typeof value)) return undefined;
  const text = String(value);
  if (found.at.at(-1) === "firm_id" && BUSINESS_NUMBER.test(text))
    return problem("schema.business-number-here", found.at);
  const told =
    pageOrMail(found, text, node, schema) ??
    phoneOffer(found, text, node, { schema, meant }) ??
    shortHs(found, text, node);
  if (told) return told;
  const right = tries(found, text).find((one) => one !== value && fits(node, one));
  return right === undefined ? undefined : offered(found, { value: right, sure: isPlain(text) });
}

/** @param {string} text whether it is nothing but digits with marks between, or the address of a site without its scheme */
const isPlain = (text) => strip(text, "0123456789.+() -‐‑‒–—−") === "" || HOST.test(text.trim());

/**
 * An address of mail or of a file where one of a page belongs, and mail among words.
 * @type {(found: Problem, text: string, node: Node, schema: Node) => Problem | undefined}
 */
function pageOrMail(found, text, node, schema) {
  const page = found.id === "schema.url-form";
  if (page && OWN_FILE.test(text.trim()))
    return problem("schema.own-file", found.at, { found: text });
  const [mail = "", ...others] = new Set(mailsIn(text));
  const id = `schema.url-mail${schema.properties?.contact ? "-contact" : ""}`;
  if (page && MAIL.test(text.trim())) return { ...found, id };
  if (page && mail && !addresses(text).length)
    return { ...found, id, values: { ...found.values, found: mail } };
  if (found.at.at(-1) !== "mail" || !mail || !fits(node, mail)) return undefined;
  const several = others.length ? { ...found, id: "schema.several-mails" } : found;
  return offered(several, { value: mail });
}

/**
 * The addresses of mail in a text, also `export(at)example.org` and `export@example,org`.
 * @param {string} text
 */
function mailsIn(text) {
  const [before = "", ...host] = text.normalize("NFKC").replace(AT, "@").split("@");
  const plain = [before, ...host.map((one) => one.replaceAll(",", "."))].join("@");
  return text.match(MAILS) ?? plain.match(MAILS) ?? [];
}

/**
 * Several telephones in one field, or one with the extension of somebody.
 * @type {(found: Problem, text: string, node: Node, grounds: Pick<Grounds, "schema" | "meant">) => Problem | undefined}
 */
function phoneOffer(found, text, node, { schema, meant }) {
  if (!named(found, "phone", "phones") || !("phones" in groupOf(found.at, schema)))
    return undefined;
  const [phone = "", ...fax] = text.split(FAX);
  if (fax.length && fits(node, numberIn(phone)))
    return offered({ ...found, id: "schema.phone-fax" }, { value: numberIn(phone) });
  const [first = "", ...extension] = text.split(EXTENSION);
  if (new RegExp(meant.several, "u").test(strip(first, BEFORE)))
    return { ...found, id: "schema.several-phones" };
  if (extension.length && fits(node, numberIn(first)))
    return offered({ ...found, id: "schema.phone-extension" }, { value: numberIn(first) });
  return extension.length ? undefined : withoutZero(found, text, node);
}

/**
 * A telephone whose first zero a spreadsheet has taken: `221243160`.
 * @type {(found: Problem, text: string, node: Node) => Problem | undefined}
 */
function withoutZero(found, text, node) {
  const digits = digitsOf(text);
  if (!/^[2-6]/.test(digits) || !ZERO_LOST.includes(digits.length)) return undefined;
  const whole = phoneNumber(`0${digits}`);
  const told = { ...found, id: "schema.phone-zero", values: { ...found.values, plain: text } };
  return fits(node, whole) ? offered(told, { value: whole }) : undefined;
}

/**
 * An HS code whose first zero a spreadsheet has taken: `90210`.
 * @type {(found: Problem, text: string, node: Node) => Problem | undefined}
 */
function shortHs(found, text, node) {
  const digits = digitsOf(text);
  const short = digits.length === HS - 1 || digits.length === HS_OF_KOREA - 1;
  if (!named(found, "hs_codes") || !short) return undefined;
  const code = `0${digits}`.slice(0, HS);
  const told = { ...found, id: "schema.hs-zero", values: { ...found.values, plain: text } };
  return fits(node, code) ? offered(told, { value: code }) : undefined;
}

/**
 * What a code may be, by its digits, and what an address may be.
 * @type {(found: Problem, text: string) => string[]}
 */
function tries(found, text) {
  const digits = digitsOf(text);
  const url = found.id === "schema.url-form";
  if (!digits && !url) return [];
  return [
    numberIn(text),
    named(found, "phone", "phones") ? phoneNumber(text) : "",
    digits,
    digits.length === HS_OF_KOREA ? digits.slice(0, HS) : "",
    digits.length === BUSINESS
      ? `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`
      : "",
    text.toLowerCase(),
    ...(url ? addresses(text) : []),
  ];
}

/**
 * The addresses of pages in a text: `누리집(www.example.org) 접수`.
 * @type {(text: string) => string[]}
 */
function addresses(text) {
  if (OWN_FILE.test(text.trim())) return [];
  const plain = text.replaceAll("\\", "/");
  const [host = ""] = /^https?:\/\/[^\s/?#]{1,200}/iu.exec(plain.trim()) ?? [];
  const rest = plain.trim().slice(host.length);
  const dotted = host.includes(",") ? [host.replaceAll(",", ".") + rest] : [];
  const one = plain.startsWith("http") && plain.split("http").length === 2 && isAscii(plain);
  const whole = one ? [plain.replace(/\s/g, "")] : [];
  const [local] = plain.split("http").length === 2 ? (LOCAL.exec(plain.trim()) ?? []) : [];
  const bytes = local ? [encodeURI(local).replaceAll("%25", "%")] : [];
  const pages = plain.replace(MAILS, " "); // the host of a mail is no page
  const found = [...pages.matchAll(ADDRESS)].map(
    ({ groups }) => `${(groups?.scheme ?? "https").toLowerCase()}://${groups?.rest}`,
  );
  return [...dotted, ...whole, ...bytes, ...found];
}

/** @param {string} text */
const isAscii = (text) => [...text].every((one) => one < "\u0080");

/** @type {(found: Problem, ...names: string[]) => boolean} whether a field, or an entry of it */
const named = ({ at }, ...names) => at.slice(-2).some((step) => names.includes(String(step)));

/** @param {string} text */
const digitsOf = (text) => [...text].filter((one) => /\p{Nd}/u.test(one)).join("");

/**
 * The digits of a telephone, parted as they are dialled at home: `+82 2 2124 3181`.
 * @param {string} text
 */
export function phoneNumber(text) {
  const digits = digitsOf(text).replace(/^820?/, "0");
  const area = digits.startsWith("1") ? 0 : digits.startsWith("02") ? 2 : 3;
  const parts = [digits.slice(0, area), digits.slice(area, -4), digits.slice(-4)];
  return parts.filter(Boolean).join("-");
}

/**
 * The digits of a telephone with hyphens between, without an extension.
 * @param {string} text
 */
const numberIn = (text) => ((text.split(EXTENSION)[0] ?? "").match(/[0-9]+/g) ?? []).join("-");
