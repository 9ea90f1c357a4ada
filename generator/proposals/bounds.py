"""Limits on a proposal, checked before reading it: size and file names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.git.repository import Repository
from generator.git.tree_entries import Changed
from generator.records.findings import Problem
from generator.review.change import plain_path

MOST_CHANGED = 3000
"""Files that one proposal may change; what is more is to be divided."""
MOST_FILES = 100_000
"""Files that a repository of records may have at all, and be counted."""


def too_large(repository: Repository, tip: str, version: str) -> bool:
    """Whether a version has so many more files than the target that it is not even compared."""
    most = repository.size(tip, MOST_FILES) + MOST_CHANGED
    return repository.size(version, most) > most


def obstacles(raw: Iterable[Changed]) -> Iterator[tuple[str, Problem]]:
    """What keeps these changes from being merged, whatever they say."""
    changed = list(raw)
    if not changed:
        yield "", Problem("no-effect")
    if len(changed) > MOST_CHANGED:
        yield "", Problem("too-many-files")
    names = Counter(one.new for one in changed if one.new)
    for name, times in sorted(names.items()):
        if times > 1 or not plain_path(name):
            yield name, Problem("impossible-path")
