"""What is easily forgotten of a layout: a word, a language, a field that the schema has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.build.forms.tasks import LAYOUTS, ROLES
from generator.build.handbook.spoken import field
from generator.records.document import Document
from generator.records.model import KINDS
from generator.records.schema import Schema
from generator.records.yaml_source import parse

FILES = sorted(LAYOUTS.glob("*.yml"))
NEEDED = {"order", "for", "title", "what"}
KNOWN = {*NEEDED, *("kind", "groups", "kinds", "edits", "anew", "given", "like", "left_out")}


def layout(file: Path) -> dict[str, Any]:
    read = parse(file.read_bytes(), file.name)
    assert isinstance(read, Document), file.name
    data: dict[str, Any] = read.data
    return data


def faults(said: dict[str, Any], schemas: dict[str, Schema]) -> Iterator[str]:
    """What is wrong with a layout, each with the word that it is about."""
    yield from (f"{word}: needed" for word in NEEDED - said.keys())
    yield from (f"{word}: unknown" for word in said.keys() - KNOWN)
    if said.get("for") not in ROLES:
        yield f"for: one of {ROLES}"
    texts = [said.get("title"), said.get("what"), *(one["title"] for one in said.get("groups", ()))]
    yield from (f"{text}: ko and en" for text in texts if not text or text.keys() != {"ko", "en"})
    kinds = said.get("kinds") or {
        said.get("kind"): [name for one in said.get("groups", ()) for name in one["fields"]]
    }
    for kind, names in kinds.items():
        if kind not in KINDS:
            yield f"{kind}: one of {[*KINDS]}"
            continue
        for name in (*names, *said.get("given", ()), *said.get("left_out", ())):
            if schemas[kind].field(tuple(name.split("."))) is None:
                yield f"{kind} has no field {name}"
        for path in said.get("like", ()):
            if not field(schemas[kind].root, path) or path.partition(".")[0] not in names:
                yield f"{kind} shows no field {path} to take from another"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_layout_says_all_that_it_needs(file: Path, schemas: dict[str, Schema]) -> None:
    assert [*faults(layout(file), schemas)] == []


def test_a_slip_is_told(schemas: dict[str, Schema]) -> None:
    text = {"ko": "가", "en": "a"}
    group = {"title": {"ko": "가"}, "fields": ["names", "tpye"]}
    said = {"order": 1, "for": "host", "title": text, "what": text, "kind": "organization"}
    said |= {"groups": [group], "like": ["names.nam"]}
    found = "\n".join(faults({**said, "stuff": 1}, schemas))
    slips = ("stuff: unknown", "for: one of", "ko and en", "has no field tpye", "field names.nam")
    for word in slips:
        assert word in found
