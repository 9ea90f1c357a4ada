/* Text -> grams, as generator/search/tokens.py does; a shared file of examples ties the two. */
const RUN = /[가-힣]+|(?:(?![가-힣])[\p{L}\p{N}])+/gu;
const MARKS = /[\u0300-\u036f]/g;

const narrow = (text) =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");

export const fold = (text) =>
  narrow(text.normalize("NFC")).toLowerCase().normalize("NFD").replace(MARKS, "").normalize("NFC");

export const isHangul = (run) => run >= "가" && run[0] <= "힣";

export const runs = (text) => text.match(RUN) ?? [];

export function grams(text) {
  const found = new Set();
  const folded = fold(text);
  let last = null;
  for (const run of folded.matchAll(RUN)) {
    const said = run[0];
    if (!isHangul(said)) {
      found.add(said);
      last = null;
      continue;
    }
    if (last && folded.slice(last.index + last[0].length, run.index) === " ")
      found.add(last[0].at(-1) + said[0]);
    for (let at = 0; at < Math.max(said.length - 1, 1); at++) found.add(said.slice(at, at + 2));
    last = run;
  }
  return [...found];
}

/* Python counts letters, JavaScript UTF-16 units: the first two letters, whatever their planes. */
export function shard(gram, shards) {
  let value = 0x811c9dc5;
  const first = [...gram].slice(0, 2).join("");
  for (let at = 0; at < first.length; at++)
    value = Math.imul(value ^ first.charCodeAt(at), 0x01000193) >>> 0;
  return value % shards;
}

export function initial(word) {
  const first = word.codePointAt(0);
  return isHangul(word) ? Math.floor((first - 0xac00) / 588) : 19 + (first % 8);
}
