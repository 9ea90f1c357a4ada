"""A record's text without its comments: notes and scores beside a record are nobody else's."""

from __future__ import annotations

from generator.records.canonical.comments import without
from generator.records.canonical.entries import read
from generator.records.document import Document
from generator.records.yaml_source import parse


def bare(source: bytes) -> bytes | None:
    """The same values without comments; None where the text cannot be rid of them safely."""
    if b"#" not in source:
        return source
    document = parse(source, "")
    if not isinstance(document, Document):
        return None
    made = without(document.text, read(document)[1]).encode()
    again = parse(made, "")
    same = isinstance(again, Document) and again.data == document.data
    return made if same else None
