"""An edit, and everything about the last site that is needed to update it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.build.building import PAST, Building
from generator.build.edits.edit import Edit, NotSure, Pair
from generator.build.edits.edited_frame import told_otherwise
from generator.build.edits.edited_past import past_before, past_now, published_since
from generator.build.edits.published_since import PublishedSince
from generator.build.edits.told_facts import ToldFacts
from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.askers import Askers
from generator.build.kept.last_site import LastSite
from generator.build.kept.made_from import MadeFrom
from generator.build.kept.site_index import SiteIndex, records_digest
from generator.build.pages.all_pages import FIRMS
from generator.cache.store import Shelf
from generator.check.reading import read_one
from generator.facts.crossed import crossings
from generator.history.kept_past import packed
from generator.records.model import Record
from generator.records.read_fields import Column
from generator.records.registry import Registry


@dataclass(frozen=True, eq=False)
class KnownEdit:
    """What a site is brought up to date by; whatever is not sure raises ``NotSure``."""

    building: Building
    last: LastSite
    now: MadeFrom
    shelf: Shelf
    read: Mapping[str, set[Column]]
    """The fields that were read for each part."""
    index: SiteIndex
    edit: Edit

    @classmethod
    def of(
        cls, building: Building, last: LastSite, before: Mapping[str, bytes | None]
    ) -> KnownEdit:
        """The edit of some files, which are given as they were."""
        shelf, now, were = building.shelf, last.made_from, last.notes.made_from
        index = SiteIndex.read(shelf.now, last.place) if shelf and shelf.read else None
        if not (shelf and shelf.read and index and now and were):
            raise NotSure
        if records_digest(now.records) != building.records:
            raise NotSure
        if records_digest(were.records) != index.of:
            raise NotSure
        edit = _edit(building, before, now.records)
        return cls(building, last, now, shelf.now, shelf.read, index, edit)

    @cached_property
    def before(self) -> Registry:
        """All records as they were."""
        return self.edit.before(self._registry)

    @cached_property
    def _askers(self) -> Askers:
        return Askers(self.shelf, self.last.place)

    @cached_property
    def _facts(self) -> ToldFacts:
        return ToldFacts(self.shelf, self.last.place)

    @property
    def _registry(self) -> Registry:
        return self.building.checked.registry

    def touched(self) -> tuple[TouchedParts, bool]:
        """What it may have a say in, and what became public since; whether the past is another.

        The build is told the past, and the records what is the same as before.
        """
        building, last, edit = self.building, self.last, self.edit
        stays = not TouchedParts(edit, self._askers, self.read).part(PAST)
        known = past_before(building, last, edit, self.index.past) if stays else None
        building.past = past_now(building, last, known)
        since = published_since(building, self.before, last, edit, known)
        return self._touched(since), bool(since or not known)

    def _touched(self, since: PublishedSince | None) -> TouchedParts:
        building, registry = self.building, self._registry
        published = map(registry.named, sorted(since.names) if since else ())
        edit = self.edit.and_also(filter(None, published))
        touched = TouchedParts(edit, self._askers, self.read, since=since)
        told = told_otherwise(building, touched, self.before, self.last.root)
        self._facts.tell(self.before, registry, self.index, touched)
        crossings(registry)  # by one process, since several are about to ask
        if touched.part(FIRMS):
            with building.parts.part(FIRMS):
                moved = self._facts.moved(self.before, registry, self.index, touched)
            touched = replace(touched, firms=moved)
        return replace(touched, beside=told)

    def to_keep(
        self, made: SiteIndex, touched: TouchedParts, *, other_past: bool
    ) -> dict[str, bytes]:
        """What is noted of the site that was made, for the next edit."""
        registry, facts = self._registry, self._facts
        past = packed(self.building.past, registry, self.now.records) if other_past else made.past
        left, standing = facts.standing(registry) if touched.part(FIRMS) else ({}, {})
        new = replace(
            made,
            of=self.building.records,
            facts={**self.index.facts, **left},
            changed_facts=facts.changed(registry, self.index, touched, self.building.parts),
            past=past,
        )
        return new.to_keep(self.last.place, self.index) | self._askers.to_keep() | standing


def _edit(building: Building, before: Mapping[str, bytes | None], now: Mapping[str, str]) -> Edit:
    """The records as they were and as they are; all of them real ones, and sound."""
    there = {record.document.file: record for record in building.checked.registry}
    pairs: list[Pair] = []
    for file, text in before.items():
        was = read_one(file, text, building.schemas) if text is not None else None
        if not isinstance(was, Record | None) or (file in now) is not (file in there):
            raise NotSure
        if was and was.sample:
            raise NotSure
        pairs.append((was, there.get(file)))
    return Edit(tuple(pairs))
