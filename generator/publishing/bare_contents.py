"""Contents of files without their comments, each read once."""

from __future__ import annotations

from collections.abc import Collection

from generator.git.repository import Repository
from generator.git.tree_entries import PLAIN, TreeEntry
from generator.publishing.bare import bare

Source = bytes | None
NOT_BARE = b"\0"  # begins what stands for a content that cannot be rid of its comments


class BareContents:
    """Contents by their ids in Git."""

    def __init__(self) -> None:
        self._known: dict[str, Source] = {}

    def of(self, repository: Repository, oid: str) -> Source:
        """One content without its comments."""
        if oid not in self._known:
            self.fetch(repository, [oid])
        return self._known[oid]

    def fetch(self, repository: Repository, oids: Collection[str]) -> None:
        """Read contents without their comments; one that cannot be rid of them is none."""
        found = repository.read({oid: TreeEntry(PLAIN, oid) for oid in oids})
        for oid, source in found.items():
            plain = bare(source) if isinstance(source, bytes) else None
            self._known[oid] = NOT_BARE + oid.encode() if plain is None else plain
