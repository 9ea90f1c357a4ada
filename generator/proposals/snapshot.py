"""One version of ``data/``; files are parsed on demand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.check.reading import Broken, read_one
from generator.git.tree_entries import TreeEntry
from generator.proposals.money_only import money_record
from generator.records.document import Document
from generator.records.model import Record
from generator.records.saved_otherwise import readable
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable, parse
from generator.rules.unknown_file import ROLES

Read = dict[tuple[str, str], "Record | Broken"]
"""What files gave, by path and content: two versions share what they have in common."""


@dataclass(frozen=True)
class Snapshot:
    """A version's files and bytes, and the records that were asked for."""

    files: Mapping[str, TreeEntry]
    sources: Mapping[str, bytes | Unreadable]
    schemas: Mapping[str, Schema]
    known: Read = field(default_factory=dict)

    def read(self, file: str) -> Record | Broken | None:
        """The record of a file; None when the version has no such file."""
        if file not in self.files:
            return None
        key = file, self.files[file].oid
        if key not in self.known:
            self.known[key] = read_one(file, self.sources[file], self.schemas)
        return self.known[key]

    def record(self, file: str | None) -> Record | None:
        """The record of a file, if it is a sound one."""
        found = self.read(file) if file else None
        return found if isinstance(found, Record) else None

    def readings(
        self, files: Iterable[str], money: Iterable[str] = ()
    ) -> dict[str, Record | Broken]:
        """What some files give; of those in ``money`` only the fields about money are read."""
        found = {file: read for file in sorted(files) if (read := self.read(file)) is not None}
        return found | {file: self._money_of(file) for file in money if file in self.files}

    def _money_of(self, file: str) -> Record | Broken:
        """The money of a consortium, or all of a file in which that is not sound."""
        key = file, f"{self.files[file].oid} money"
        if key not in self.known:
            source = self.sources[file]
            of_money = money_record(file, source, self.schemas["consortium"])
            self.known[key] = of_money or read_one(file, source, self.schemas)
        return self.known[key]

    @cached_property
    def by_kind(self) -> dict[str, list[str]]:
        """The files of each folder of a kind, such as ``data/consortia/``."""
        found: dict[str, list[str]] = {}
        for file in self.files:
            steps = file.split("/")
            depth = 3 if steps[1:2] == ["samples"] else 2
            found.setdefault("/".join(steps[:depth]) + "/", []).append(file)
        return found

    @cached_property
    def roles(self) -> Mapping[str, Any]:
        """What ``data/roles.yml`` says; nothing when it is not sound."""
        read = self.read(ROLES)
        source = self.sources.get(ROLES)
        if not isinstance(read, Broken) or not isinstance(source, bytes):
            return {}
        if read.fails:
            return {}
        document = parse(source, ROLES)
        return document.data if isinstance(document, Document) else {}

    def text(self, file: str) -> str:
        """A file's text, to quote lines from."""
        source = self.sources.get(file)
        return readable(source) if isinstance(source, bytes) else ""
