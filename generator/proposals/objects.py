"""Limits on the Git objects of a push, checked before any request in it is reviewed.

A review reads the files of every commit that a request adds.  These limits keep that possible: no
objects that no request leads to, none too large to read, and not too many.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.git.pushed import Pushed, names, pushed, strays
from generator.git.repository import Repository
from generator.people.scan import in_name
from generator.records.yaml_source import LARGEST

MOST_OBJECTS = 5_000
LARGEST_TREE = 4 * 1024 * 1024  # bytes; 10,000 records in one folder have 500 KiB


def objects_refused(repository: Repository, tips: Collection[str]) -> str:
    """Why the objects of a push are refused, as a name of ``OBJECTS``; empty if they are not."""
    objects = pushed(repository)
    return next(_offences(repository, objects, tips), "")


def _offences(
    repository: Repository, objects: tuple[Pushed, ...], tips: Collection[str]
) -> Iterator[str]:
    if len(objects) > MOST_OBJECTS:
        yield "many"
    if any(one.kind == "tag" for one in objects):
        yield "tag"
    if any(one.size > (LARGEST_TREE if one.kind == "tree" else LARGEST) for one in objects):
        yield "large"
    if strays(repository, objects, tips):
        yield "stray"
    trees = [one.id for one in objects if one.kind == "tree"]
    if trees and any(in_name(name) for name in names(repository, trees, len(trees[0]) // 2)):
        yield "name"
