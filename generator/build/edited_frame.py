"""What no page of its own shows and many do: the frame of all pages, and the past of records."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.build.build_cache import BuildCache
from generator.build.building import PAST, SITE, Building
from generator.build.downloads import FEEDS, NEWS
from generator.build.edit import Edit, NotSure
from generator.build.pages import with_rosters
from generator.build.touched_parts import TouchedParts
from generator.feeds import Feeds, news
from generator.history.news import News
from generator.history.publications import Past
from generator.records.registry import Registry
from generator.rules.unknown_file import ROLES
from generator.text.languages import LANGUAGES

TELLING_NEWS = frozenset({"changes", *(f"{FEEDS}{language}" for language in LANGUAGES)})
"""Parts that tell what changed in all records."""


def told_otherwise(
    building: Building, touched: TouchedParts, before: Registry, root: Path
) -> frozenset[str]:
    """The parts that tell of the past and now tell something else; the past itself may be one.

    A record with other former ids has another part of the past.  Raises ``NotSure`` where others
    have, too, or where all pages have another menu.
    """
    if touched.part(SITE) and building.site != with_rosters(building.site, before):
        raise NotSure
    source, edit = building.downloads.source, touched.edit
    if touched.part(PAST) and building.past.known:
        past = BuildCache().past(root, before, building.schemas, _roles(root))
        if _told(past) != _told(building.past):
            if _others(past, edit) != _others(building.past, edit):
                raise NotSure
            return TELLING_NEWS | {PAST}
    if touched.part(NEWS) and _news(before, source, edit) != _news(source.registry, source, edit):
        return TELLING_NEWS
    return frozenset()


def _news(records: Registry, source: Feeds, edit: Edit) -> tuple[News, ...]:
    """What is told of the records of an edit."""
    return news(replace(source, registry=records), edit.names)


def _roles(root: Path) -> Mapping[str, bytes]:
    """The file by which the past tells in which role something was published."""
    file = root / ROLES
    return {ROLES: file.read_bytes()} if file.is_file() else {}


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
