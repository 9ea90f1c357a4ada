"""The columns that a schema gives: name, type, labels, and how the value is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.records.model import KINDS
from generator.records.schema import Node, is_text, label
from generator.text.languages import LANGUAGES, language_name
from generator.text.texts import Text

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

    @staticmethod
    def of(steps: Steps, node: Node) -> Iterator[Column]:
        """The columns of one field; a list or map of groups has none."""
        if is_group(node):
            return
        many = node.get("type") == "array"
        inner = node["items"] if many else node
        if is_text(inner):
            yield from (_text(steps, node, language, many) for language in LANGUAGES)
        elif not many and "x-ref" in inner:
            yield from reference(steps, node)
        else:
            yield _plain(steps, node, inner, many)

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


def fields(node: Node, steps: Steps = ()) -> Iterator[tuple[Steps, Node]]:
    """Fields of a schema object; fields of plain groups are flattened to their full path."""
    for name, below in node["properties"].items():
        if below.get("type") == "object" and "properties" in below:
            yield from fields(below, (*steps, name))
        else:
            yield (*steps, name), below


def is_group(node: Node) -> bool:
    """Whether a field is a list or a map of groups, which is a table of its own."""
    entry = node.get("items", node.get("additionalProperties"))
    return (
        node.get("type") in ("array", "object")
        and isinstance(entry, Mapping)
        and entry.get("type") == "object"
    )


def labels(node: Node) -> dict[str, str]:
    """What people call a field, by language."""
    return {language: label(node, language) or "" for language in LANGUAGES}


def reference(steps: Steps, node: Node) -> Iterator[Column]:
    """The columns of a reference; one to an edition is two, its exhibition and its key."""
    names, help, folder = labels(node), _help(node), node["x-ref"]
    name = "_".join(steps) or KINDS_BY_FOLDER.get(folder, "exhibition")
    if folder != "editions":
        yield Column(name, "string", names, help, steps, refers=(folder, "id"))
        return
    yield Column(name, "string", names, help, steps, refers=("exhibitions", "id"), part=0)
    yield Column("edition", "string", names, help, steps, part=1)


KINDS_BY_FOLDER = {kind.folder: name for name, kind in KINDS.items()}


def _text(steps: Steps, node: Node, language: str, many: bool) -> Column:
    names = {its: f"{name} ({language_name(language, its)})" for its, name in labels(node).items()}
    column = "_".join((*steps, language))
    return Column(column, "string", names, _help(node), steps, language, many)


def _plain(steps: Steps, node: Node, inner: Node, many: bool) -> Column:
    written = inner.get("type", "string")
    return Column(
        "_".join(steps),
        "string" if many or not isinstance(written, str) else written,
        labels(node),
        _help(node),
        steps,
        many=many,
        words=inner.get("x-labels", {}),
        pattern="" if many else inner.get("pattern", ""),
    )


def _help(node: Node) -> dict[str, str]:
    english = node.get("x-en", {}).get("description", "")
    return {"ko": node.get("description", ""), "en": english}


def _said(value: Any, language: str) -> Any:
    return Text.of(value).only(language) if language else value
