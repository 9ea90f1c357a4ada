"""Follows references transitively; their targets are needed to judge a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from difflib import get_close_matches

from generator.proposals.snapshot import Snapshot
from generator.records.model import Record
from generator.review.change import Change
from generator.review.known_ids import file_of


def with_referred(files: Set[str], before: Snapshot, after: Snapshot) -> frozenset[str]:
    """Some files and all that they refer to, step by step, in either version."""
    found = set(files)
    fresh = set(files)
    while fresh:
        fresh = {path for version in (before, after) for path in _referred(fresh, version)} - found
        found |= fresh
    return frozenset(found)


def referred(changes: Iterable[Change], versions: Iterable[Snapshot]) -> dict[str, Record]:
    """The records that changed ones refer to, by file; those of the first version come first."""
    files = {
        file_of(folder, id, sample=record.sample)
        for change in changes
        for record in (change.before, change.after)
        if record
        for _, folder, id in record.references
    }
    found: dict[str, Record] = {}
    for version in versions:
        there = ((file, version.record(file)) for file in files - found.keys())
        found |= {file: record for file, record in there if record}
    return found


def _referred(files: Iterable[str], version: Snapshot) -> Iterator[str]:
    """The files that some files refer to; for one that is not there, what a message suggests."""
    for file in files:
        record = version.record(file)
        for _, folder, id in record.references if record else ():
            path = file_of(folder, id, sample=bool(record and record.sample))
            if path in version.files:
                yield path
            else:
                yield from _nearest(path, version)


def _nearest(path: str, version: Snapshot) -> list[str]:
    """The file whose name is most like a missing one's, of its own folder if any is there."""
    folder = f"{path.rpartition('/')[0]}/"
    kind = "/".join(path.split("/")[: 3 if path.startswith("data/samples/") else 2]) + "/"
    names = version.by_kind.get(kind, [])
    return get_close_matches(path, [n for n in names if n.startswith(folder)] or names, n=1)
