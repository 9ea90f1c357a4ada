"""How tests are shared out: what one costly thing serves stays on one worker, the longest first."""

from __future__ import annotations

import pytest

SHARED = {
    "built": "browser",
    "chromium": "browser",
    "copy_with_site": "small site",
    "repository": "small site",
    "searched": "corpus",
    "published": "corpus",
    "made": "worlds",
    "worlds": "worlds",
}
"""Fixtures that take seconds, and the group of tests that stays on the worker that has one."""
FIRST = ("browser", "small site", "recipes", "corpus", "worlds")
"""The groups that take longest begin first, so that no worker is left with one at the end."""


def group(item: pytest.Item) -> str:
    """The group of a test; empty for one that shares nothing costly."""
    if own := item.get_closest_marker("xdist_group"):
        return str(own.args[0])
    known = [SHARED[name] for name in getattr(item, "fixturenames", ()) if name in SHARED]
    if item.nodeid.startswith("tests/browser/"):
        return "browser"
    if known[:1] == ["small site"] and not item.nodeid.startswith("tests/test_plugin.py::"):
        return ""  # another fixture of that name
    return known[0] if known else ""


def arrange(items: list[pytest.Item]) -> None:
    """Mark every test with its group, and put the longest groups first."""
    for item in items:
        if not item.get_closest_marker("xdist_group") and (name := group(item)):
            item.add_marker(pytest.mark.xdist_group(name))
    items.sort(key=lambda item: _rank(group(item)))


def _rank(name: str) -> int:
    return FIRST.index(name) if name in FIRST else len(FIRST)
