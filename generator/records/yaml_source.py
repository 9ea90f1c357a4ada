"""Strict YAML text to plain values, with the place of each field on demand.

YAML 1.2 core scalars on PyYAML's C parser: ``NO`` is Norway, ``012`` and ``12:30`` are text and
dates stay text.  What makes YAML surprising is refused: repeated keys, anchors, aliases, tags,
several documents, tabs, control and bidirectional characters, numbers with ``_``, deep nesting.

Values are made in one pass over the parser's events, so that reading stops at the first event that
is refused: 100,000 open brackets end at the seventeenth.  Places are worked out by a second pass,
which only findings ask for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NoReturn

import yaml

from generator.records.characters import IN_FILE, named
from generator.records.findings import FieldPath, Place, Problem

LARGEST = 256 * 1024  # bytes; the largest real record is under 10 KiB
DEEPEST = 16

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
UNDERSCORED = re.compile(r"[-+]?[0-9](?=[0-9_]*\Z)[0-9]*_")
CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}

SYNTAX = {  # what libyaml says, and the message that helps whoever wrote the line
    "mapping values are not allowed": "colon-in-text",
    "could not find expected ':'": "missing-colon",
    "did not find expected key": "indentation",
    "did not find expected '-' indicator": "indentation",
    "found unexpected end of stream": "unclosed-quote",
    "did not find expected ',' or": "unclosed-list",
    "cannot start any token": "strange-start",
}


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A path that cannot be read: a link, a folder named x.yml, a file without permission.

    ``why`` is ``link``, ``not-a-file``, ``device``, ``not-readable`` or ``left-over``.
    """

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that is not a plain record: one problem, and where it stands."""

    place: Place
    problem: Problem
    text: str = ""
    """What could be read of it, for showing the line."""


@dataclass(frozen=True)
class Document:
    """One record's text and the values it gives."""

    file: str
    text: str
    data: Any

    @cached_property
    def _places(self) -> dict[FieldPath, Place]:
        places: dict[FieldPath, Place] = {}
        _Reader(self.text, self.file, places).document()
        return places

    def place(self, path: FieldPath) -> Place:
        """The place of a field's name, or of its nearest written ancestor."""
        while path not in self._places:
            path = path[:-1]
        return self._places[path]


def parse(source: bytes, file: str) -> Document | Refused:
    """Read one record, or say where its text stops being a plain record."""
    try:
        text = _text(source, file)
        return Document(file, text, _Reader(text, file).document())
    except _Refusal as stop:
        return replace(stop.refused, text=_readable(source))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = error.problem or ""
        message = next((name for words, name in SYNTAX.items() if words in said), "syntax")
        problem = Problem(f"yaml.{message}", values={"said": said})
        return Refused(_place(file, mark), problem, _readable(source))
    except yaml.YAMLError as error:  # the scanner's own character check, which has no mark
        return Refused(Place(file), Problem("yaml.syntax", values={"said": str(error)}))


class _Refusal(Exception):
    """Stops parsing at the first refused construct; never leaves this module."""

    def __init__(self, place: Place, message: str, **values: Any) -> None:
        self.refused = Refused(place, Problem(f"yaml.{message}", values=values))


def _text(source: bytes, file: str) -> str:
    """The source as text, once nothing in it can mislead a reader."""
    if len(source) > LARGEST:
        raise _Refusal(Place(file), "too-large", size=len(source), most=LARGEST)
    if source.startswith(b"\xef\xbb\xbf"):
        raise _Refusal(Place(file), "byte-order-mark")
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8")
        raise _Refusal(
            _end_of(before, file), "not-utf-8", byte=f"{source[error.start]:02X}"
        ) from None
    if found := IN_FILE.search(text):
        place = _end_of(text[: found.start()], file)
        raise _Refusal(place, "invisible-character", **named(found.group()))
    if "\t" in text:
        raise _Refusal(_end_of(text[: text.index("\t")], file), "tab")
    return text


class _Reader:
    """Makes values from parser events, and notes the place of each field when asked to."""

    def __init__(self, text: str, file: str, places: dict[FieldPath, Place] | None = None) -> None:
        self.file = file
        self.places = places
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=yaml.CLoader))

    def document(self) -> Any:
        value = None
        found = False
        if self.places is not None:
            self.places[()] = Place(self.file)
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if found:
                    self._stop(event, "several-documents")
                found = True
                value = self._value(next(self.events), (), 1)
        if value is None:
            raise _Refusal(Place(self.file), "empty")
        return value

    def _value(self, event: Any, path: FieldPath, depth: int) -> Any:
        if isinstance(event, yaml.AliasEvent):
            self._stop(event, "alias", name=event.anchor)
        if event.anchor is not None:
            self._stop(event, "anchor", name=event.anchor)
        if event.tag is not None:
            self._stop(event, "tag", name=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if depth > DEEPEST:
            self._stop(event, "too-deep", most=DEEPEST)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _sequence(self, path: FieldPath, depth: int) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            step = (*path, len(values))
            self._note(step, event)
            values.append(self._value(event, step, depth + 1))
        return values

    def _mapping(self, path: FieldPath, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent) or key.anchor or key.tag:
                self._stop(key, "key-not-text")
            name = unicodedata.normalize("NFC", key.value)
            if name in values:
                self._stop(key, "repeated-key", name=name)
            step = (*path, name)
            self._note(step, key)
            values[name] = None  # a key counts as written even while its value is being read
            values[name] = self._value(next(self.events), step, depth + 1)
        return values

    def _scalar(self, event: Any) -> Any:
        written: str = event.value
        if event.style:  # quoted or block: text, whatever it looks like
            return unicodedata.normalize("NFC", written)
        if written in CONSTANTS:
            return CONSTANTS[written]
        if INTEGER.match(written):
            return int(written) if len(written) < 20 else written
        if DECIMAL.match(written):
            return float(written)
        if UNDERSCORED.match(written):
            self._stop(event, "underscored-number", written=written, plain=written.replace("_", ""))
        return unicodedata.normalize("NFC", written)

    def _note(self, path: FieldPath, event: Any) -> None:
        if self.places is not None:
            self.places[path] = _place(self.file, event.start_mark)

    def _stop(self, event: Any, message: str, **values: Any) -> NoReturn:
        raise _Refusal(_place(self.file, event.start_mark), message, **values)


def _readable(source: bytes) -> str:
    return source[:LARGEST].decode("utf-8", "replace")


def _place(file: str, mark: Any) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _end_of(before: str, file: str) -> Place:
    line_start = before.rfind("\n") + 1
    return Place(file, before.count("\n") + 1, len(before) - line_start + 1)
