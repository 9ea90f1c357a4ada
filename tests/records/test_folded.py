"""A document whose text is folded is the same document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.records.document import Document, UnreadDocument
from generator.records.findings import Place
from generator.records.yaml_source import parse

SOURCE = "title: 가\nhosts: [a]\nnote: b\n".encode()


def test_a_folded_document_says_what_it_said() -> None:
    document, other = (parse(SOURCE, "data/calls/a.yml") for _ in range(2))
    assert isinstance(document, Document)
    assert isinstance(other, Document)
    for _ in range(2):  # once more changes nothing
        document.fold()
    assert "text" not in vars(document)
    assert document == other
    assert document.source == SOURCE
    assert document.digest == other.digest
    assert document.place(("note",)) == Place("data/calls/a.yml", 3, 1)
    assert replace(document, data={}).text == other.text
    with pytest.raises(AttributeError):
        _ = document.nothing  # type: ignore[attr-defined]


def test_one_that_was_never_read_keeps_its_bytes() -> None:
    document = UnreadDocument("data/calls/a.yml", SOURCE, dict)
    assert document.text == SOURCE.decode()
    document.fold()
    assert document.text == SOURCE.decode()
    assert document.digest == Document("", SOURCE.decode(), {}).digest
