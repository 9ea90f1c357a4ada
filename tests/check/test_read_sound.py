"""A record with which nothing is wrong is read as a check reads it, and no other is."""

from __future__ import annotations

import pytest

from generator.check.reading import Broken, read_one, read_sound
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from tests.support import ROOT

FILES = [
    next((ROOT / "data" / folder).rglob("*.yml")).relative_to(ROOT).as_posix()
    for folder in ("calls", "consortia", "exhibitions", "organizations", "programmes")
]


@pytest.mark.parametrize("file", FILES)
def test_a_sound_record_is_the_one_that_a_check_reads(
    file: str, schemas: dict[str, Schema]
) -> None:
    source = (ROOT / file).read_bytes()
    found, known = read_sound(file, source, schemas), read_one(file, source, schemas)
    assert found and not isinstance(known, Broken)
    assert (found.name, found.fields, found.document.text) == (
        *(known.name, known.fields, known.document.text),
    )


@pytest.mark.parametrize(
    ("file", "change"),
    [
        (FILES[0], lambda text: text + b"unknown: 1\n"),
        (FILES[0], lambda text: text + b"- : :\n"),
        (FILES[0], lambda text: b""),
        (FILES[0], lambda text: b"\xff" + text),
        (FILES[0], lambda text: Unreadable("link")),
        ("data/other/a.yml", lambda text: text),
        (FILES[1].replace("consortia", "calls"), lambda text: text),
    ],
)
def test_nothing_is_said_of_one_with_faults(
    file: str, change: object, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(change)
    source = change((ROOT / FILES[0]).read_bytes())
    assert isinstance(read_one(file, source, schemas), Broken)
    monkeypatch.delattr("generator.check.reading.shape_problems")
    assert read_sound(file, source, schemas) is None
