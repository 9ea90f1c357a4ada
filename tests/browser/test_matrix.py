"""Every kind of page in both languages, at both widths, in every way of showing colours."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.axe import axe, put_into
from tests.support.page_kinds import KINDS, NARROW, WIDE, localized

COLOURS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "more contrast": {"contrast": "more"},
    "forced colours": {"forced_colors": "active"},
    "the site's own high contrast": {},
}
NONE = {"color_scheme": "light", "contrast": "no-preference", "forced_colors": "none"}


@pytest.mark.long
@pytest.mark.parametrize("colours", COLOURS)
@pytest.mark.parametrize("width", [NARROW, WIDE], ids=["390", "1280"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_broken(
    tab: Page, address: str, kind: str, language: str, width: dict[str, int], colours: str
) -> None:
    tab.set_viewport_size(width)
    tab.emulate_media(**{**NONE, **COLOURS[colours]})
    here = address + localized(KINDS[kind], language)
    if tab.url != here:
        tab.goto(here)
        put_into(tab)
    own = colours == "the site's own high contrast"
    tab.evaluate("(on) => document.documentElement.toggleAttribute('data-contrast', on)", own)
    assert axe(tab) == []
