"""Firms whose pages or lists change after an edit of rosters, or of records that have one."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.firm_pages import firms_on_roster, rows_of_firm
from generator.facts.firm_stands import Stands
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
        others = {*before.firms} ^ {*now.firms}
        pages = dict.fromkeys(page for page, _ in sorted(others) if page)
        rosters = dict.fromkeys(id for _, rows in sorted(others) for id, _ in rows)
        asked = (rows_of_firm.__name__, pages), (firms_on_roster.__name__, rosters)
        were, are = before.pages.keys(), now.pages.keys()
        questions = tuple((name, about) for name, its in asked for about in its)
        return cls(frozenset(are - were), frozenset(were - are), questions, [*were] != [*are])


NONE_MOVED = MovedFirms()
