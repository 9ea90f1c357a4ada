"""Programme years whose sum a change of money may change, and the consortia that add up to it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.proposals.scope.byte_search import Texts
from generator.proposals.scope.naming import id_of
from generator.records.model import Consortium, Record
from generator.review.change import Change
from generator.review.money_changes import FIELDS


def years_of(changes: Iterable[Change]) -> set[str]:
    """Files of the programme years whose sum may change."""
    return {
        f"data/{world_of(r)}programmes/{r.fields['programme']}.yml"
        for change in changes
        if any(change.changes(field) for field in FIELDS)
        for r in (change.before, change.after)
        if isinstance(r, Consortium) and r.fields["programme"]
    }


def consortia_of(years: Iterable[str], texts: Texts) -> frozenset[str]:
    """The consortia whose texts have the id of one of some programme years."""
    ids = [id_of(year).encode() for year in years]
    found = texts.having(ids) | texts.apart if ids else frozenset()
    return frozenset(file for file in found if "consortia/" in file)


def world_of(record: Record) -> str:
    """The folder under ``data/`` in which a record's world lies."""
    return "samples/" if record.sample else ""
