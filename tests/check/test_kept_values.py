"""A file whose values were kept gives the record that reading it gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.cache.store import Shelf, Store
from generator.check import reading_shared
from generator.check.kept_records import values_to_keep
from generator.check.kept_values import read_all_kept
from generator.check.reading import Broken, read_one, record
from generator.records.document import Document
from generator.records.files import read_sources
from generator.records.model import UNKNOWN
from generator.records.schema import Schema
from tests.support import ROOT

BROKEN = {
    "data/calls/2026-broken.yml": b"title: t\naudience: nobody\n",
    "data/calls/2026-no-text.yml": b"title: \xff\n",
    "data/strange.txt": b"text",
}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Store(tmp_path).shelf("values")


@pytest.fixture(scope="module")
def sources() -> dict[str, Any]:
    every = read_sources(ROOT)
    return {file: every[file] for file in [*sorted(every)[::25], "data/roles.yml"]} | BROKEN


def shown(one: Any) -> Any:
    """All that a record is; a file that is none only has to be one again."""
    if isinstance(one, Broken):
        return one.findings
    read = one.document.file, one.document.text, one.document.data
    return type(one), one.id, one.fields, read, one.sample, one.references, one.schema


def test_it_is_the_same_record(
    sources: dict[str, Any],
    schemas: dict[str, Schema],
    shelf: Shelf,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = {file: shown(read_one(file, source, schemas)) for file, source in sources.items()}
    asked: list[str] = []

    def noted(file: str, *rest: Any) -> Any:
        asked.append(file)
        return read_one(file, *rest)

    monkeypatch.setattr(reading_shared, "read_one", noted)
    for expected in (list(sources), [*BROKEN, "data/roles.yml"]):
        read = read_all_kept(sources, schemas, shelf)
        assert {file: shown(one) for file, one in read.items()} == wanted
        assert list(read) == list(sources)
        assert sorted(asked) == sorted(expected)
        asked.clear()
    changed = next(iter(sources))
    read_all_kept(sources | {changed: sources[changed] + b"# more\n"}, schemas, shelf)
    assert changed in asked


def kept(values: Any) -> bytes | None:
    return values_to_keep(record("call", "2026-x", Document("x.yml", "", values), UNKNOWN))


@pytest.mark.parametrize("values", [{1: "a"}, {"a": (1, 2)}, {"a": float("nan")}])
def test_what_would_come_back_as_something_else_is_not_kept(values: Any) -> None:
    assert kept(values) is None
    assert kept({"a": [1, 1.0, True, None, "가\u2028"]})
