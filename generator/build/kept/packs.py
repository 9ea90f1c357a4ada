"""Packs of files that an earlier build left, and which file is in which.

A file is kept under its key as the name of its pack, so that one that is made anew, alone or with
others, is found in the new pack and all others stay where they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

from generator.build.kept.spool import opened
from generator.cache.store import Shelf

LATEST = 4  # packs that stay open: neighbours are asked for one after another


@dataclass(frozen=True, eq=False)
class Packs:
    """The packs of some files."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Of the pack that each file is in, by the file's path."""
    packs: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def told(cls, shelf: Shelf, keys: Mapping[str, str]) -> Packs:
        """What a shelf has of some files, whose keys are given by their paths."""
        told = shelf.tell(set(keys.values()))
        names = {path: told[key].decode() for path, key in keys.items() if key in told}
        return cls(names, shelf.tell(set(names.values())))

    def __contains__(self, path: str) -> bool:
        return self.names.get(path) in self.packs

    def content(self, path: str) -> bytes | None:
        """The bytes of a file; None where they are not kept."""
        return _opened(self.packs[self.names[path]]).get(path) if path in self else None


def keep_packs(shelf: Shelf, packs: Iterable[tuple[bytes, Iterable[str]]]) -> None:
    """Keep packs, and under the key of each of their files which of them it is in."""
    entries: dict[str, bytes] = {}
    for pack, keys in packs:
        name = f"pack {blake2b(pack, digest_size=20).hexdigest()}"
        if named := dict.fromkeys(keys, name.encode()):
            entries |= {name: pack, **named}
    shelf.keep(entries)


@lru_cache(maxsize=LATEST)
def _opened(pack: bytes) -> Mapping[str, bytes]:
    return opened(pack)


NO_PACKS = Packs()
