"""axe-core, put into a page by hand, so that the content policy stays in force."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.support import ROOT

SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FULL: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
RUN = """async (options) => (await axe.run(document, options)).violations.map(
    (v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`)"""


def put_into(tab: Page) -> None:
    """Make axe known to the page that the tab shows."""
    tab.evaluate(SCRIPT.read_text("utf-8"))


def axe(tab: Page, options: dict[str, Any] = FULL) -> list[str]:
    """What a page breaks of WCAG 2.1 A and AA, of what 2.2 adds, and of axe's best practice."""
    found: list[str] = tab.evaluate(RUN, options)
    return found
