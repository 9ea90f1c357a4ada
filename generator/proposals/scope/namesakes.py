"""Finds records with a name or notice number of a changed one: what may be recorded twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.proposals.scope.byte_search import Texts
from generator.proposals.scope.shared_firms import literal
from generator.records.model import Consortium, Record
from generator.rules.own_marks import AGREED, marks

BY_NAME = 3
"""The length of a mark that ends with a name or number; others name an edition, which has an id."""


def with_namesakes(changed: Iterable[Record], texts: Texts) -> frozenset[str]:
    """The files in which a plain name or notice number of a changed record stands."""
    names: dict[str, set[bytes]] = defaultdict(set)
    for record in changed:
        for mark, at in marks(record):
            if len(mark) == BY_NAME and (name := literal(str(mark[-1]))):
                names[_folder(record, of_its_year=at != AGREED)].add(name)
    found = ((texts.under(folder), wanted) for folder, wanted in names.items())
    return frozenset(
        file for some, wanted in found for file in some.with_plain(wanted) | some.apart | some.wide
    )


def _folder(record: Record, *, of_its_year: bool) -> str:
    """Where records are that may share a mark: of its kind, and consortia of its year."""
    folder = f"data/{'samples/' if record.sample else ''}{record.folder}/"
    return (
        f"{folder}{record.id.partition('/')[0]}/"
        if isinstance(record, Consortium) and of_its_year
        else folder
    )
