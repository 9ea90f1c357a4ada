"""Firms that stand elsewhere after an edit of rosters, or of records that have one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.firm_pages import Stands, firms_on_roster, rows_of_firm
from generator.records.registry import Question


@dataclass(frozen=True)
class MovedFirms:
    """What differs between two states of all rosters."""

    came: frozenset[str] = frozenset()
    """The addresses of pages that firms have now, and had not."""
    went: frozenset[str] = frozenset()
    """Those of pages that they had, and have no more."""
    questions: tuple[Question, ...] = ()
    """What is answered otherwise."""
    reordered: bool = False
    """Whether the pages come in another order."""

    @classmethod
    def between(cls, before: Stands, now: Stands) -> MovedFirms:
        """What differs."""
        pages = ((rows_of_firm.__name__, path) for path in _differing(before.pages, now.pages))
        rosters = ((firms_on_roster.__name__, id) for id in _differing(before.rosters, now.rosters))
        were, are = before.pages.keys(), now.pages.keys()
        asked = (*pages, *rosters)
        return cls(frozenset(are - were), frozenset(were - are), asked, [*were] != [*are])


NONE_MOVED = MovedFirms()


def _differing(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    return (key for key in {**before, **now} if before.get(key) != now.get(key))
