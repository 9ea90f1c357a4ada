"""The browsers of this machine: which one is taken, and what becomes of tests without any."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first draws pages alike, and no window around them, which takes as long again."""


def found(names: tuple[str, ...]) -> str | None:
    """The first of some programs that is there."""
    return next(filter(None, map(shutil.which, names)), None)


def chromium() -> str | None:
    """The Chromium to drive: the one that is named, else the first that is there."""
    return os.environ.get("PORTAL_CHROMIUM") or found(CHROMIUM)


def missing(browser: str) -> NoReturn:
    """Skip the tests of a browser that is not here; where CI=true they fail."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"no {browser}, and CI=true: its tests must not be skipped")
    pytest.skip(f"no {browser} in the path")
