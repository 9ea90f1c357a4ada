"""What a build leaves of its site so that the next one need not look at all of it.

The pages of each part of the site, the files of each group, and the fields that were read for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from generator.build.page import Page
from generator.build.parts_read import Read
from generator.cache.contents import digest_of
from generator.cache.store import Shelf
from generator.records.read_fields import Column
from generator.records.yaml_source import Unreadable

ENDING = ".yml"
READ = "fields read for each part"


class Listed(NamedTuple):
    """A page of a part."""

    template: str
    inputs: str


@dataclass(frozen=True)
class SiteIndex:
    """Of one state of the records."""

    of: str
    """A digest of the records."""
    pages: Mapping[str, Mapping[str, Listed]]
    """The pages of each part by their paths."""
    files: Mapping[str, Sequence[str]]
    """The files of each group."""
    exports: Mapping[str, Any]
    """What open data need not work out again."""
    facts: Mapping[str, str]
    """The digest of each list of facts that was left beside it."""
    changed_facts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """By fact and record those that are others since."""

    @classmethod
    def read(cls, shelf: Shelf, place: Path) -> SiteIndex | None:
        """What the last build left of the site at a place."""
        name = _name(place)
        if (written := shelf.tell([name]).get(name)) is None:
            return None
        of, pages, *rest = json.loads(written)
        known = {p: {path: Listed(*one) for path, one in its.items()} for p, its in pages.items()}
        return cls(of, known, *rest)

    def to_keep(self, place: Path) -> dict[str, bytes]:
        """What the next build of the site at a place reads."""
        said = (self.of, self.pages, self.files, self.exports, self.facts, self.changed_facts)
        return {_name(place): json.dumps(said).encode()}


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


def names_digest(names: Iterable[str]) -> str:
    """A digest of some names, in their order."""
    return blake2b("\0".join(names).encode(), digest_size=10).hexdigest()


def pages_by_part(pages: Iterable[Page]) -> Mapping[str, Mapping[str, Listed]]:
    """The pages of each part."""
    found: dict[str, dict[str, Listed]] = {}
    inputs: dict[int, str] = {}
    for page in pages:
        if page.part:
            key = id(page.made_from)
            if key not in inputs:
                inputs[key] = names_digest(record.name for record in page.made_from)
            found.setdefault(page.part, {})[page.path] = Listed(page.template, inputs[key])
    return found


def _name(place: Path) -> str:
    return f"index of {place}"
