"""What the ids and codes in a record stand for: records, cost items, kinds, sectors, countries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.titles import edition_title, title
from generator.records.model import Exhibition, Record
from generator.records.registry import target
from generator.records.schema import Node, value_label
from generator.text.countries import country
from generator.text.texts import plain

LONGEST = 60  # letters of a name before its id
OF_PROGRAMME = {
    "item": ("subsidy", "items"),
    "kind": ("kinds",),
    "composition": ("compositions",),
}
"""Fields whose values are keys of the programme year, and where it names them."""


@dataclass(frozen=True)
class KnownIds:
    """The records that one record refers to, and its programme year."""

    files: Mapping[str, Record]
    """What is referred to, by file."""
    programme: Record | None
    sample: bool

    @classmethod
    def of(cls, record: Record | None, files: Mapping[str, Record]) -> KnownIds:
        """What the ids of a record stand for, where ``files`` has all that it refers to."""
        if record is None:
            return cls(files, None, sample=False)
        written = record.written
        year = str(written.get("programme") or next(iter(written.get("programmes") or ()), None))
        programme = files.get(file_of("programmes", year, sample=record.sample))
        return cls(files, programme, record.sample)

    def name(self, value: str, node: Node, step: str, language: str) -> str:
        """What an id or code stands for; empty for any other text."""
        if "x-ref" in node:
            return self._record(node["x-ref"], value, language)
        if "KR" in node.get("enum", ()):
            return country(value, language)
        if "x-labels" in node:
            return value_label(node, value, language)
        return self.of_programme(step, value, language) if step in OF_PROGRAMME else ""

    def with_id(self, value: str, node: Node, step: str, language: str) -> str:
        """A value with what it stands for before it: ``전시회 이름 (medica/2025)``."""
        name = self.name(value, node, step, language)
        if not name or name == value:
            return value
        return f"{name if len(name) <= LONGEST else name[: LONGEST - 1] + '…'} ({value})"

    def of_programme(self, step: str, value: str, language: str) -> str:
        """What the programme year calls a cost item or a kind; empty where it does not."""
        found: Any = self.programme.written if self.programme else {}
        for name in (*OF_PROGRAMME[step], value):
            found = found.get(name) if isinstance(found, Mapping) else None
        return plain(found.get("label"), language) if isinstance(found, Mapping) else ""

    def _record(self, folder: str, id: str, language: str) -> str:
        record = self.files.get(file_of(folder, id, sample=self.sample))
        if record is None:
            return ""
        key = id.partition("/")[2]
        if folder == "editions" and isinstance(record, Exhibition) and key in record.editions:
            return plain(edition_title(record, key).value, language)
        return plain(title(record), language)


def file_of(folder: str, id: str, *, sample: bool) -> str:
    """The file that a reference leads to."""
    return f"data/{'samples/' if sample else ''}{target(folder, id)}.yml"
