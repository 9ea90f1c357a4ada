"""What a build leaves of its site so that the next one need not look at all of it.

The pages of each part of the site, the files of each group, and the fields that were read for them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.build.pages.listed_pages import (
    ListedByPart,
    names_digest,
    packed_pages,
    unpacked_pages,
)
from generator.build.pages.parts_read import Read
from generator.cache.contents import digest_of
from generator.cache.store import Shelf
from generator.records.read_fields import Column
from generator.records.yaml_source import Unreadable
from generator.text.quick_json import from_kept_json, kept_json

ENDING = ".yml"
READ = "fields read for each part"
LEAVES = ("site pages", "site files", "site keys", "site facts", "changed facts", "past")
"""Of an index; the others are the names of what open data need not work out again."""


@dataclass(frozen=True)
class SiteIndex:
    """Of one state of the records."""

    of: str
    """A digest of the records."""
    pages: ListedByPart
    files: Mapping[str, Sequence[str]]
    """The files of each group."""
    keys: Mapping[str, str]
    """By what is shown on the pages of a part, and what a file of a group is made of if that is
    less than everything: what either is kept under, by its path."""
    exports: Mapping[str, Any]
    """What open data need not work out again."""
    facts: Mapping[str, str]
    """The digest of each list of facts that was left beside it."""
    changed_facts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """By fact and record those that are others since."""
    past: Any = None
    """The past of its version, as ``kept_past`` packs it."""
    written: Mapping[str, str] = field(default_factory=dict)
    """Of one that was read, the digest of each of its leaves."""

    @classmethod
    def read(cls, shelf: Shelf, place: Path) -> SiteIndex | None:
        """What the last build left of the site at a place; None where a leaf of it is gone."""
        head = _name(place)
        if (begun := shelf.tell([head]).get(head)) is None:
            return None
        of, written = from_kept_json(begun)
        names = {leaf: _name(place, leaf) for leaf in written}
        told = shelf.tell([*names.values()])
        texts = {leaf: told.get(name, b"") for leaf, name in names.items()}
        if {leaf: digest_of(text) for leaf, text in texts.items()} != written:
            return None
        leaves = {leaf: from_kept_json(text) for leaf, text in texts.items()}
        pages, *others = (leaves.pop(leaf) for leaf in LEAVES)
        files, keys, facts, changed, past = others
        return cls(of, unpacked_pages(pages), files, keys, leaves, facts, changed, past, written)

    def has(self, path: str, key: str) -> bool:
        """Whether what lies at a path surely is what is kept under a key; empty for none."""
        return bool(key) and self.keys.get(path) == key

    def to_keep(self, place: Path, before: SiteIndex | None = None) -> dict[str, bytes]:
        """What the next build of the site at a place reads, but for leaves that are there."""
        now, were = self._leaves, before._leaves if before else {}
        there = before.written if before else {}
        same = {leaf: there[leaf] for leaf in now if leaf in there and were[leaf] == now[leaf]}
        texts = {leaf: kept_json(value) for leaf, value in now.items() if leaf not in same}
        written = same | {leaf: digest_of(text) for leaf, text in texts.items()}
        kept = {_name(place, leaf): text for leaf, text in texts.items()}
        return kept | {_name(place): kept_json((self.of, written))}

    @property
    def _leaves(self) -> dict[str, Any]:
        """What is kept apart, since an edit changes little of it."""
        told = self.files, self.keys, self.facts, self.changed_facts, self.past
        own = zip(LEAVES, (packed_pages(self.pages), *told), strict=True)
        return dict(own) | dict(self.exports)


def read_for_parts(shelf: Shelf) -> Mapping[str, set[Column]] | None:
    """The fields that were ever read for each part, with this code and these settings."""
    written = shelf.tell([READ]).get(READ)
    if written is None:
        return None
    return {part: {(kind, name) for kind, name in its} for part, its in json.loads(written).items()}


def add_read(shelf: Shelf, read: Read) -> None:
    """Take in what was read for parts; several builds may do so at once, and none is lost."""

    def with_more(written: bytes | None) -> bytes:
        told = json.loads(written or b"{}")
        found = {part: {(kind, name) for kind, name in its} for part, its in told.items()}
        for part, columns in read.items():
            found[part] = found.get(part, set()) | set(columns)
        return json.dumps({part: sorted(its) for part, its in found.items()}).encode()

    shelf.renew(READ, with_more)


def records_digest(files: Mapping[str, str]) -> str:
    """A digest of all records, by the digest of each file under ``data/``."""
    records = (f"{file}\0{of}" for file, of in sorted(files.items()) if file.endswith(ENDING))
    return names_digest(records)


def digests(sources: Mapping[str, bytes | Unreadable]) -> dict[str, str]:
    """The digest of each file; empty for one that cannot be read."""
    return {
        file: digest_of(source) if isinstance(source, bytes) else ""
        for file, source in sources.items()
    }


def _name(place: Path, leaf: str = "") -> str:
    return f"index of {place}\n{leaf}"
