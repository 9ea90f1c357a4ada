"""Which firms have a page of their own, and where: those of which rosters tell several things."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TypeAlias, cast

from generator.facts.once import once_unheard
from generator.facts.published_firms import page_of, published_firms
from generator.facts.questions import question
from generator.facts.rosters import Participation, roster
from generator.records.model import Consortium
from generator.records.registry import Registry

Rows: TypeAlias = tuple[tuple[str, int], ...]
"""Where a firm stands: consortia by their ids, and the place on the roster of each."""
Standing: TypeAlias = tuple[str, Rows]
"""The address of a firm's page, empty where it has none, and where it stands."""
FIELDS = ("participants", "roster_consent")
"""Those of consortia by which firms stand where they stand."""
NOWHERE: Standing = ("", ())
FEW = 3
"""Consortia of which firms are looked for; whoever asks for more has all rosters made."""
STANDS = "stands"
"""What ``stands`` is called among the facts that runs keep."""


@dataclass(frozen=True, eq=False)
class Stands:
    """Where the firms of a registry may be shown."""

    firms: Sequence[Standing]
    asked: list[str] = field(default_factory=list)
    """The first consortia that somebody asked for."""

    @classmethod
    def read(cls, kept: Iterable[tuple[str, Sequence[Sequence[str | int]]]]) -> Stands:
        """Those that were kept, with tuples again: lists would be another answer to a question."""
        return cls([(page, cast(Rows, tuple(map(tuple, rows)))) for page, rows in kept])

    @cached_property
    def pages(self) -> Mapping[str, Rows]:
        """By the address of a firm's page, where it stands."""
        return {page: rows for page, rows in self.firms if page}

    @cached_property
    def rosters(self) -> Mapping[str, Mapping[int, Standing]]:
        """The firms of a roster by their places there, by the id of its consortium."""
        found: dict[str, dict[int, Standing]] = {}
        for firm in self.firms:
            for id, index in firm[1]:
                found.setdefault(id, {})[index] = firm
        return found

    def on_roster(self, id: str) -> Mapping[int, Standing]:
        """Those of a consortium; of few they are looked for, which takes less than all of them."""
        if len(self.asked) == FEW:
            return self.rosters.get(id, {})
        self.asked.append(id)
        return {at: firm for firm in self.firms for one, at in firm[1] if one == id}

    def beside(self, ids: Container[str]) -> Mapping[str, set[str]]:
        """The consortia that share a firm that has a page with some others, by id, and which."""
        found: dict[str, set[str]] = {}
        for rows in _on_pages(self.firms):
            if its := {id for id, _ in rows if id in ids}:
                for id, _ in rows:
                    found.setdefault(id, set()).update(its)
        return found


@once_unheard
def stands(registry: Registry) -> Stands:
    """Where each firm stands."""
    if known := registry.known.get(STANDS):
        found = known()
        return found if isinstance(found, Stands) else Stands(found)
    firms = published_firms(registry)
    return Stands([(page_of(its), tuple((p.consortium.id, p.index) for p in its)) for its in firms])


def take_over(before: Registry, now: Registry) -> None:
    """Let a registry know where firms stand by an earlier one, if that is the same."""
    groups = now.all(Consortium)
    if len(groups) == len(before.all(Consortium)) and all(_alike(g, before) for g in groups):
        # The first of a line of registries tells all that follow, so that no other need stay.
        now.known[STANDS] = before.known.get(STANDS) or partial(stands, before)


def _alike(group: Consortium, before: Registry) -> bool:
    was = before.find(Consortium, group.id)
    if was is None or was is group:
        return was is group
    return all(json.dumps(was.fields[name]) == json.dumps(group.fields[name]) for name in FIELDS)


def paged_firms(registry: Registry) -> Iterable[str]:
    """The addresses of the pages of firms."""
    return stands(registry).pages


def firm_at(page: str, registry: Registry) -> Sequence[Participation]:
    """All that may be shown of the firm whose page it is; who asks hears of the records too."""
    groups = [(registry.find(Consortium, id), at) for id, at in rows_of_firm(registry, page)]
    return [roster(group)[at] for group, at in groups if group]


def page_beside(entry: Participation, registry: Registry) -> str:
    """The address of the page of a firm on a roster; empty where it has none."""
    return firms_on_roster(registry, entry.consortium.id).get(entry.index, NOWHERE)[0]


def firms_of(group: Consortium, registry: Registry) -> Sequence[Standing]:
    """Those that take part in a group, in the order of its roster."""
    known = firms_on_roster(registry, group.id) if group.fields["roster_consent"] else {}
    return [known.get(one.index, NOWHERE) for one in roster(group) if not one.fields["withdrawn"]]


def groups_beside(firms: Iterable[Standing], registry: Registry) -> list[Consortium]:
    """The groups on the pages of some firms; their other fields are no part of what is asked."""
    with registry.unheard():
        found = (registry.find(Consortium, id) for rows in _on_pages(firms) for id, _ in rows)
        return [group for group in found if group]


def _on_pages(firms: Iterable[Standing]) -> Iterator[Rows]:
    """Where firms stand that have a page, which leads from each of these groups to all others."""
    return (rows for page, rows in firms if page)


@question
def rows_of_firm(registry: Registry, page: str) -> Rows:
    """Where the firm of a page stands."""
    return stands(registry).pages.get(page, ())


@question
def firms_on_roster(registry: Registry, id: str) -> Mapping[int, Standing]:
    """By the place on the roster of a consortium, a firm's page and all its rows."""
    return stands(registry).on_roster(id)
