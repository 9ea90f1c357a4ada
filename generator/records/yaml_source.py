"""Strict YAML text to plain values, with the place of each field on demand.

YAML 1.2 core scalars on PyYAML's C parser: ``NO`` is Norway, ``012`` and ``12:30`` are text and
dates stay text.  What makes YAML surprising is refused: repeated keys, anchors, aliases, tags,
directives, several documents, tabs, control and bidirectional characters, marks in stacks, numbers
with ``_``, deep nesting.

Places are worked out by a second pass, which only findings ask for.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any

from generator.records.characters import hidden_in, named, stacked
from generator.records.findings import FieldPath, Place, Points, Problem
from generator.records.plain_lines import plain_values
from generator.records.plain_points import plain_point
from generator.records.plain_scalars import NotPlain
from generator.records.yaml_refusal import Refusal

QUICK = 1  # of zlib's levels
LARGEST = 256 * 1024  # bytes; the largest real record is under 10 KiB


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
    plain: bool | None = None
    """Whether it is one of ``plain_lines``, where that is known."""

    @property
    def source(self) -> bytes:
        """The text as bytes."""
        return self.text.encode()

    @cached_property
    def digest(self) -> bytes:
        """What tells its text from any other."""
        return blake2b(self.source, digest_size=20).digest()

    def fold(self) -> None:
        """Hold the text in a sixth of the room from now on, since few will ask for it."""
        if "text" in vars(self):
            vars(self)["_folded"] = zlib.compress(self.source, QUICK)
            del vars(self)["text"]

    def __getattr__(self, name: str) -> Any:
        """The text, where it is folded."""
        if name == "text" and "_folded" in vars(self):
            return _unfolded(vars(self)["_folded"])
        raise AttributeError(name)

    def place(self, path: FieldPath) -> Place:
        """The place of a field's name, or of its nearest written ancestor."""
        if self.plain or (self.plain is None and _is_plain(self.text)):
            return Place(self.file, *plain_point(self.text, path))
        points = _points(self.text, self.file)
        while path not in points:
            path = path[:-1]
        return Place(self.file, *points[path])


class UnreadDocument(Document):
    """The same of which text and values are read when somebody first asks for them."""

    def __init__(self, file: str, source: bytes, read: Callable[[], Any]) -> None:
        """``source`` is surely UTF-8."""
        vars(self).update(file=file, _source=source, _read=read)

    @property
    def source(self) -> bytes:
        """The bytes of the file."""
        found: bytes = self._source
        return found

    def fold(self) -> None:
        """Hold the bytes alone."""
        vars(self).pop("text", None)

    def __getattr__(self, name: str) -> Any:
        """What was not set yet."""
        if name == "text":
            return vars(self).setdefault("text", self.source.decode())
        if name == "data":
            return vars(self).setdefault("data", self._read())
        raise AttributeError(name)


@lru_cache(maxsize=64)  # a page asks for the texts of all that it is made of, which others are too
def _unfolded(folded: bytes) -> str:
    return zlib.decompress(folded).decode()


@lru_cache(maxsize=64)  # findings ask for one file after another, and all would take much memory
def _points(text: str, file: str) -> Points:
    from generator.records.yaml_values import strict_values  # PyYAML is slow to load

    points: Points = {}
    strict_values(text, file, points)
    return points


@lru_cache(maxsize=64)
def _is_plain(text: str) -> bool:
    try:
        plain_values(text)
    except NotPlain:
        return False
    return True


def parse(source: bytes, file: str) -> Document | Refused:
    """Read one record, or say where its text stops being a plain record."""
    try:
        text = _text(source, file)
        return _document(file, text)
    except Refusal as stop:
        return Refused(stop.place, stop.problem, _readable(source) if stop.shown else "")


def _document(file: str, text: str) -> Document:
    """A text with its values, read line by line where it is plain enough for that."""
    try:
        return Document(file, text, plain_values(text), plain=True)
    except NotPlain:
        from generator.records.yaml_values import strict_values  # PyYAML is slow to load

        return Document(file, text, strict_values(text, file), plain=False)


def _text(source: bytes, file: str) -> str:
    """The source as text, once nothing in it can mislead a reader."""
    if len(source) > LARGEST:
        raise Refusal(Place(file), "too-large", size=len(source), most=LARGEST)
    if source.startswith(b"\xef\xbb\xbf"):
        raise Refusal(Place(file), "byte-order-mark")
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8")
        raise Refusal(
            _end_of(before, file), "not-utf-8", byte=f"{source[error.start]:02X}"
        ) from None
    if found := hidden_in(text):
        place = _end_of(text[: found.start()], file)
        raise Refusal(place, "invisible-character", **named(found.group()))
    if (at := stacked(text)) is not None:
        raise Refusal(_end_of(text[:at], file), "stacked-marks")
    if "\t" in text:
        raise Refusal(_end_of(text[: text.index("\t")], file), "tab")
    return text


def _readable(source: bytes) -> str:
    return source[:LARGEST].decode("utf-8", "replace")


def _end_of(before: str, file: str) -> Place:
    line_start = before.rfind("\n") + 1
    return Place(file, before.count("\n") + 1, len(before) - line_start + 1)
