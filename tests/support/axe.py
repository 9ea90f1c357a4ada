"""axe-core, put into a page by hand, so that the content policy stays in force."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.support import ROOT

SCRIPT = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FULL: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
STRUCTURE = {**FULL, "rules": {**FULL["rules"], "color-contrast": {"enabled": False}}}
COLOURS = {**FULL, "runOnly": {"type": "rule", "values": ["color-contrast"]}, "rules": {}}
TOLD = """.violations.map(
    (v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`)"""
RUN = f"async (options) => (await axe.run(document, options)){TOLD}"
ALIKE = """async (options) => {
  const seen = new Map();
  const look = (element) => {
    const style = getComputedStyle(element);
    return [element.localName, element.className, style.backgroundColor, style.color,
      style.fontSize, style.fontWeight, style.opacity].join();
  };
  const first = (element) => {
    const way = [];
    for (let at = element; at !== document.body; at = at.parentElement) way.push(look(at));
    const times = (seen.get(way.join()) ?? 0) + 1;
    seen.set(way.join(), times);
    return times < 3;
  };
  const words = (element) => element.matches("input, select, textarea")
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const include = [...document.body.querySelectorAll("*")].filter(words).filter(first);
  return (await axe.run({ include }, options))TOLD;
}""".replace("TOLD", TOLD)
"""Contrast depends on colours, size and weight: two of all elements that look alike are asked."""


def put_into(tab: Page) -> None:
    """Make axe known to the page that the tab shows."""
    tab.evaluate(SCRIPT)


def axe(tab: Page, options: dict[str, Any] = FULL) -> list[str]:
    """What a page breaks of WCAG 2.1 A and AA, of what 2.2 adds, and of axe's best practice."""
    found: list[str] = tab.evaluate(RUN, options)
    return found


def contrast(tab: Page) -> list[str]:
    """The same of its colours, without asking again what looks like what was asked."""
    found: list[str] = tab.evaluate(ALIKE, COLOURS)
    return found
