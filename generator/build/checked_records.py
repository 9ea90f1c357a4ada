"""What a build reads of ``data/`` and ``schemas/``, once, and what the check says of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from generator.build.kept.site_index import digests
from generator.check import Checked
from generator.check.cores import LEAST
from generator.people.said_texts import SEEN
from generator.records import files
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.rules.unknown_file import ROLES
from generator.text.free_memory import give_back

Sources: TypeAlias = Mapping[str, bytes | Unreadable]
"""The files of ``data/``, by path."""
Checking: TypeAlias = Callable[[Sources, Mapping[str, Schema], date], Checked]
"""How records are checked, on a day: anew, or with what is known of them."""


@dataclass(frozen=True)
class CheckedRecords:
    """Records, their schemas, and what is to be known of their files."""

    schemas: Mapping[str, Schema]
    checked: Checked
    digests: Mapping[str, str]
    """By file, so that the next build can tell which of them changed."""
    roles: Sources
    """The file of roles, if there is one."""

    @classmethod
    def read(
        cls, root: Path, day: date, checking: Checking, sources: Sources | None
    ) -> CheckedRecords:
        """Those below a root; ``sources`` are its files, where somebody read them."""
        schemas = files.read_schemas(root)
        sources = files.read_sources(root) if sources is None else sources
        roles = {name: sources[name] for name in [ROLES] if name in sources}
        return cls(schemas, checking(sources, schemas, day), digests(sources), roles)

    def let_go(self) -> None:
        """Hold of many records no more than is asked for once all are checked."""
        if len(self.checked.registry) >= LEAST:
            SEEN.forget()
            for record in self.checked.registry:
                record.document.fold()
            give_back()
