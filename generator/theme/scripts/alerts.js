/* The page of alerts: what is chosen becomes addresses for calendars, readers and mail. */
import { parts, ways } from "./alerts/ways.js";
import { interest, keepInterest } from "./shared/interest.js";
import { all, data, one } from "./shared/page.js";

const form = one(document, "[data-alerts]", HTMLFormElement);
const place = one(document, "[data-ways]");
const shown = one(place, ".ways");
const box = (/** @type {string} */ name) => one(form, `[name=${name}]`, HTMLSelectElement);
const words = (/** @type {string} */ name) => box(name).selectedOptions[0]?.textContent ?? "";

/** @param {string} part */
function nameOf(part) {
  const kind = part.includes("sector/") ? "sector" : part.includes("country/") ? "country" : "";
  if (!kind) return words("audience");
  return part.startsWith("calls/")
    ? data(place, "calls").replace("{of}", words(kind))
    : words(kind);
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

/* A list asks for what was chosen there; else it is what was chosen here last. */
const address = new URLSearchParams(location.search);
const before = address.size ? null : interest();
for (const name of /** @type {const} */ (["audience", "sector", "country"])) {
  const wanted = before?.[name] ?? address.get(name);
  const known = [...box(name).options].some((option) => option.value === wanted);
  if (wanted !== null && known) box(name).value = wanted;
}
write();
form.addEventListener("change", () => keepInterest(write()));
form.addEventListener("submit", (event) => event.preventDefault());
