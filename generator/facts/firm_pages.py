"""Which firms have a page of their own, and where: those of which rosters tell several things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.facts.changed_stands import standing, tie
from generator.facts.firm_stands import NOWHERE, Rows, Standing, Stands, on_pages
from generator.facts.once import once_unheard
from generator.facts.published_firms import firms_as_shown
from generator.facts.questions import question
from generator.facts.rosters import Participation, roster
from generator.records.model import Consortium
from generator.records.registry import Registry

STANDS = "stands"
"""What ``stands`` is called among the facts that runs keep."""


@once_unheard
def stands(registry: Registry) -> Stands:
    """Where each firm stands."""
    if known := registry.known.get(STANDS):
        told: Stands = known()
        return told
    every = firms_as_shown(registry)
    return Stands([standing(its) for _, its in every], lambda: [tie(*one) for one in every])


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


def firms_in(registry: Registry, group: Consortium) -> Sequence[Standing]:
    """The same of a group of the registry, of whose roster nothing need be read for that."""
    known = firms_on_roster(registry, group.id) if group.fields["roster_consent"] else {}
    return [known[at] for at in sorted(known)]


def groups_beside(firms: Iterable[Standing], registry: Registry) -> list[Consortium]:
    """The groups on the pages of some firms; their other fields are no part of what is asked."""
    with registry.unheard():
        found = (registry.find(Consortium, id) for rows in on_pages(firms) for id, _ in rows)
        return [group for group in found if group]


@question
def rows_of_firm(registry: Registry, page: str) -> Rows:
    """Where the firm of a page stands."""
    return stands(registry).pages.get(page, ())


@question
def firms_on_roster(registry: Registry, id: str) -> Mapping[int, Standing]:
    """By the place on the roster of a consortium, a firm's page and all its rows."""
    return stands(registry).on_roster(id)
