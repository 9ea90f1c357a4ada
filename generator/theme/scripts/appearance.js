/* Every page, in its head and before anything is drawn: contrast, and our font once it is at hand. */
import { keep, kept } from "./shared/kept.js";
import { one } from "./shared/page.js";

const root = document.documentElement;
const { fonts = "" } = document.currentScript?.dataset ?? {};
const FAMILY = "Noto Sans KR Variable";

/** @param {boolean} on */
function contrast(on) {
  root.toggleAttribute("data-contrast", on);
  document.querySelector("[data-contrast-switch]")?.setAttribute("aria-pressed", String(on));
}

/** @typedef {{ connection?: { saveData?: boolean, effectiveType?: string } }} Connected */

/** Whether the visitor asked for little traffic, or has a line on which letters would hold up what was
 * asked for; only some browsers tell. */
function saving() {
  const { saveData = false, effectiveType = "4g" } =
    /** @type {Connected} */ (navigator).connection ?? {};
  return saveData || effectiveType !== "4g";
}

/* The letters of head and foot, which all pages have. */
function shared() {
  const parts = /** @type {HTMLElement[]} */ ([
    ...document.querySelectorAll("body > header, body > footer"),
  ]);
  // biome-ignore lint/performance/useDomNodeTextContent: only what is seen needs letters
  return parts.map((part) => part.innerText).join("");
}

/* A visitor's first page stays in the system's font, and fetches what the next one surely needs of
   ours once it is painted; the pages after it start with ours, and fetch rare letters where they
   have some. Within a page nothing is exchanged, so no text moves. */
function font() {
  const sheet = document.createElement("link");
  Object.assign(sheet, { rel: "stylesheet", href: fonts });
  root.toggleAttribute("data-font", kept("sessionStorage", "font") === "here");
  if (root.hasAttribute("data-font")) {
    sheet.setAttribute("blocking", "render");
    document.head.append(sheet);
  } else if (!saving()) {
    sheet.addEventListener("load", () =>
      document.fonts.load(`1em "${FAMILY}"`, shared()).then(
        () => keep("sessionStorage", "font", "here"),
        () => undefined,
      ),
    );
    const painted = new PerformanceObserver(() => {
      painted.disconnect();
      document.head.append(sheet);
    });
    addEventListener("load", () => painted.observe({ type: "paint", buffered: true }));
  }
}

contrast(kept("localStorage", "contrast") === "more");
font();
addEventListener("DOMContentLoaded", () => {
  contrast(root.hasAttribute("data-contrast"));
  one(document, "[data-contrast-switch]").addEventListener("click", () => {
    contrast(!root.hasAttribute("data-contrast"));
    keep("localStorage", "contrast", root.hasAttribute("data-contrast") ? "more" : "");
  });
});
