"""Calendars and feeds that go on from the last ones are, byte for byte, those made of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from importlib import import_module
from itertools import chain
from random import Random
from typing import Any

import pytest

from generator.feeds import feeds, news
from generator.feeds.changed_entries import ChangedEntries, EntriesNotKnown
from generator.feeds.record_texts import TextsOf, parts_at
from generator.feeds.source import Feeds
from generator.feeds.topics import Facet
from generator.history.publications import Past, Publication, Revision
from generator.records.model import Record
from generator.records.read_fields import THERE, reading
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.text.dates import SEOUL
from generator.text.languages import LANGUAGES
from tests.support import SITE
from tests.support.bare import world_of

Records = dict[str, dict[str, Any]]
Files = dict[str, bytes]
BEGUN = datetime(2026, 1, 1, tzinfo=SEOUL)
SECTORS, COUNTRIES = ("cosmetics", "food"), ("DE", "VN", "US")
EVENTS, ENTRIES = 9, 7
"""So many a calendar and a feed have here at most."""


@pytest.fixture(autouse=True)
def short_files(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("calendars", "moved_events"):
        monkeypatch.setattr(import_module(f"generator.feeds.{module}"), "LARGEST", EVENTS)
    for module in ("atom_document", "moved_entries"):
        monkeypatch.setattr(import_module(f"generator.feeds.{module}"), "NEWEST", ENTRIES)


def test_who_asks_for_the_parts_again_hears_of_all_records_too() -> None:
    source = Feeds(Registry(), SITE, {}, Past())
    for _ in range(2):
        with reading() as columns:
            assert source.answering == source.filed | {Facet(): []}
        assert ("consortia", THERE) in columns


class Portal:
    """Records that are edited, some of which became public."""

    def __init__(self, chance: Random, schemas: Mapping[str, Schema]) -> None:
        self.chance, self.schemas, self.number = chance, schemas, 0
        self.records: Records = {"organizations/kbiz": {}, "exhibitions/e-0": self._fair()}
        self.public = world_of({})
        self.past: list[Publication] = []
        for _ in range(20):
            self._come()
        self.publish()

    def feeds(self) -> Feeds:
        past = Past((*self.past,), known=True)
        return Feeds(self._world, SITE, self.schemas, past)

    @property
    def _world(self) -> Registry:
        told = self.records.items()
        return world_of({n: {k: v for k, v in its.items() if v is not None} for n, its in told})

    def edit(self) -> None:
        many = sum(name.partition("/")[0] == "consortia" for name in self.records)
        edits = [self._come, self._rename, self._change, self._change]
        self.chance.choice([*edits, self._go, self._go] if many > 5 else edits)()

    def publish(self) -> None:
        """What is there now becomes public."""
        now, were = self._world, self.public
        names = sorted({one.name for one in (*now, *were)})
        pairs = [(name, were.named(name), now.named(name)) for name in names]
        revisions = [
            Revision(name, old, new, (new or old or now).first_name)
            for name, old, new in pairs
            if (old and old.fields) != (new and new.fields)
        ]
        when = BEGUN + timedelta(hours=len(self.past))
        self.past.append(Publication(f"{len(self.past):040}", when, "", tuple(revisions)))
        self.public = now

    def _come(self) -> None:
        self.number += 1
        kind = self.chance.choice(
            ("consortia/2026/c", "consortia/2026/c", "calls/c", "exhibitions/e")
        )
        self.records[f"{kind}-{self.number}"] = MADE[kind.partition("/")[0]](self)

    def _go(self) -> None:
        self._refer_to_another(name := self._any("consortia", "calls"), None)
        del self.records[name]

    def _rename(self) -> None:
        self.number += 1
        old = self._any("consortia", "calls")
        new = f"{old.rpartition('-')[0]}-{self.number}"
        self._refer_to_another(old, new.partition("/")[2])
        self.records[new] = self.records.pop(old)

    def _change(self) -> None:
        name = self._any("consortia", "calls", "exhibitions")
        made = MADE[name.partition("/")[0]](self)
        field = self.chance.choice([*made])
        self.records[name] = {**self.records[name], field: made[field]}

    def _refer_to_another(self, old: str, new: str | None) -> None:
        for name, said in self.records.items():
            if said.get("consortium") == old.partition("/")[2]:
                self.records[name] = {**said, "consortium": new}

    def _any(self, *folders: str) -> str:
        return self.chance.choice([n for n in self.records if n.partition("/")[0] in folders])

    def _day(self) -> str:
        day = f"2026-{self.chance.randrange(3, 6):02}-{self.chance.randrange(1, 29):02}"
        return self.chance.choice([day, day, day, day[:7]])

    def _title(self) -> dict[str, str]:
        return {
            "ko": f"{self.chance.choice('가나다')} 파견",
            "en": self.chance.choice(["A <b>", "B"]),
        }

    def _group(self) -> dict[str, Any]:
        said: dict[str, Any] = {"title": self._title(), "sectors": self._some(SECTORS)}
        if self.chance.random() < 0.5:
            return {**said, "editions": [f"{self._any('exhibitions').partition('/')[2]}/2026"]}
        starts, country = self._day(), self.chance.choice(COUNTRIES)
        return {**said, "stops": [{"country": country, "starts": starts}]}

    def _call(self) -> dict[str, Any]:
        groups = [n.partition("/")[2] for n in self.records if n.startswith("consortia/")]
        of = self.chance.choice([None, *groups]) if groups else None
        audience = self.chance.choice(["participants", "participants", "hosts"])
        said = {"title": self._title(), "consortium": of, "audience": audience}
        return {**said, "opens": self._day(), "closes": self._day(), "checked": f"{BEGUN:%F}"}

    def _fair(self) -> dict[str, Any]:
        edition = {"starts": self._day(), "country": self.chance.choice(COUNTRIES)}
        return {"names": [{"name": self._title()}], "editions": {"2026": edition}}

    def _some(self, words: Sequence[str]) -> list[str]:
        return [word for word in words if self.chance.random() < 0.5] or [words[0]]


MADE = {"consortia": Portal._group, "calls": Portal._call, "exhibitions": Portal._fair}


def made(of: Feeds) -> Files:
    """All files, made of all records."""
    return {file.path: file.write() for file in feeds(of, news(of))}


def moved(before: Feeds, now: Feeds) -> frozenset[str]:
    """The records that changed or became public, those that refer to one, and on."""
    both = (before.registry, now.registry)
    names = {record.name for world in both for record in world}
    later = now.past.publications[len(before.past.publications) :]
    found = {one.name for publication in later for one in publication.revisions}
    found |= {n for n in names if said(before.registry.named(n)) != said(now.registry.named(n))}
    new = found
    while new:
        referring = chain.from_iterable(world.referring(name) for world in both for name in new)
        new = {*referring} - found
        found |= new
    return frozenset(found)


def said(record: Record | None) -> object:
    return record and dict(record.fields)


def read(files: Files, path: str) -> bytes:
    if path not in files:
        raise FileNotFoundError(path)
    return files[path]


def gone_on(last: Files, before: Feeds, now: Feeds) -> Files:
    """The last files, with those that changed since."""
    names = moved(before, now)
    world, now = now, Feeds(now.registry, SITE, now.schemas, now.past, only=names)
    were = Feeds(before.registry, SITE, now.schemas, before.past, only=names)
    there = frozenset(parts_at(last))
    changed = ChangedEntries(TextsOf(were, there), TextsOf(now, there), names, partial(read, last))
    told = news(before, names), news(world, names)
    files: dict[str, bytes | None] = {**last}
    for language in LANGUAGES:
        files |= dict(changed.files(language, *told))
    return {path: content for path, content in files.items() if content is not None}


@pytest.mark.parametrize("seed", range(4))
def test_records_come_go_change_and_become_public(seed: int, schemas: dict[str, Schema]) -> None:
    chance = Random(seed)
    portal, told = Portal(chance, schemas), 0
    before = portal.feeds()
    last = made(before)
    for _ in range(40):
        for _ in range(chance.choice([1, 1, 2])):
            portal.edit()
        if chance.random() < 0.3:
            portal.publish()
        now = portal.feeds()
        clean = made(now)
        try:
            files = gone_on(last, before, now)
            assert files.keys() == clean.keys()
            assert [path for path in files if files[path] != clean[path]] == []
            told += 1
        except EntriesNotKnown:
            pass
        before, last = now, clean
    assert told > 20
