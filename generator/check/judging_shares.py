"""What each of several processes judges.

Some ask what records say by themselves (the scope ``record``), others what they say among others:
so a text that many records have is shown to the rules in one process, and another knows the firms.
The others have less to do, and look at what stands beside records too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.check.cores import processes
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import Scope

ALL = frozenset(Scope)
"""The scopes of rules, so that every rule is asked."""
BY_ITSELF = frozenset({Scope.RECORD})


class JudgingShare(NamedTuple):
    """Records of a world, and the scopes of the rules that are asked about them."""

    world: Registry
    records: Sequence[Record]
    scopes: frozenset[Scope] = ALL

    @property
    def beside(self) -> bool:
        """Whether names of files and comments are looked at."""
        return self.scopes != BY_ITSELF

    def looking(self, record: Record, about: Mapping[str, frozenset[Scope]]) -> frozenset[Scope]:
        """The scopes for one of them; one with waivers is asked by all rules in one process."""
        if record.fields["waivers"]:
            return frozenset() if self.scopes == BY_ITSELF else about[record.document.file]
        return about[record.document.file] & self.scopes


def to_judge(world: Registry, records: Sequence[Record]) -> list[JudgingShare]:
    """Shares of some records of a world; one where sharing would take longer than the work."""
    number = processes(len(records))
    if number < 2:
        return [JudgingShare(world, records)]
    some = number // 2
    among = number - some
    return [
        *(JudgingShare(world, records[n::among], ALL - BY_ITSELF) for n in range(among)),
        *(JudgingShare(world, records[n::some], BY_ITSELF) for n in range(some)),
    ]
