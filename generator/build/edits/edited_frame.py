"""What appears on many pages: the frame of all pages, and the history of records."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.build.building import PAST, SITE, Building
from generator.build.edits.edit import Edit, NotSure
from generator.build.edits.edited_past import pasts
from generator.build.edits.touched_parts import TouchedParts
from generator.build.files.downloads import NEWS
from generator.build.pages.all_pages import with_rosters
from generator.feeds import news
from generator.history.publications import Past
from generator.records.registry import Registry

PAGE_OF_NEWS = frozenset({"changes"})
"""The part that tells what changed in all records; feeds of changes go by entries."""


def told_otherwise(
    building: Building, touched: TouchedParts, before: Registry, root: Path
) -> frozenset[str]:
    """The parts that tell of the past and now tell something else; the past itself may be one.

    A record with other former ids has another part of the past.  Raises ``NotSure`` where others
    have, too, or where all pages have another menu.
    """
    if touched.part(SITE) and building.site != with_rosters(building.site, before):
        raise NotSure
    source, edit, since = building.downloads.source, touched.edit, touched.since
    if since or (touched.part(PAST) and building.past.known):
        past, now = pasts(building, before, root, since)
        if _told(past) != _told(now):
            if _others(past, edit) != _others(now, edit):
                raise NotSure
            return PAGE_OF_NEWS | {PAST}
    if touched.published:
        return PAGE_OF_NEWS
    if touched.part(NEWS):
        were, are = replace(source, registry=before), source
        if news(were, edit.names) != news(are, edit.names):
            return PAGE_OF_NEWS
    return frozenset()


def _told(past: Past, without: Container[str] = ()) -> list[Any]:
    """What records have a say in: roles, and under which names records are known today."""
    return [
        (one.id, one.role, [(r.name, r.first_name) for r in one.revisions if r.name not in without])
        for one in past.publications
    ]


def _others(past: Past, edit: Edit) -> tuple[Any, ...]:
    """What the past tells of other records than those of an edit, and the days of all that stay."""
    both = (*edit.were, *edit.are)
    former = {f"{r.folder}/{old}" for r in both for old in r.fields["formerly"] or ()}
    moved = former | edit.came | edit.went
    days = past.last_changed, past.first_published
    staying = ({n: day for n, day in of.items() if n not in moved} for of in days)
    return _told(past, edit.names | former), *staying
