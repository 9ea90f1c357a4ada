"""axe-core in a page whose content policy stays in force."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.support.served import AT, AXE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FULL: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {**FULL, "runOnly": {"type": "rule", "values": ["color-contrast"]}, "rules": {}}
TOLD = """.violations.map(
    (v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`)"""
RUN = f"async (options) => (await axe.run(document, options)){TOLD}"
ASKED = """
  const ways = new Map([[document.body, ""]]);
  const look = (element) => {
    const style = getComputedStyle(element);
    return [element.localName, element.className, style.backgroundColor, style.color,
      style.fontSize, style.fontWeight, style.opacity].join();
  };
  const way = (element) => {
    if (!ways.has(element)) ways.set(element, `${look(element)}<${way(element.parentElement)}`);
    return ways.get(element);
  };
  const seen = new Map();
  const first = (element) => {
    const times = (seen.get(way(element)) ?? 0) + 1;
    seen.set(way(element), times);
    return times < 3;
  };
  const words = (element) => element.matches("input, select, textarea")
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const asked = [...document.body.querySelectorAll("*")].filter(words).filter(first);
"""
"""Contrast depends on colours, size and weight: two of all elements that look alike are asked."""
WITH_COLOURS = f"""async (options) => {{{ASKED}
  for (const element of asked) element.dataset.asked = "";
  axe.configure({{ rules: [{{ id: "color-contrast", selector: "[data-asked]" }}] }});
  try {{ return (await axe.run(document, options)){TOLD}; }} finally {{ axe.reset(); }}
}}"""
ALIKE = f"""async (options) => {{{ASKED}
  const kept = new Set();
  for (const element of asked)
    for (let at = element; at; at = at.parentElement) kept.add(at);
  const rest = [...kept].flatMap((one) => [...one.children]).filter((one) => !kept.has(one));
  for (const element of rest) element.style.visibility = "hidden";
  try {{ return (await axe.run({{ include: asked }}, options)){TOLD}; }}
  finally {{ for (const element of rest) element.style.removeProperty("visibility"); }}
}}"""
"""What is not asked is left out of sight, so that axe need not place it; nothing moves."""


def put_into(tab: Page) -> None:
    """Make axe known to the page that the tab shows, by its own server if it has one."""
    if tab.url.startswith("http"):
        tab.add_script_tag(url=AT)
    else:
        tab.evaluate(AXE.read_text("utf-8"))


def axe(tab: Page, options: dict[str, Any] = FULL) -> list[str]:
    """What a page breaks of WCAG 2.1 A and AA, of what 2.2 adds, and of axe's best practice."""
    found: list[str] = tab.evaluate(RUN, options)
    return found


def axe_alike(tab: Page) -> list[str]:
    """All that a page breaks, its colours without asking again what looks like what was asked."""
    found: list[str] = tab.evaluate(WITH_COLOURS, FULL)
    return found


def contrast(tab: Page) -> list[str]:
    """The same of its colours alone."""
    found: list[str] = tab.evaluate(ALIKE, COLOURS)
    return found
