"""The firms of all rosters: what each is called, where it takes part, and with whom it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.facts.identity import plain_name
from generator.facts.once import once
from generator.facts.rosters import Participation, roster
from generator.facts.tied_entries import tied_entries
from generator.records.model import Consortium
from generator.records.read_fields import read_property
from generator.records.registry import Registry
from generator.text.languages import MAIN
from generator.text.texts import plain


@dataclass(frozen=True, eq=False)
class Firm:
    """One firm and all its participations, in the order of records and rosters."""

    participations: tuple[Participation, ...]

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups of connected firms that it is said to belong to."""
        return tuple(sorted({p.fields["group"] for p in self.participations} - {None}))

    @cached_property
    def renamed(self) -> bool:
        """Whether it goes by several names in a language."""
        first, *others = (one.fields["name"] for one in self.participations)
        if all(name == first for name in others):
            return False
        names = {entry for one in self.participations for entry in one.names.items()}
        return len(names) > len({language for language, _ in names})

    @property
    def called(self) -> Set[str]:
        """Its plain Korean names."""
        first = plain(self.participations[0].fields["name"], MAIN)
        if first and not self.renamed:
            return {plain_name(first)}
        return {name for one in self.participations if (name := one.names.get(MAIN))}

    @cached_property
    def regions(self) -> frozenset[str]:
        """All that it is said to be in."""
        return frozenset(p.fields["region"] for p in self.participations if p.fields["region"])

    @cached_property
    def by_name(self) -> Mapping[str, list[Participation]]:
        """Its participations by plain Korean name."""
        found: dict[str, list[Participation]] = {}
        for participation in self.participations:
            found.setdefault(participation.names["ko"], []).append(participation)
        return found

    @cached_property
    def by_region(self) -> Mapping[str, Mapping[str, list[Participation]]]:
        """Those that surely are its own and tell its region, by year and region."""
        found: dict[str, dict[str, list[Participation]]] = {}
        for participation in self.participations:
            if participation.keys and (region := participation.fields["region"]):
                year = participation.consortium.id.partition("/")[0]
                found.setdefault(year, {}).setdefault(region, []).append(participation)
        return found

    @read_property
    def at(self) -> Mapping[str, list[Participation]]:
        """Its participations that hold, by edition."""
        found: dict[str, list[Participation]] = {}
        for participation in self.participations:
            for edition in participation.consortium.fields["editions"] or ():
                if participation.holds:
                    found.setdefault(edition, []).append(participation)
        return found


class Firms:
    """The firms of a registry, found once, in about as many steps as there are participations."""

    def __init__(self, registry: Registry) -> None:
        consortia = registry.all(Consortium)
        self.all = tuple(map(Firm, tied_entries(one for each in consortia for one in roster(each))))
        on: dict[str, list[Any]] = {each.id: [None] * len(roster(each)) for each in consortia}
        self._on: Mapping[str, Sequence[tuple[Participation, Firm]]] = on
        self._once: dict[str, frozenset[Firm]] = {}
        self._in: dict[str, list[Firm]] = {}
        for firm in self.all:
            for one in firm.participations:
                on[one.consortium.id][one.index] = one, firm
            for group in firm.groups:
                self._in.setdefault(group, []).append(firm)

    def on(self, consortium: Consortium) -> Sequence[tuple[Participation, Firm]]:
        """Each firm on a roster, in its order."""
        return self._on.get(consortium.id, ())

    def among(self, consortium: Consortium) -> Set[Firm]:
        """The same, each once."""
        id = consortium.id
        if id not in self._once:
            self._once[id] = frozenset([firm for _, firm in self._on.get(id, ())])
        return self._once[id]

    def shared(self, consortium: Consortium, others: Iterable[Consortium]) -> Set[Firm]:
        """The firms of a roster that stand on one of others as well."""
        return self.among(consortium) & frozenset[Firm]().union(*map(self.among, others))

    @cached_property
    def renamed(self) -> Set[Firm]:
        """Those that go by several names in a language."""
        return {firm for firm in self.all if firm.renamed}

    @cached_property
    def namesakes(self) -> Set[Firm]:
        """Those of whose Korean names one is that of another firm."""
        first: dict[str, Firm] = {}
        found = set[Firm]()
        for firm in self.all:
            for name in firm.called:
                if (other := first.setdefault(name, firm)) is not firm:
                    found |= {firm, other}
        return found

    @cached_property
    def in_regions(self) -> Set[Firm]:
        """Those that are said to be in several regions."""
        return {firm for firm in self.all if len(firm.regions) > 1}

    def connected(self, firm: Firm) -> list[Participation]:
        """The participations of a firm and of all firms that share a group with it."""
        firms = {firm: None} | {other: None for group in firm.groups for other in self._in[group]}
        return [participation for each in firms for participation in each.participations]


@once
def firms(registry: Registry) -> Firms:
    """The firms of a registry."""
    return Firms(registry)
