"""What a push to a server may not bring, whether or not what it asks for shows it.

The judgement of a request looks at the files of every commit that it adds.  Here stands what keeps
it able to: nothing that no request leads to, nothing too large to be read, no endless number.
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
    """Why the objects of a push are not taken; nothing when they are."""
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
