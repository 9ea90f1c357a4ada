// The rulebook in the browser: the same claims in CEL as in generator/rules, evaluated by cel-js.
// Whole numbers are BigInt, as CEL wants them; tests hold every function and claim to Python's.

/** Read JSON with whole numbers as BigInt; 1.0 stays a fraction. */
export function read(text) {
  return JSON.parse(text, (_, value, context) =>
    typeof value === "number" && /^-?[0-9]+$/.test(context?.source ?? String(value))
      ? BigInt(context?.source ?? value)
      : value,
  );
}

function parts(written) {
  const [year, month, day] = written.split("T")[0].split("-").map(Number);
  return [year, month || 0, day || 0];
}

const DAY = 86400000;

/** The first day that a date may mean, in days. */
function earliest(written) {
  const [year, month, day] = parts(written);
  return Date.UTC(year, (month || 1) - 1, day || 1) / DAY;
}

/** The last day that a date may mean, in days. */
function latest(written) {
  const [year, month, day] = parts(written);
  return (day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month || 12, 0)) / DAY;
}

function before(one, other) {
  if (latest(one) === earliest(other) && one.includes("T") && other.includes("T"))
    return one < other;
  return latest(one) < earliest(other);
}

const floor = (a, b) => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);

function share(cost, percent, unit, mode) {
  const exact = cost * percent,
    whole = 100n * unit;
  if (mode === "up") return -floor(-exact, whole) * unit;
  if (mode === "half_up") return floor(2n * exact + whole, 2n * whole) * unit;
  return floor(exact, whole) * unit;
}

const weigh = (weights, digits) => weights.reduce((sum, weight, i) => sum + weight * digits[i], 0);
const modulo = (a, b) => ((a % b) + b) % b;

function businessNumber(written) {
  const number = written.replace(/[ -]/g, "");
  if (!/^[0-9]{10}$/.test(number) || number.slice(0, 3) < "101") return false;
  if (number.slice(3, 5) === "00" || number.slice(5, 9) === "0000") return false;
  const digits = [...number].map(Number);
  const sum = weigh([1, 3, 7, 1, 3, 7, 1, 3, 5], digits) + Math.floor((5 * digits[8]) / 10);
  return modulo(-sum, 10) === digits[9];
}

function soleTrader(written) {
  const middle = written.replace(/[ -]/g, "").slice(3, 5);
  return !(middle >= "81" && middle <= "89");
}

/** Twins of generator/rules/functions.py: signature in CEL, and what it does. */
export const FUNCTIONS = {
  before: ["(dyn, dyn): bool", before],
  total: ["(list): int", (numbers) => numbers.reduce((sum, number) => sum + number, 0n)],
  names: ["(map): list", (choices) => Object.keys(choices).sort()],
  share: ["(dyn, dyn, dyn, dyn): int", share],
  fewest_days: ["(dyn, dyn): int", (since, until) => BigInt(earliest(until) - latest(since))],
  most_days: ["(dyn, dyn): int", (since, until) => BigInt(latest(until) - earliest(since))],
  business_number: ["(dyn): bool", businessNumber],
  sole_trader: ["(dyn): bool", soleTrader],
};

/** The rules with their claims ready to be asked; `Environment` is that of cel-js. */
export function prepared(Environment, rules) {
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  for (const [name, [signature, answer]] of Object.entries(FUNCTIONS))
    environment.registerFunction(name + signature, answer);
  const ready = (claim) => ({
    ...claim,
    holds: environment.parse(`!(${claim.when}) || (${claim.must})`),
    says: Object.entries(claim.says).map(([name, text]) => [name, environment.parse(text)]),
  });
  return rules.map((rule) => ({ ...rule, claims: rule.claims.map(ready) }));
}

/** Where a claim does not hold: [field path, values of the message]. */
export function* broken(claim, variables) {
  for (const where of claim.each)
    for (const [path, self] of matches(variables.record, where)) {
      const known = { ...variables, self };
      if (claim.needs.some((need) => lookup(known, need) === undefined) || claim.holds(known))
        continue;
      const said = claim.says.map(([name, text]) => [name, text(known)]);
      yield [[...path, ...(claim.at ? claim.at.split(".") : [])], Object.fromEntries(said)];
    }
}

const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function lookup(known, dotted) {
  let value = known;
  for (const step of dotted.split(".")) {
    if (!isGroup(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value ?? undefined;
}

function matches(data, where) {
  let found = [[[], data]];
  for (const step of where ? where.split(".") : [])
    found = found.flatMap(([path, value]) => inside(path, value, step));
  return found.filter(([, value]) => isGroup(value));
}

function inside(path, value, step) {
  if (Array.isArray(value))
    return step === "*" ? value.map((below, index) => [[...path, index], below]) : [];
  if (!isGroup(value)) return [];
  const names = step === "*" ? Object.keys(value) : [step];
  return names
    .filter((name) => Object.hasOwn(value, name))
    .map((name) => [[...path, name], value[name]]);
}

/** What a text says about persons: [kind, how it may be shown]; twin of generator/facts/personal.py. */
export function personal(text, known) {
  const by = (name) => new RegExp(known.patterns[name], "gu");
  const plain = text
    .normalize("NFKC")
    .replace(by("unseen"), "")
    .replace(by("dash"), "-")
    .replace(by("address"), " ");
  const asked = { ...known, plain, has: (name, text) => by(name).test(text) };
  asked.all = (name) => [...plain.matchAll(by(name))];
  const found = [...numbers(asked), ...mail(asked), ...names(asked)];
  return [...new Map(found.map((one) => [one.join(), one])).values()];
}

const KOREAN = ["name-after", "name-labelled", "name-before", "name-in-office", "name-with-phone"];

function* numbers(asked) {
  for (const match of asked.all("resident-number"))
    if (resident(match, asked))
      yield ["resident-number", `${digitsOf(match[1]).slice(0, 2)}****-*******`];
  if (asked.has("mobile-number", asked.plain)) yield ["mobile-number", "01*-****-****"];
  for (const [, after, before] of asked.all("account-number"))
    if (!asked.has("telephone", after ?? before)) yield ["account-number", "***-***-******"];
}

function* mail(asked) {
  for (const [, written] of asked.all("personal-mail")) {
    const host = written.toLowerCase().replace(/[([]dot[)\]]/g, ".");
    if (asked.mail_hosts.includes(host)) yield ["personal-mail", `***@${host}`];
  }
}

function* names(asked) {
  const listed = asked.has("roster", asked.plain) ? ["name-listed"] : [];
  for (const [, name] of [...KOREAN, ...listed].flatMap(asked.all))
    if (!isWord(name.replaceAll(" ", ""), asked)) yield ["person-name", `${name[0]}○○`];
  for (const [, ...groups] of ["honorific", "romanized"].flatMap(asked.all))
    yield ["person-name", `${groups.find(Boolean)[0]}***`];
}

const isWord = (name, { no_names, nouns, endings }) =>
  no_names.includes(name) || (nouns.includes(name.slice(0, 2)) && endings.includes(name.slice(2)));
const digitsOf = (written) => written.replace(/[^0-9]/g, "");

function resident(match, { plain, has }) {
  const groups = match[1].split(/[^0-9]+/).map((group) => group.length);
  const sums = groups.map((_, index) => groups.slice(0, index + 1).reduce((sum, n) => sum + n));
  if (groups.length > 1 && !sums.includes(6)) return false;
  const before = plain.slice(Math.max(0, match.index - 30), match.index);
  const end = match.index + match[1].length;
  const joined = has("joined-before", before) || has("joined-after", plain.slice(end, end + 2));
  return holds({
    digits: digitsOf(match[1]),
    groups,
    gap: match[3].trim(),
    labelled: has("resident-label", before),
    company: has("corporate-label", before),
    alone: !joined,
  });
}

/** Whether thirteen digits are a person's number; twin of generator/facts/registration.py. */
function holds({ digits, groups, gap, labelled, company, alone }) {
  const corporate = corporateNumber(digits);
  if (!born(digits) || (company && corporate)) return false;
  if (labelled) return true;
  if (residentNumber(digits)) return !(groups.length === 1 && barcode(digits));
  return groups.length === 2 && gap === "-" && alone && !corporate;
}

function born(digits) {
  const year = ("1256".includes(digits[6]) ? 1900 : 2000) + Number(digits.slice(0, 2));
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  const birthday = new Date(Date.UTC(year, month - 1, day));
  return birthday.getUTCMonth() === month - 1 && birthday.getUTCDate() === day;
}

function residentNumber(digits) {
  const sum = weigh([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5], [...digits].map(Number));
  const base = "1234".includes(digits[6]) ? 11 : 13;
  return modulo(base - (sum % 11), 10) === Number(digits[12]);
}

function corporateNumber(digits) {
  const sum = weigh([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], [...digits].map(Number));
  return modulo(10 - (sum % 10), 10) === Number(digits[12]);
}

function barcode(written) {
  if (!/^880[0-9]{10}$/.test(written)) return false;
  return (
    [...written].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10 === 0
  );
}
