"""How search results, lists and the basket show a record or page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.facts.call_days import call_days
from generator.facts.days import NO_DAYS, Span, span
from generator.facts.edition_track import edition_track
from generator.facts.events import event, event_day
from generator.facts.links import Link, links
from generator.facts.once import once_in
from generator.facts.places import own_place, usual_place
from generator.facts.progress import progress
from generator.facts.schemes import own
from generator.facts.state import recruiting
from generator.facts.titles import day_of, legible, title
from generator.facts.track import Track
from generator.facts.where import NOWHERE, Where
from generator.facts.written import period, place
from generator.records.model import Call, Consortium, Exhibition, Organization, Record
from generator.records.registry import Registry
from generator.records.schema import Schema, value_label
from generator.site.listed import section_of
from generator.text.catalogues import SITE
from generator.text.texts import plain

Schemas: TypeAlias = Mapping[str, Schema]


@dataclass(frozen=True)
class Hit:
    """What a result shows; texts in both languages where available."""

    name: str
    """Its path in the site, without the last slash."""
    group: str
    title: Any
    days: Span = NO_DAYS
    where: Where = NOWHERE
    hosts: tuple[Link, ...] = ()
    tracks: tuple[Track, ...] = ()
    alone: str = ""
    """What a single date is, where that is not plain: ``announced``, ``opens`` or ``closes``."""

    def when(self, language: str) -> str:
        """Its dates as people write them."""
        if not self.alone:
            return period(self.days, language)
        day = period(Span(self.days.starts or self.days.ends), language)
        return SITE.say(language, "hit", self.alone, days=day)

    def place(self, language: str) -> str:
        """City and country."""
        return place(self.where, language)

    def row(self, language: str) -> list[Any]:
        """What the browser draws: name, title, dates, place, hosts, both dates, states."""
        return [
            self.name,
            plain(self.title, language),
            self.when(language),
            self.place(language),
            ", ".join(plain(legible(host.words), language) for host in self.hosts),
            self.days.first,
            self.days.ends.value if self.days.ends and not self.days.end_unknown else "",
            [[[s.since or "", s.state, s.until or ""] for s in t.steps] for t in self.tracks],
        ]


@once_in
def hit(record: Record, registry: Registry) -> Hit:
    """One record of any kind."""
    if isinstance(record, Call):
        return _call(record, registry)
    if isinstance(record, Consortium):
        return _consortium(record, registry)
    if isinstance(record, Exhibition):
        return _exhibition(record)
    return Hit(record.name, section_of(record).id, legible(title(record)))


def _call(record: Call, registry: Registry) -> Hit:
    fields = record.fields
    home = registry.find(Consortium, fields["consortium"])
    days = call_days(record)
    window = days.window
    return Hit(
        record.name,
        section_of(record).id,
        legible(fields["title"]),
        window if window.starts or window.ends else Span(days.announced),
        event(home, registry).where if home else NOWHERE,
        links(registry, Organization, fields["organizers"], day_of(record)),
        (recruiting([record], registry),),
        days.only,
    )


def _consortium(record: Consortium, registry: Registry) -> Hit:
    days = event(record, registry)
    calls = [c for c in registry.pointing_at(record, Call, "consortium") if c.for_firms]
    return Hit(
        record.name,
        "consortia" if own(record) else "other_consortia",
        legible(record.fields["title"]),
        days.when,
        days.where,
        links(registry, Organization, record.fields["hosts"], event_day(record, registry)),
        (recruiting(calls, registry), progress(record, registry)),
    )


def _exhibition(record: Exhibition) -> Hit:
    """A series as its latest edition has it."""
    named = legible(title(record))
    editions = sorted(record.editions, key=lambda key: record.editions[key]["starts"] or "")
    if not editions:
        where, tracks = usual_place(record), (edition_track(NO_DAYS),)
        return Hit(record.name, "exhibitions", named, where=where, tracks=tracks)
    latest = editions[-1]
    days = span(record, "editions", latest)
    ended = record.editions[latest]["ended"]
    return Hit(
        record.name,
        "exhibitions",
        named,
        days,
        own_place(record, latest),
        tracks=() if ended else (edition_track(days),),
    )


def label(schemas: Schemas, kind: str, name: str, value: str, language: str) -> str:
    """What people call a value of a field, or of the entries of a list."""
    node = schemas[kind].field((name,))
    if node is not None and node.get("type") == "array":
        node = schemas[kind].field((name, 0))
    return value_label(node, value, language) if node is not None else value
