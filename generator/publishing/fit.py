"""Which records of a private repository may be public: the rule that keeps applications private.

* A **consortium** goes once it says when it was ``selected``.
* A **call** goes once it says when it was ``announced``; one for firms goes no sooner than the
  consortium it recruits for.
* An **organization** or **exhibition** goes when a record that goes refers to it, so that nobody
  learns who has only applied.
* **Programmes and statistics** are the managing body's own word, and go.
* A record that tells of a day to come as that of its selection or announcement waits for that day,
  a public one as it is.
* A record that is public already stays so; under a new name too, if it says what it was
  ``formerly``.

Samples, roles and whatever else is no record never go.  What cannot be read does not go either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.records.findings import Problem
from generator.records.model import Call, Consortium, Programme, Record, Statistics
from generator.records.registry import target
from generator.rules.unknown_file import address

UNSELECTED, WAITING = "unselected", "waiting"
UNREFERENCED, UNREADABLE = "unreferenced", "unreadable"
UNANNOUNCED, FUTURE = "unannounced", "future"
DAYS = ("selected", "announced")


@dataclass(frozen=True)
class Fit:
    """The files that may be public, and why each of the others may not."""

    goes: frozenset[str]
    stays: Mapping[str, str]
    records: Mapping[str, Record]
    """Those of them that can be read."""


def is_record(path: str) -> bool:
    """Whether a path is plainly that of a real record."""
    found = address(path)
    if isinstance(found, Problem):
        return False
    kind, id, sample = found
    return not sample and path == f"data/{kind.folder}/{id}.yml"


def fit(
    files: Collection[str], records: Mapping[str, Record | None], public: Iterable[str], today: date
) -> Fit:
    """Which of some records may go; ``files`` are all there are, ``public`` those out already."""
    asked = {path: record for path, record in records.items() if record}
    known = frozenset(public)
    ready = {path: r for path, r in asked.items() if not _waits(r.written, today)}
    goes = _going(ready, known, known - set(files))
    stays = {p: _why(r, p in ready) for p, r in records.items() if p not in goes}
    return Fit(goes, stays, asked)


def _going(
    records: Mapping[str, Record], public: frozenset[str], gone: frozenset[str]
) -> frozenset[str]:
    """The records that go by themselves, and those that go with them."""
    goes = {path for path, r in records.items() if path in public or _goes_alone(r, gone)}
    calls = {path: r for path, r in records.items() if isinstance(r, Call)}
    there = goes | public
    goes |= {
        path
        for path, call in calls.items()
        if call.fields["announced"] and _file("consortia", call.fields["consortium"]) in there
    }
    fresh = set(goes)
    while fresh:
        named = {_file(folder, id) for path in fresh for _, folder, id in records[path].references}
        fresh = {path for path in (named & records.keys()) - goes if _carried(records[path])}
        goes |= fresh
    return frozenset(goes)


def _goes_alone(record: Record, gone: frozenset[str]) -> bool:
    """``gone`` are public files that the version no longer has, as after a change of names."""
    former = {_file(record.folder, id) for id in record.fields["formerly"] or ()}
    if former & gone or isinstance(record, Programme | Statistics):
        return True
    if isinstance(record, Consortium):
        return record.fields["selected"] is not None
    if not isinstance(record, Call) or not record.fields["announced"]:
        return False
    return not (record.for_firms and record.fields["consortium"])


def _carried(record: Record) -> bool:
    return not isinstance(record, Consortium | Call)


def _waits(written: Any, today: date) -> bool:
    """Whether a record tells anywhere of a selection or an announcement on a day to come."""
    if isinstance(written, Mapping):
        days = (str(written.get(name) or "")[:10] for name in DAYS)
        if any(day > today.isoformat()[: len(day)] for day in days):
            return True
        written = list(written.values())
    return isinstance(written, list) and any(_waits(one, today) for one in written)


def _why(record: Record | None, ready: bool) -> str:
    if record is None:
        return UNREADABLE
    if not ready:
        return FUTURE
    if isinstance(record, Consortium):
        return UNSELECTED
    if isinstance(record, Call):
        return WAITING if record.fields["announced"] else UNANNOUNCED
    return UNREFERENCED


def _file(folder: str, id: str | None) -> str:
    return f"data/{target(folder, id or '')}.yml"
