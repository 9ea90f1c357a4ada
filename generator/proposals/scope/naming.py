"""Finds records that refer to changed ones by text search instead of parsing them all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from generator.proposals.scope.byte_search import Texts
from generator.records.model import Call, Consortium, Exhibition, Record

Find = Callable[[str], Record | None]
"""Reads a file as a record, if it is one."""


def naming(
    ids: Iterable[str], changed: Collection[Record], texts: Texts, find: Find
) -> frozenset[str]:
    """The files that contain one of some ids, and those that name what depends on a changed record.

    A consortium depends on the exhibition it goes to and on the consortium it continues, year after
    year; a call's dates are held against those of its consortium.
    """
    roots = {record.id for record in changed if isinstance(record, Consortium | Exhibition)}
    calls = (record for record in changed if isinstance(record, Call))
    wanted = {*ids, *(call.fields["consortium"] for call in calls if call.fields["consortium"])}
    found: set[str] = set()
    fresh = (texts.naming(wanted) | texts.apart) if wanted else frozenset()
    while fresh:
        found |= fresh
        records = (find(file) for file in fresh)
        near = {r.id for r in records if isinstance(r, Consortium) and _depends(r, roots)} - roots
        roots |= near
        fresh = texts.naming(near) - found
    return frozenset(found)


def id_of(path: str) -> str:
    """The id that references to a file would name."""
    steps = path.removeprefix("data/").removeprefix("samples/").removesuffix(".yml").split("/")
    return "/".join(steps[1:]) or steps[0]


def _depends(consortium: Consortium, roots: set[str]) -> bool:
    series = {edition.partition("/")[0] for edition in consortium.fields["editions"] or ()}
    return consortium.fields["continues"] in roots or bool(series & roots)
