"""Charts as SVG: what one shows, its words, and how it is laid out; no script, no page."""
