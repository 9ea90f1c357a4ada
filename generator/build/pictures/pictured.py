"""Which page has a picture of its own, apart from what draws it, which takes a while to load."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeGuard

from generator.build.pages.page import PICTURE as NAME
from generator.build.pages.page import Page
from generator.facts.state import OPEN
from generator.facts.track import Track
from generator.history.publications import Tip
from generator.site.section import Section
from generator.site.sections import SECTIONS
from generator.site.settings import Site

TO_APPLY = (*OPEN, "upcoming")
CALL = "call.html"


def with_picture(page: Page, site: Site, tip: Tip | None) -> Page:
    """A page that knows its picture, as of the version that is built, so that it stays the same."""
    if page.template == CALL and to_apply(page.view.track, tip.when if tip else site.built):
        return page if page.sample else replace(page, picture=page.path + NAME)
    section = SECTIONS.get(page.section)
    return replace(page, picture=section.path + NAME) if pictured(section, site) else page


def to_apply(track: Track, moment: datetime) -> bool:
    """Whether a call that goes so is open, or will be: its page has a picture of its own then."""
    return track.state(moment.date().isoformat()) in TO_APPLY


def pictured(section: Section | None, site: Site) -> TypeGuard[Section]:
    """Whether a section has a picture; hand-written pages show that of the home page."""
    return bool(section and section.indexed and not section.handwritten and section.there(site))
