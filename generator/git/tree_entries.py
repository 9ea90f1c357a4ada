"""Parses the output of Git's plumbing commands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.records.yaml_source import Unreadable

PLAIN, LINK, SUBMODULE = "100644", "120000", "160000"
"""Modes of entries; that of a plain file which nobody runs comes first."""


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """A file in a Git tree: its mode and object id."""

    mode: str
    oid: str

    @property
    def unreadable(self) -> Unreadable | None:
        """Why there are no bytes to read; None for a plain file."""
        why = {LINK: "link", SUBMODULE: "submodule"}.get(self.mode)
        if why is None:
            return None
        from generator.records.yaml_source import Unreadable  # which takes a while to load

        return Unreadable(why)


@dataclass(frozen=True, slots=True)
class Changed:
    """A path that differs between two versions; ``old`` and ``new`` differ when it was renamed."""

    old: str | None
    new: str | None
    before: TreeEntry | None
    after: TreeEntry | None

    @property
    def paths(self) -> set[str]:
        """Its paths, old and new."""
        return {path for path in (self.old, self.new) if path}


@dataclass(frozen=True, slots=True)
class Merged:
    """The tree that a merge would give, and the paths on which the two sides conflict."""

    tree: str
    conflicts: tuple[str, ...] = ()


def listed(line: bytes) -> tuple[str, TreeEntry]:
    """One line of ``ls-tree -z``: the path, and what stands there."""
    mode, _, rest = line.partition(b" ")
    _, _, rest = rest.partition(b" ")
    oid, _, path = rest.partition(b"\t")
    return path_of(path), TreeEntry(mode.decode(), oid.decode())


def changed(header: str, fields: Iterable[bytes]) -> Changed:
    """One entry of ``diff-tree --raw -z``: ``:modes oids status``, then one path or two."""
    names = iter(fields)
    old_mode, new_mode, old_oid, new_oid, status = header.removeprefix(":").split(" ")
    first = path_of(next(names))
    second = path_of(next(names)) if status[0] in "RC" else first
    before = None if not old_oid.strip("0") else TreeEntry(old_mode, old_oid)
    after = None if not new_oid.strip("0") else TreeEntry(new_mode, new_oid)
    return Changed(first if before else None, second if after else None, before, after)


def path_of(name: bytes) -> str:
    """A path as text, whatever bytes it is made of."""
    return name.decode("utf-8", "backslashreplace")


def contents(output: bytes) -> dict[str, bytes]:
    """The bytes of objects by id, from ``cat-file --batch``; what is not there is left out."""
    found: dict[str, bytes] = {}
    at = 0
    while at < len(output):
        start = output.index(b"\n", at) + 1
        oid, _, *size = output[at:start].split()
        at = start
        if size:
            found[oid.decode()] = output[start : start + int(size[0])]
            at = start + int(size[0]) + 1
    return found
