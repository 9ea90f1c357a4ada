"""A column of the open data: name, type, labels, and how the value is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.records.model import KINDS
from generator.text.languages import LANGUAGES, language_name
from generator.text.texts import only

Steps: TypeAlias = tuple[str, ...]
JOINED = "; "
"""Between the values of a list that stand in one cell."""


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    name: str
    type: str
    """``string``, ``integer``, ``number`` or ``boolean``."""
    labels: Mapping[str, str]
    help: Mapping[str, str] = field(default_factory=dict)
    steps: Steps = ()
    language: str = ""
    """Of a text in two languages, the one that stands here."""
    many: bool = False
    """Whether the values of a list are joined in one cell."""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What people call each value of a closed list, in two languages."""
    refers: tuple[str, str] | None = None
    """The table that the value points into, and the column there."""
    part: int | None = None
    """Of a reference to an edition (``medica/2025``): 0 is the exhibition, 1 the edition's key."""
    pattern: str = ""
    value: Callable[[Any, Any, Any], Any] | None = None
    """For what is worked out: from the record, its registry and the site."""

    @classmethod
    def named(cls, name: str, ko: str, en: str, type: str = "integer", **more: Any) -> Column:
        """A column that no schema gives, by its name in two languages."""
        return cls(name, type, {"ko": ko, "en": en}, **more)

    @classmethod
    def in_each_language(cls, name: str, ko: str, en: str) -> Iterator[Column]:
        """The columns of a text that no schema gives, one a language: ``name_ko``, ``name_en``."""
        for language in LANGUAGES:
            own = ko if language == "ko" else f"{ko}({language_name(language, 'ko')})"
            english = en if language == "en" else f"{en}, in {language_name(language, 'en')}"
            yield cls.named(f"{name}_{language}", own, english, "string")

    def read(self, entry: Any) -> Any:
        """The value in an entry; None where it has none."""
        for step in self.steps:
            entry = entry.get(step) if isinstance(entry, dict) else None
        if entry is None:
            return None
        if self.many:
            texts = [_said(value, self.language) for value in entry]
            return JOINED.join(str(value) for value in texts if value is not None) or None
        if self.part is not None:
            return str(entry).split("/", 1)[self.part]
        return _said(entry, self.language)


RECORD = Column("record", "string", {"ko": "레코드 ID", "en": "Record id"})
POSITION = Column("position", "integer", {"ko": "순서", "en": "Position"})
KEY = Column("key", "string", {"ko": "이름(키)", "en": "Key"})


def key_of(kind: str) -> tuple[Column, ...]:
    """The foreign-key column from list rows to their record."""
    return (Column("record", "string", RECORD.labels, refers=(KINDS[kind].folder, "id")),)


def _said(value: Any, language: str) -> Any:
    return only(value, language) if language else value
