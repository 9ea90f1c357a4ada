/* How pages look to this visitor: contrast, and our font once it is at hand.
   Stands in the head and runs before anything is drawn. */
{
  const root = document.documentElement;
  const { fonts, family } = document.currentScript.dataset;

  function kept(storage, name) {
    try {
      return window[storage].getItem(name);
    } catch {
      return null; /* a browser that keeps nothing */
    }
  }

  function keep(storage, name, value) {
    try {
      window[storage].setItem(name, value);
    } catch {
      /* as above */
    }
  }

  function contrast(on) {
    root.toggleAttribute("data-contrast", on);
    document.querySelector("[data-contrast-switch]")?.setAttribute("aria-pressed", on);
  }

  /* A visitor's first page stays in the system's font, and fetches ours once it is painted; the
     pages after it start with ours. Within a page nothing is exchanged, so no text moves. */
  function font() {
    const sheet = document.createElement("link");
    Object.assign(sheet, { rel: "stylesheet", href: fonts });
    root.toggleAttribute("data-font", kept("sessionStorage", "font") === "here");
    if (root.hasAttribute("data-font")) {
      sheet.setAttribute("blocking", "render");
      document.head.append(sheet);
    } else if (!navigator.connection?.saveData) {
      sheet.addEventListener("load", () =>
        // biome-ignore lint/performance/useDomNodeTextContent: only what is seen needs letters
        document.fonts.load(`1em "${family}"`, document.body.innerText).then(
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
    document.querySelector("[data-contrast-switch]").addEventListener("click", () => {
      contrast(!root.hasAttribute("data-contrast"));
      keep("localStorage", "contrast", root.hasAttribute("data-contrast") ? "more" : "");
    });
  });
}
