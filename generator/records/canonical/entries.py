"""Parses a record's text into fields and tokens, to place comments."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator.records.document import Document


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a line of its own."""

    text: str
    spaced: bool = False
    """Whether an empty line stands before it."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, number, truth value or nothing, and how it was written."""

    value: Any
    written: str


@dataclass(frozen=True, slots=True)
class Group:
    """Fields, when they are named, or the entries of a list."""

    named: bool
    entries: list[Entry] = field(default_factory=list)


Value: TypeAlias = Scalar | Group


@dataclass(slots=True, eq=False)
class Entry:
    """A field with its name, or one entry of a list, which has none."""

    name: str | None = None
    value: Value = Scalar(None, "")
    above: list[Comment] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of text that holds no comment."""

    start: int
    end: int
    beside: Entry | None
    """The field that a comment behind it, on its line, belongs to."""
    above: Entry | None = None
    """The field that a comment before it, on a line of its own, belongs to."""


def read(document: Document) -> tuple[Value, list[Token]]:
    """The values of a document with their tokens, in the order of the text."""
    reader = _EntryReader(document.text)
    return reader.value(next(reader.events), document.data), reader.tokens


class _EntryReader:
    """Makes entries from parser events, and notes the tokens on the way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.events: Iterator[Any] = (
            event
            for event in yaml.parse(text, Loader=yaml.CLoader)
            if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent)
        )

    def value(
        self, event: Any, data: Any, entry: Entry | None = None, above: Entry | None = None
    ) -> Value:
        """The value of ``entry``; comments before it belong to ``above``."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, entry, above)
            return Scalar(data, event.value)
        group = Group(isinstance(event, yaml.MappingStartEvent))
        first = above if entry is not None and entry.name is None else None
        if event.flow_style:  # only then has it a token of its own, the bracket
            self._note(event, entry, above)
            first = None
        while not isinstance(inside := next(self.events), yaml.CollectionEndEvent):
            group.entries.append(self._entry(inside, data, group, first))
            first = None  # what stands above a list entry stands above its first field, too
        if event.flow_style:
            self._note(inside, entry, None)
        return group

    def _entry(self, event: Any, data: Any, group: Group, above: Entry | None) -> Entry:
        if not group.named:
            entry = Entry()
            entry.value = self.value(event, data[len(group.entries)], entry, above or entry)
            return entry
        name = unicodedata.normalize("NFC", event.value)
        entry = Entry(name)
        self._scalar(event, entry, above or entry)
        entry.value = self.value(next(self.events), data[name], entry, entry)
        return entry

    def _scalar(self, event: Any, entry: Entry | None, above: Entry | None) -> None:
        if event.style not in ("|", ">"):
            self._note(event, entry, above)
            return
        start, end = event.start_mark.index, event.end_mark.index
        header_end = start + len(self.text[start:end].splitlines()[0])  # `|  # a comment`
        self.tokens.append(Token(start, start + 1, entry, above))
        self.tokens.append(Token(header_end, end, entry))

    def _note(self, event: Any, beside: Entry | None, above: Entry | None) -> None:
        self.tokens.append(Token(event.start_mark.index, event.end_mark.index, beside, above))
