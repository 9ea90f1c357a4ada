"""The list of participants: the firms of every published roster, the latest consortia first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import Consortium, Record, Registry


@dataclass(frozen=True)
class Roster:
    """A consortium with the firms that take part."""

    record: Consortium
    firms: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class ParticipantsPage:
    """All rosters of one world, real or sample."""

    rosters: tuple[Roster, ...]
    inputs: tuple[Record, ...]


def participants(registry: Registry) -> ParticipantsPage:
    """The list of participants."""
    found = [
        Roster(record, record.taking_part)
        for record in reversed(registry.all(Consortium))
        if record.taking_part
    ]
    return ParticipantsPage(tuple(found), tuple(roster.record for roster in reversed(found)))
