"""Names of records that are gone and spoke of a person: history knows such a record by a number.

A record goes when its person asks for it, and its file is named after what it is about.  Git keeps
the name; feeds, pages and downloads do not repeat it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from generator.facts.veil import title_speaks
from generator.history.publications import Publication, Revision
from generator.people.scan import in_name
from generator.records.model import Record
from generator.records.registry import Registry


def veiled(publications: Iterable[Publication], present: Registry) -> tuple[Publication, ...]:
    """The same publications, in which no name of such a record stands."""
    found = tuple(publications)
    gone = (r for one in found for r in one.revisions if _gone(r.name, present))
    names = {revision.name for revision in gone if _speaks(revision)}
    if not names:
        return found
    return tuple(
        replace(one, revisions=tuple(_veiled(r) if r.name in names else r for r in one.revisions))
        for one in found
    )


def _gone(name: str, present: Registry) -> bool:
    return name not in present and name not in present.broken


def _speaks(revision: Revision) -> bool:
    """Whether its name or its title says something about a person."""
    versions = (one for one in (revision.before, revision.after) if one)
    return bool(in_name(f"data/{revision.name}.yml")) or any(map(title_speaks, versions))


def _veiled(revision: Revision) -> Revision:
    first = revision.first_name and _number(revision.first_name)
    before, after = (_without_name(one) for one in (revision.before, revision.after))
    return Revision(_number(revision.name), before, after, first)


def _without_name(record: Record | None) -> Record | None:
    if record is None:
        return None
    told = {field: value for field, value in record.written.items() if field != "formerly"}
    return replace(
        record,
        id=_number(record.name).partition("/")[2],
        fields={**record.fields, "formerly": None},
        document=replace(record.document, data=told),
    )


def _number(name: str) -> str:
    """A name that tells as much as the folders do: the kind, and the year of a consortium."""
    return f"{name.rpartition('/')[0]}/gone-{sha256(name.encode()).hexdigest()[:12]}"
