"""How tests are shared out: what one costly thing serves stays on one worker, the longest first.

The other tests of a module stay together, so that what a module makes once is made once.
"""

from __future__ import annotations

from collections import Counter

import pytest
from xdist.scheduler import LoadGroupScheduling

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


class ByModule(LoadGroupScheduling):  # type: ignore[misc]
    """Shares out groups, and modules where a test is of none: each test by itself takes longer."""

    def _split_scope(self, nodeid: str) -> str:
        name = super()._split_scope(nodeid)
        return nodeid.partition("::")[0] if name == nodeid else str(name)


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
    """Mark every test with its group; put the longest groups first, and then the dearest modules.

    What comes last is small, so that no worker is left with much when the others have ended.
    """
    for item in items:
        if not item.get_closest_marker("xdist_group") and (name := group(item)):
            item.add_marker(pytest.mark.xdist_group(name))
    tests = Counter(item.path for item in items)
    slow = Counter(item.path for item in items if item.get_closest_marker("slow"))
    items.sort(key=lambda item: (_rank(group(item)), -slow[item.path], -tests[item.path]))


def _rank(name: str) -> int:
    return FIRST.index(name) if name in FIRST else len(FIRST)
