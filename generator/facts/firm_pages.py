"""Which firms have a page of their own, and where: those of which rosters tell several things."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeAlias

from generator.facts.firms import Participation, firms, roster
from generator.facts.once import once, once_unheard
from generator.facts.questions import question
from generator.records.model import Consortium
from generator.records.registry import Registry

TELLING = ("products", "hs_codes", "homepage", "booth")
OTHER = re.compile("[^a-z0-9]+")


@once
def published_firms(registry: Registry) -> tuple[list[Participation], ...]:
    """Each firm with its participations that may be shown, the latest first.

    Shown is who still takes part in a group whose roster all its firms have agreed to.
    """
    agreed = (group for group in registry.all(Consortium) if group.fields["roster_consent"])
    shown = {one for group in agreed for one in roster(group) if not one.fields["withdrawn"]}
    found = ([one for one in firm.participations if one in shown] for firm in firms(registry).all)
    return tuple(
        sorted(entries, key=lambda p: p.consortium.id, reverse=True) for entries in found if entries
    )


Rows: TypeAlias = tuple[tuple[str, int], ...]
"""Where a firm stands: consortia by their ids, and the place on the roster of each."""


@dataclass(frozen=True, eq=False)
class Shown:
    """The firms of a registry by where they are told of."""

    pages: Mapping[str, list[Participation]]
    """By the address of a firm's page, all that may be shown of it."""
    rosters: Mapping[str, Mapping[int, tuple[str, Rows]]]
    """By the id of a consortium and the place on its roster, a firm's page and all its rows."""
    rows: Mapping[int, tuple[Participation, list[Participation]]]
    """By the identity of a row of a roster, what it is and all that may be shown of its firm."""


@once_unheard
def _shown(registry: Registry) -> Shown:
    pages, rosters, rows = dict[str, Any](), dict[str, Any](), dict[int, Any]()
    for entries in published_firms(registry):
        page, stands = page_of(entries), tuple((p.consortium.id, p.index) for p in entries)
        pages |= {page: entries} if page else {}
        for entry in entries:
            rosters.setdefault(entry.consortium.id, {})[entry.index] = page, stands
            rows[id(entry.fields)] = entry, entries
    return Shown(pages, rosters, rows)


def paged_firms(registry: Registry) -> Iterable[str]:
    """The addresses of the pages of firms."""
    return _shown(registry).pages


def firm_at(page: str, registry: Registry) -> Sequence[Participation]:
    """All that may be shown of the firm whose page it is; who asks hears of the records too."""
    registry.hear(("named", f"{Consortium.folder}/{id}") for id, _ in rows_of_firm(registry, page))
    return _shown(registry).pages[page]


def shown_of(firm: Mapping[str, Any], registry: Registry) -> Sequence[Participation]:
    """All that may be shown of the firm of a row of a roster; who asks hears where it stands."""
    entry, entries = _shown(registry).rows.get(id(firm), (None, ()))
    if entry:
        firms_on_roster(registry, entry.consortium.id)
    return entries


def page_of_row(firm: Mapping[str, Any], registry: Registry) -> str:
    """The address of the page of the firm of a row of a roster; empty where it has none."""
    entry, _ = _shown(registry).rows.get(id(firm), (None, ()))
    return firms_on_roster(registry, entry.consortium.id)[entry.index][0] if entry else ""


@question
def rows_of_firm(registry: Registry, page: str) -> Rows:
    """Where the firm of a page stands."""
    return tuple((p.consortium.id, p.index) for p in _shown(registry).pages.get(page, ()))


@question
def firms_on_roster(registry: Registry, id: str) -> Mapping[int, tuple[str, Rows]]:
    """By the place on the roster of a consortium, a firm's page and all its rows."""
    return _shown(registry).rosters.get(id, {})


def page_of(entries: Sequence[Participation]) -> str:
    """The address of a firm's page; empty where its row on a roster tells all that is known."""
    told = (name for name in TELLING if any(entry.fields[name] for entry in entries))
    several = islice(told, 1 if len(entries) > 1 else 2)
    return f"participants/{_key(entries)}/" if len([*several]) + (len(entries) > 1) > 1 else ""


def _key(entries: Sequence[Participation]) -> str:
    """What names a firm for ever: its id, else a digest, which tells no more than its page."""
    keys = sorted({key for entry in entries for key in entry.keys}, reverse=True)
    kind, said = keys[0] if keys else ("name", min(entry.names["ko"] for entry in entries))
    if kind == "firm_id":
        return OTHER.sub("-", f"firm-{said}".lower()).strip("-")
    return f"{kind.rpartition('_')[2]}-{hashlib.sha256(said.encode()).hexdigest()[:12]}"
