"""Limits on a proposal, checked before reading it: size and file names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from generator.git.repository import Repository
from generator.git.touched import touches_more
from generator.git.tree_entries import Changed
from generator.records.findings import Problem
from generator.records.yaml_source import LARGEST
from generator.review.data_paths import plain_path

MOST_CHANGED = 3000
"""The most files that one proposal may change; larger ones have to be divided."""
MOST_BYTES = 32 * 1024 * 1024
"""Contents of that many files, which are read at once; 3,000 real records have a third of it."""
MOST_FILES = 100_000
"""Files that a repository of records may have at all, and be counted."""


def too_large(repository: Repository, tip: str, version: str) -> bool:
    """Whether a version has so many more or other files than the target that it is not compared.

    A file that is renamed has two names.
    """
    most = repository.size(tip, MOST_FILES) + MOST_CHANGED
    if repository.size(version, most) > most:
        return True
    parted = repository.merge_base(tip, version) or tip
    return touches_more(repository, parted, version, 2 * MOST_CHANGED)


def too_much(repository: Repository, raw: Collection[Changed]) -> str:
    """Why changes are too many or too large to be read; empty when they are not."""
    if len(raw) > MOST_CHANGED:
        return "too-many-files"
    blobs = [one.after.oid for one in raw if one.after]
    sizes = repository.sizes(blobs)
    read = (size for id in blobs if (size := sizes.get(id, 0)) <= LARGEST)  # a larger one is not
    return "too-many-bytes" if sum(read) > MOST_BYTES else ""


def obstacles(raw: Collection[Changed], beyond: str) -> Iterator[tuple[str, Problem]]:
    """What keeps these changes from being merged, whatever they say.

    ``beyond`` is why they are not read, if they are not.
    """
    if not raw:
        yield "", Problem("no-effect")
    if beyond:
        yield "", Problem(beyond)
    names = Counter(one.new for one in raw if one.new)
    for name, times in sorted(names.items()):
        if times > 1 or not plain_path(name):
            yield name, Problem("impossible-path")
