"""Ties the entries of rosters that are one firm: by number and id, else (uncertainly) by name.

A business number or a firm id ties a firm's participations together, over records and years.  A
participation with neither is tied by its name, written plainly, and only when no two known firms
share that name.  Rules phrase conclusions from this as questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.facts.rosters import Participation
from generator.facts.same_keys import Key, SameKeys


def tied_entries(everyone: Iterable[Participation]) -> Iterator[tuple[Participation, ...]]:
    """Participations of the same firm together, in the order of records and rosters.

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
