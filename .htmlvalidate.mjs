/* What html-validate holds every kind of page to: its recommended rules, and inline styles, which
   the content policy refuses. What is left off says why. */
export default {
  root: true,
  extends: ["html-validate:recommended"],
  elements: [
    "html5",
    // In HTML since 2022 (https://html.spec.whatwg.org/#blocking-attributes), not yet in its tables.
    { script: { attributes: { blocking: { enum: ["render"] } } } },
  ],
  rules: {
    "no-inline-style": "error",
    // End tags that HTML does not ask for are left out (generator/build/drawing/short_html.py).
    "no-implicit-close": "off",
    // A title is a record's own name, which is as long as it is.
    "long-title": "off",
    // Anchors are field paths ("target.value"): HTML allows any id without a space.
    "valid-id": ["error", { relaxed: true }],
    // Technique H32: forms that answer while one types have nothing to submit, and open no page.
    // The search form, which does, has its button.
    "wcag/h32": "off",
  },
};
