"""The browser's code writes a record as `portal fmt` does, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.check import Checked
from generator.records.canonical import canonical
from generator.records.document import Document
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from tests.support.in_browser import WRITTEN, Case, asked

pytestmark = pytest.mark.slow


def canonical_text(case: Case, schemas: dict[str, Schema]) -> str:
    document = parse(json.dumps(case.data).encode(), case.file)
    assert isinstance(document, Document), document
    return canonical(document, schemas[case.kind])


def real(published: Checked) -> Iterator[Case]:
    for record in published.registry:
        if plain(record.written):
            yield Case(f"data/{record.name}.yml", record.written)


def plain(data: Any) -> bool:
    """Whether a script has the same values: no 55.0, and names that are numbers rise."""
    if isinstance(data, dict):
        numbers = [int(name) for name in data if name.isdigit()]
        after = [name.isdigit() for name in data]
        rising = numbers == sorted(numbers) and after == sorted(after, reverse=True)
        return rising and all(map(plain, data.values()))
    if isinstance(data, list):
        return all(map(plain, data))
    return not (isinstance(data, float) and data.is_integer())


def test_records_are_written_as_fmt_writes_them(
    schemas: dict[str, Schema], published: Checked
) -> None:
    cases = list(real(published))
    assert len(cases) > 200
    texts = [one for one in WRITTEN if isinstance(one, str)]
    odd = {"names": [{"name": one} for one in texts], "what": "\n".join(texts), "type": "x"}
    cases.append(Case("data/organizations/odd.yml", odd))
    cases += [Case("data/organizations/odd.yml", {"what": f"{t}\n나"}) for t in texts]
    found = asked(cases, [{}], schemas, write=True)
    apart = [c.file for c, t in zip(cases, found, strict=True) if t != canonical_text(c, schemas)]
    assert apart == []
