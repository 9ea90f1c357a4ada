"""Finds records with a name or notice number of a changed one: what may be recorded twice."""

from __future__ import annotations

from collections.abc import Iterable

from generator.proposals.scope.byte_search import Texts
from generator.proposals.scope.shared_firms import literal
from generator.records.model import Record
from generator.rules.own_marks import marks

BY_NAME = 3
"""The length of a mark that ends with a name or number; others name an edition, which has an id."""


def with_namesakes(changed: Iterable[Record], texts: Texts) -> frozenset[str]:
    """The files in which a plain name or notice number of a changed record stands."""
    found = (mark for record in changed for mark, _ in marks(record))
    names = {literal(str(mark[-1])) for mark in found if len(mark) == BY_NAME} - {b""}
    return texts.with_plain(names) | texts.apart | texts.wide if names else frozenset()
