"""The objects of a push while Git holds them apart: all of them, not just what the refs lead to."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.git.repository import Repository

APART = "GIT_QUARANTINE_PATH"
LISTED = ("cat-file", "--batch-all-objects", "--batch-check", "--unordered")
REACHED = ("rev-list", "--objects", "--no-object-names")


@dataclass(frozen=True, slots=True)
class Pushed:
    """A pushed object."""

    id: str
    kind: str
    """``blob``, ``tree``, ``commit`` or ``tag``."""
    size: int


def pushed(repository: Repository) -> tuple[Pushed, ...]:
    """What a push brings that the repository did not have."""
    apart = os.environ.get(APART)
    if not apart:
        return ()
    output = repository.git.within(apart)(*LISTED).decode()
    there = [Pushed(id, kind, int(size)) for id, kind, size in map(str.split, output.splitlines())]
    ids = "".join(f"{one.id}\n" for one in there).encode()
    own = repository.git.within(None)("cat-file", "--batch-check", "--buffer", given=ids)
    known = {line.split()[0] for line in own.decode().splitlines() if not line.endswith(" missing")}
    return tuple(one for one in there if one.id not in known)


def strays(repository: Repository, objects: Iterable[Pushed], tips: Collection[str]) -> set[str]:
    """The objects that no tip leads to, so that nobody would look at them."""
    ids = {one.id for one in objects}
    if not ids:
        return ids
    reached = repository.git(*REACHED, *tips, "--not", "--all") if tips else b""
    return ids - set(reached.decode().split())


def names(repository: Repository, trees: Iterable[str], width: int) -> set[str]:
    """The names that some trees give to files and folders; ``width`` is that of an id, in bytes."""
    found: set[str] = set()
    for source in repository.objects(dict.fromkeys(trees)).values():
        at = 0
        while at < len(source):
            end = source.index(b"\0", at)
            found.add(source[at:end].partition(b" ")[2].decode("utf-8", "replace"))
            at = end + 1 + width
    return found
