"""Facts of single records that runs keep, since what is shown of all records is added up of them.

They are plain values: what JSON gives back.  Whoever knows what an earlier run found tells it to a
registry, by the names of the records of which it surely is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from generator.facts.once import once_in
from generator.records.model import Record
from generator.records.registry import Registry

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=tuple[Any, ...])


class KeptFact(NamedTuple):
    """A fact of each record of a kind."""

    name: str
    kind: type[Record]
    of: Callable[[Any, Registry], Any]
    """Works it out, whatever an earlier run found."""


FACTS: dict[str, KeptFact] = {}
"""All that modules which were loaded know, by name."""


def kept_fact(
    kind: type[R], read: Callable[[Any], F]
) -> Callable[[Callable[[R, Registry], F]], Callable[[R, Registry], F]]:
    """Make a function such a fact; ``read`` makes a row of JSON what the function gives."""

    def made(make: Callable[[R, Registry], F]) -> Callable[[R, Registry], F]:
        worked_out = once_in(make)

        @wraps(make)
        def found(record: R, registry: Registry) -> F:
            row = registry.known.get(make.__name__, dict)().get(record.name)
            return worked_out(record, registry) if row is None else read(row)

        FACTS[make.__name__] = KeptFact(make.__name__, kind, worked_out)
        return found

    return made
