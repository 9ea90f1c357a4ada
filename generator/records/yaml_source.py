"""Strict YAML text to plain values, or what is refused in it.

YAML 1.2 core scalars on PyYAML's C parser: ``NO`` is Norway, ``012`` and ``12:30`` are text and
dates stay text.  What makes YAML surprising is refused: repeated keys, anchors, aliases, tags,
directives, several documents, tabs, control and bidirectional characters, marks in stacks, numbers
with ``_``, deep nesting.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.characters import hidden_in, named, stacked
from generator.records.document import Document
from generator.records.findings import Place, Problem
from generator.records.foreign_files import format_of, is_page, is_pointer
from generator.records.plain_lines import plain_values
from generator.records.plain_scalars import NotPlain
from generator.records.saved_otherwise import readable, saved_otherwise
from generator.records.yaml_refusal import OtherFormat, OtherWay, Refusal

LARGEST = 256 * 1024  # bytes; the largest real record is under 10 KiB


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A path that cannot be read: a link, a folder named x.yml, a file without permission.

    ``why`` is ``link``, ``submodule``, ``not-a-file``, ``device``, ``not-readable`` or
    ``left-over``.
    """

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that is not a plain record: one problem, and where it stands."""

    place: Place
    problem: Problem
    text: str = ""
    """What could be read of it, for showing the line."""


def parse(source: bytes, file: str) -> Document | Refused:
    """Read one record, or say where its text stops being a plain record."""
    try:
        text = _text(source, file)
        return _document(file, text)
    except OtherWay as stop:
        return Refused(stop.place, stop.problem, stop.text)
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
    if is_page(source):
        raise OtherFormat(Place(file), "web-page")
    if is_pointer(source):
        raise OtherFormat(Place(file), "lfs-pointer")
    if format := format_of(source):
        raise OtherFormat(Place(file), "document", format=format)
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_other_way(source, file)
        before = source[: error.start].decode("utf-8")
        raise Refusal(
            _end_of(before, file), "not-utf-8", byte=f"{source[error.start]:02X}"
        ) from None
    if found := hidden_in(text):
        _refuse_other_way(source, file)
        place = _end_of(text[: found.start()], file)
        raise Refusal(place, "invisible-character", **named(found.group()))
    if (at := stacked(text)) is not None:
        raise Refusal(_end_of(text[:at], file), "stacked-marks")
    if "\t" in text:
        raise Refusal(_end_of(text[: text.index("\t")], file), "tab")
    return text


def _refuse_other_way(source: bytes, file: str) -> None:
    if saved := saved_otherwise(source):
        raise OtherWay(Place(file), saved.how, saved.text, **saved.values)


def _readable(source: bytes) -> str:
    return readable(source[:LARGEST])


def _end_of(before: str, file: str) -> Place:
    line_start = before.rfind("\n") + 1
    return Place(file, before.count("\n") + 1, len(before) - line_start + 1)
