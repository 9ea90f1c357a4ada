"""Who takes part in a consortium: each entry of its roster, with what surely tells the firm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.facts.identity import plain_names
from generator.facts.once import once
from generator.facts.same_keys import Key
from generator.records.findings import Reference
from generator.records.model import Consortium


@dataclass(frozen=True, eq=False)
class Participation:
    """One firm on one roster."""

    consortium: Consortium
    index: int
    """Its place on the roster, from 0."""
    fields: Mapping[str, Any]
    keys: tuple[Key, ...]
    """What surely tells the firm: its business number and its firm id, as far as given."""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The firm's plain names by language."""
        return plain_names(self.fields["name"])

    @property
    def holds(self) -> bool:
        """Whether the firm still takes part, and the consortium was not given up."""
        return not self.fields["withdrawn"] and not self.consortium.fields["ended"]

    @property
    def place(self) -> Reference:
        """Where it stands, for a problem of another record to point at."""
        return self.consortium.at("participants", self.index)


@once
def roster(consortium: Consortium) -> tuple[Participation, ...]:
    """The firms of a consortium, also those that withdrew."""
    listed = enumerate(consortium.fields["participants"] or ())
    return tuple([Participation(consortium, n, fields, _keys(fields)) for n, fields in listed])


def _keys(fields: Mapping[str, Any]) -> tuple[Key, ...]:
    number, id = fields["business_number"], fields["firm_id"]
    of_number: tuple[Key, ...] = (("business_number", number),) if number else ()
    return (*of_number, ("firm_id", id)) if id else of_number
