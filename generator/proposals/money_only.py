"""Reads only the money fields of consortia, for budget sums.

The sum of a programme year needs every consortium of that year.  Only the few lines about money
are read of those that do not change, which is some ten times quicker than reading them whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.records.document import Document
from generator.records.findings import Problem
from generator.records.model import Consortium, Record
from generator.records.schema import Schema, complete, references
from generator.records.sound import sound
from generator.records.yaml_source import Unreadable, parse
from generator.review.money_changes import FIELDS
from generator.rules.unknown_file import address

NAMES = "|".join(FIELDS).encode()
FIELD = re.compile(rb"\n(?:%s)[ ]*:" % NAMES)
"""The beginning of a field about money."""
NEXT = re.compile(rb"\n[^ \n#-]")
"""The beginning of any field."""
ODD = re.compile(rb"\n(?:[^A-Za-z_ \n#-]|--)")
"""The beginning of a line that is no plain record's."""
QUOTED = re.compile(
    rb"""(?:[^"'\n]*(?:(?:(?<=[:,\[{-] )|(?<=[\[{]))(?:"[^"\\\n]*"|'[^'\n]*')[^"'\n]*)*\n)*"""
)
"""A text whose quotations all begin where a value does, and end on their line."""
OPENS = (b"'", b"\\", b"[", b"{")
"""Where a text has none of these, quotation marks that are two a line leave nothing open."""
NO_MARKS = bytes(n for n in range(256) if n not in b'"\n')


def money_record(file: str, source: bytes | Unreadable, schema: Schema) -> Record | None:
    """A consortium of which only the money is known; None when even that is not sound."""
    addressed = address(file)
    if isinstance(source, Unreadable) or isinstance(addressed, Problem):
        return None
    _, id, sample = addressed
    written = _about_money(source)
    if written is None:
        return None
    data = {name: written[name] for name in FIELDS if name in written}
    known = _of_money(schema)
    if not sound(known, data):
        return None
    document = Document(file, source.decode("utf-8", "replace"), data)
    fields = {**_absent(schema), **complete(data, known.root)}
    year = {"programme": data.get("programme")}  # what leads from the year to its consortia
    pointing = tuple(references(schema.root, year))
    return Consortium(id, fields, document, sample, pointing, schema)


@cache
def _absent(schema: Schema) -> Mapping[str, Any]:
    """Every field of a record that has none."""
    absent: Mapping[str, Any] = complete({}, schema.root)
    return absent


@cache
def _of_money(schema: Schema) -> Schema:
    """The schema of a record that may have any fields, of which those about money are sound."""
    known = schema.root["properties"]
    fields = {name: known[name] for name in FIELDS}
    return Schema(schema.kind, {"type": "object", "properties": fields})


def _about_money(source: bytes) -> Mapping[str, Any] | None:
    """The fields about money, from the lines between their names and the next field's.

    A text whose lines begin in any other way than a plain record's, or in which a quotation may go
    on over lines, is read whole.
    """
    text = b"\n" + source + b"\n"
    if ODD.search(text) or not _closed(text):
        return _read(source)
    return _read(b"".join(text[start:end] for start, end in _about(text)))


def _about(text: bytes) -> Iterator[tuple[int, int]]:
    """From where to where each field about money goes."""
    for field in FIELD.finditer(text):
        following = NEXT.search(text, field.end())
        yield field.start(), following.start() if following else len(text)


def _closed(text: bytes) -> bool:
    """Whether no quotation goes on over lines."""
    if not any(mark in text for mark in OPENS):
        marks = text.translate(None, NO_MARKS)
        two_a_line = 2 * text.count(b'"\n') == marks.count(b'"')  # and the second one ends it
        return two_a_line and b'"' not in marks.replace(b'""', b"")
    return bool(QUOTED.fullmatch(text))


def _read(source: bytes) -> Mapping[str, Any] | None:
    """What the lines say; None where they cannot be read without the others."""
    document = parse(source, "") if source else Document("", "", {})
    readable = isinstance(document, Document) and isinstance(document.data, dict)
    return document.data if readable and isinstance(document, Document) else None
