/* The page of alerts: what is chosen becomes addresses for calendars, readers and mail. */
import { parts, ways } from "./alerts/ways.js";
import { interest, keepInterest } from "./shared/interest.js";
import { all, data, one } from "./shared/page.js";

const form = one(document, "[data-alerts]", HTMLFormElement);
const place = one(document, "[data-ways]");
const shown = one(place, ".ways");
const box = (/** @type {string} */ name) => one(form, `[name=${name}]`, HTMLSelectElement);

/**
 * What a choice is called.
 * @param {string} name
 * @param {string} [value]
 */
const words = (name, value = box(name).value) =>
  [...box(name).options].find((option) => option.value === value)?.textContent ?? "";

/** @param {string} part */
function nameOf(part) {
  const [value = "", kind = ""] = part.split("/").reverse();
  if (kind !== "sector" && kind !== "country") return words("audience");
  const name = words(kind, value);
  return part.startsWith("calls/") ? data(place, "calls").replace("{of}", name) : name;
}

/** @param {string} part */
function drawn(part) {
  const section = /** @type {HTMLElement} */ (shown.cloneNode(true));
  const mail = section.querySelector("[data-pattern]")?.getAttribute("data-pattern") ?? "";
  const addresses = ways(data(section, "root"), part, mail);
  for (const way of all(section, "[data-way]"))
    way.setAttribute("href", addresses[data(way, "way")] ?? "");
  one(section, "[data-address]").textContent = addresses.ics ?? "";
  one(section, "[data-name]").textContent = nameOf(part);
  one(section, "[data-copy]").onclick = () => copy(section, addresses.ics ?? "");
  return section;
}

/**
 * @param {HTMLElement} section
 * @param {string} address
 */
async function copy(section, address) {
  await navigator.clipboard.writeText(address);
  one(section, "[data-copied]").hidden = false;
}

function write() {
  const audience = box("audience").value;
  for (const name of ["sector", "country"]) box(name).disabled = audience === "hosts";
  const chosen = { audience, sector: box("sector").value, country: box("country").value };
  const wanted = parts(chosen);
  place.replaceChildren(...wanted.map(drawn));
  one(document, "[data-both]").hidden = wanted.length < 2;
  one(document, "[data-general]").hidden = !wanted[0]?.startsWith("calls/");
  return { ...chosen, name: wanted.map(nameOf).join(" · ") };
}

/**
 * Chooses what is known of some values; several of them stand together as one more choice.
 * @param {HTMLSelectElement} field
 * @param {string[]} values
 */
function choose(field, values) {
  const known = [...field.options].filter(({ value }) => values.includes(value));
  const value = known.map((option) => option.value).join(" ");
  if (known.length > 1) {
    const names = known.map((option) => option.textContent).join(", ");
    field.add(new Option(names, value), 1);
  }
  if (known.length) field.value = value;
}

/* A list asks for what was chosen there; else it is what was chosen here last. */
const address = new URLSearchParams(location.search);
const before = address.size ? null : interest();
for (const name of /** @type {const} */ (["audience", "sector", "country"]))
  choose(box(name), before?.[name]?.split(" ") ?? address.getAll(name));
write();
form.addEventListener("change", () => keepInterest(write()));
form.addEventListener("submit", (event) => event.preventDefault());
