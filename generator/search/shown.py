"""A record, or a page, as hits, facet lists and the basket show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

from generator.facts.events import event
from generator.facts.links import Link, links, title
from generator.facts.progress import progress
from generator.facts.schemes import own
from generator.facts.state import Step, Track, recruiting
from generator.records.model import Call, Consortium, Exhibition, Organization, Record
from generator.records.registry import Registry
from generator.records.schema import Schema, value_label
from generator.site.sections import section_of
from generator.text.catalogues import SITE
from generator.text.countries import place
from generator.text.dates import exact
from generator.text.days import period
from generator.text.texts import plain

Schemas: TypeAlias = Mapping[str, Schema]


@dataclass(frozen=True)
class Shown:
    """What is shown of one of them; texts in both languages where they have them."""

    name: str
    """Its path in the site, without the last slash."""
    group: str
    title: Any
    starts: str | None = None
    ends: str | None = None
    city: Any = None
    country: str | None = None
    hosts: tuple[Link, ...] = ()
    tracks: tuple[Track, ...] = ()
    alone: str = ""
    """What a single date is, where that is not plain: ``announced``, ``opens`` or ``closes``."""

    def when(self, language: str) -> str:
        """Its dates as people write them."""
        days = period(self.starts, self.ends, language)
        return SITE.say(language, "hit", self.alone, days=days) if self.alone else days

    def place(self, language: str) -> str:
        """City and country."""
        return place(self.city, self.country, language)

    def row(self, language: str) -> list[Any]:
        """What the browser draws: name, title, dates, place, hosts, both dates, states."""
        return [
            self.name,
            plain(self.title, language),
            self.when(language),
            self.place(language),
            ", ".join(plain(host.words, language) for host in self.hosts),
            self.starts or "",
            self.ends or "",
            [[[s.since or "", s.state, s.until or ""] for s in t.steps] for t in self.tracks],
        ]


def shown(record: Record, registry: Registry) -> Shown:
    """One record of any kind."""
    if isinstance(record, Call):
        return _call(record, registry)
    if isinstance(record, Consortium):
        return _consortium(record, registry)
    if isinstance(record, Exhibition):
        return _exhibition(record)
    return Shown(record.name, section_of(record).id, title(record))


def _call(record: Call, registry: Registry) -> Shown:
    fields = record.fields
    home = registry.find(Consortium, fields["consortium"])
    its = event(home, registry) if home else None
    return Shown(
        record.name,
        section_of(record).id,
        fields["title"],
        fields["opens"] or (fields["announced"] if not fields["closes"] else None),
        fields["closes"],
        its.city if its else None,
        its.country if its else None,
        links(registry, Organization, fields["organizers"]),
        (recruiting([record]),),
        _only_date(fields),
    )


def _only_date(fields: Mapping[str, Any]) -> str:
    """Which date of a call is the only one shown."""
    opens, closes = fields["opens"], fields["closes"]
    if opens and closes:
        return ""
    known = {"closes": closes, "opens": opens, "announced": fields["announced"]}
    return next((name for name, day in known.items() if day), "")


def _consortium(record: Consortium, registry: Registry) -> Shown:
    its = event(record, registry)
    calls = [c for c in registry.pointing_at(record, Call, "consortium") if c.for_firms]
    return Shown(
        record.name,
        "consortia" if own(record) else "other_consortia",
        record.fields["title"],
        *(its.starts, its.ends, its.city, its.country),
        links(registry, Organization, record.fields["hosts"]),
        (recruiting(calls), progress(record, registry)),
    )


def _exhibition(record: Exhibition) -> Shown:
    """A series as its latest edition has it."""
    fields = record.fields
    editions = sorted(record.editions.values(), key=lambda e: e["starts"] or "")
    latest: Mapping[str, Any] = editions[-1] if editions else {}
    starts, ends = latest.get("starts"), latest.get("ends")
    return Shown(
        record.name,
        "exhibitions",
        title(record),
        *(starts, ends),
        latest.get("city") or fields["usual_city"],
        latest.get("country") or fields["usual_country"],
        tracks=() if latest.get("ended") else (_edition(starts, ends),),
    )


def _edition(starts: str | None, ends: str | None) -> Track:
    """Whether an edition is to come, on, or over; nothing where its days are not known."""
    first, last = exact(starts), exact(ends or starts)
    if not (starts and first and last):
        return Track(())
    over = (last + timedelta(days=1)).isoformat()
    return Track(
        (Step(None, "to_come", starts), Step(starts, "on_now"), Step(over, "event_over")),
    )


def label(schemas: Schemas, kind: str, name: str, value: str, language: str) -> str:
    """What people call a value of a field, or of the entries of a list."""
    node = schemas[kind].field((name,))
    if node is not None and node.get("type") == "array":
        node = schemas[kind].field((name, 0))
    return value_label(node, value, language) if node is not None else value
