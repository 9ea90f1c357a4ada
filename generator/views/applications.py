"""The requests for publication that are open, as the forge last told them: ``/applications/``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from generator.facts.links import Link, links
from generator.records.model import Organization, Record
from generator.records.registry import Registry
from generator.text.dates import SEOUL


@dataclass(frozen=True, slots=True)
class Application:
    """One open request, without a person's name or account."""

    number: int
    title: str
    organizations: tuple[str, ...]
    """The ids of the organizations whose account opened it."""
    opened: datetime
    turn: str
    """Whose turn it is, as the review says; empty where it has not looked yet."""
    url: str


@dataclass(frozen=True, slots=True)
class OpenApplications:
    """What a forge told, and when."""

    told: datetime
    listed: tuple[Application, ...]


@dataclass(frozen=True)
class ApplicationRow:
    """An open request, whose it is, and for how many days it has been open."""

    told: Application
    organizations: tuple[Link, ...]
    anchors: tuple[str, ...]
    """The organizations of which it is the first one; their pages lead here."""
    opened: str
    days: int


@dataclass(frozen=True)
class ApplicationsPage:
    """All open requests, the oldest first; ``told`` is the day, None where nothing was read."""

    told: str | None
    rows: tuple[ApplicationRow, ...]
    inputs: tuple[Record, ...]


def applications(found: OpenApplications | None, registry: Registry) -> ApplicationsPage:
    """The page of what was read."""
    if found is None:
        return ApplicationsPage(None, (), ())
    told = found.told.astimezone(SEOUL).date()
    rows: list[ApplicationRow] = []
    seen: dict[str, None] = {}
    for one in sorted(found.listed, key=lambda one: (one.opened, one.number)):
        opened = one.opened.astimezone(SEOUL).date()
        ids = [id for id in one.organizations if registry.find(Organization, id)]
        anchors = tuple(id for id in ids if id not in seen)
        whose = links(registry, Organization, ids)
        rows.append(ApplicationRow(one, whose, anchors, opened.isoformat(), (told - opened).days))
        seen.update(dict.fromkeys(ids))
    inputs = (registry.find(Organization, id) for id in seen)
    named = tuple(record for record in inputs if record)
    return ApplicationsPage(told.isoformat(), tuple(rows), named)


def applicants(found: OpenApplications | None) -> frozenset[str]:
    """The names of the records of organizations that have an open request."""
    listed: Iterable[Application] = found.listed if found else ()
    return frozenset(f"organizations/{id}" for one in listed for id in one.organizations)
