"""Identifies firms across rosters: by number if there is one, else (uncertainly) by name.

A business number or a firm id ties a firm's participations together, over records and years.  A
participation with neither is tied by its name, written plainly, and only when no two known firms
share that name.  Rules phrase conclusions from this as questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from generator.facts.once import once
from generator.facts.rosters import Participation, roster
from generator.facts.same_keys import Key, SameKeys
from generator.records.model import Consortium
from generator.records.read_fields import read_property
from generator.records.registry import Registry


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
        self.all = tuple(map(Firm, _tied(one for each in consortia for one in roster(each))))
        self._on: dict[str, list[tuple[Participation, Firm]]] = {one.id: [] for one in consortia}
        self._once: dict[str, frozenset[Firm]] = {}
        self._in: dict[str, list[Firm]] = {}
        for firm in self.all:
            for participation in firm.participations:
                self._on[participation.consortium.id].append((participation, firm))
            for group in firm.groups:
                self._in.setdefault(group, []).append(firm)
        for entries in self._on.values():
            entries.sort(key=lambda entry: entry[0].index)

    def on(self, consortium: Consortium) -> Sequence[tuple[Participation, Firm]]:
        """Each firm on a roster, in its order."""
        return self._on.get(consortium.id, ())

    def shared(self, consortium: Consortium, others: Iterable[Consortium]) -> Set[Firm]:
        """The firms of a roster that stand on one of others as well."""
        return self._each(consortium.id) & frozenset[Firm]().union(
            *(self._each(other.id) for other in others)
        )

    def _each(self, id: str) -> frozenset[Firm]:
        """The firms of a roster, each once."""
        if id not in self._once:
            self._once[id] = frozenset([firm for _, firm in self._on.get(id, ())])
        return self._once[id]

    def connected(self, firm: Firm) -> list[Participation]:
        """The participations of a firm and of all firms that share a group with it."""
        firms = {firm: None} | {other: None for group in firm.groups for other in self._in[group]}
        return [participation for each in firms for participation in each.participations]


@once
def firms(registry: Registry) -> Firms:
    """The firms of a registry."""
    return Firms(registry)


def _tied(everyone: Iterable[Participation]) -> Iterator[tuple[Participation, ...]]:
    """Participations of the same firm together: by number and id, then by name.

    Ties by number and id reach on, from one record's number to another's id.  A name never does:
    it joins a firm only when exactly one known firm goes by it.
    """
    known: list[Participation] = []
    unknown: list[Participation] = []
    same = SameKeys()
    for participation in everyone:
        keys = participation.keys
        (known if keys else unknown).append(participation)
        if len(keys) > 1:
            same.tie(keys[1], keys[0])
    tied: dict[Key, list[Participation]] = defaultdict(list)
    for participation in known:
        tied[same.first(participation.keys[0])].append(participation)
    going_by: dict[str, set[Key]] = {}
    for first, together in tied.items() if unknown else ():
        for participation in together:
            going_by.setdefault(participation.names["ko"], set()).add(first)
    for participation in unknown:
        name = participation.names["ko"]
        among = going_by.get(name, set())
        tied[min(among) if len(among) == 1 else ("name", name)].append(participation)
    for together in tied.values():
        yield tuple(
            sorted(together, key=lambda p: (p.consortium.id, p.index)) if unknown else together
        )
