"""Follows references transitively; their targets are needed to judge a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from difflib import get_close_matches

from generator.check.reading import Broken
from generator.proposals.snapshot import Snapshot
from generator.records.model import Exhibition, Record
from generator.review.change import Change
from generator.review.known_ids import file_of

MOST_NAMED = 1_000  # records of a kind that are read for the name of one that is not there


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
    """The files that some files refer to; for one that is not there, those a message may name."""
    for file in files:
        sample = file.startswith("data/samples/")
        for folder, id in _pointing(version.read(file)):
            path = file_of(folder, id, sample=sample)
            there = isinstance(version.sources.get(path), bytes)
            if there:
                yield path
            if not there or (folder == "editions" and not _has_edition(id, version.record(path))):
                yield from _of_its_kind(path, version)


def _has_edition(id: str, fair: Record | None) -> bool:
    """Whether a fair has an edition; one that is broken has none."""
    return isinstance(fair, Exhibition) and id.partition("/")[2] in fair.editions


def _pointing(read: Record | Broken | None) -> list[tuple[str, str]]:
    """Every reference of a file, also of one that is not sound."""
    if isinstance(read, Record):
        return [(folder, id) for _, folder, id in read.references]
    parts = read.parts if read else None
    return [(folder, id) for _, folder, id in parts.pointing] if parts else []


def _of_its_kind(path: str, version: Snapshot) -> list[str]:
    """The files of a missing one's kind; of very many, the one whose name is most like it."""
    kind = "/".join(path.split("/")[: 3 if path.startswith("data/samples/") else 2]) + "/"
    names = version.by_kind.get(kind, [])
    return names if len(names) <= MOST_NAMED else get_close_matches(path, names, n=1)
