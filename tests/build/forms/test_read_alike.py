"""Forms read a record's file as the check does, or refuse it; they never read something else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.records.document import Document
from generator.records.yaml_source import parse
from tests.support import ROOT
from tests.support.engine import run

ODD = {
    "a: &x 1\n": None,
    "a: [1, 2]\n": None,
    "a: >-\n  b\n": None,
    "a: 1\na: 2\n": None,
    "a: 1\n b: 2\n": None,
    "a: 1\n- b\n": None,
    "a:\tb\n": None,
    "a: !x b\n": None,
    "# 말\na: 'it''s' # 말\nb: \"\\u00e9\\U0001F600\"\n": {"a": "it's", "b": "é😀"},
    "a:\n- b: 1\n  c: no\n- d\n": {"a": [{"b": 1, "c": "no"}, "d"]},
    "a: |\n  하나\n\n   둘\nb: -1.5\nc:\n": {"a": "하나\n\n 둘\n", "b": -1.5, "c": None},
    "__proto__: 1\n": {"__proto__": 1},
}
"""Texts that are no record as forms write one, and what they say where they are read."""


def read(texts: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run(Path(__file__).with_name("read.mjs"), texts)
    return found


def test_every_record_is_read_as_the_check_reads_it() -> None:
    files = sorted((ROOT / "data").rglob("*.yml"))
    texts = [file.read_text("utf-8") for file in files]
    wrong = [
        file.name
        for file, text, found in zip(files, texts, read(texts), strict=True)
        if found != {"fields": fields(text)}
    ]
    assert len(files) > 300 and wrong == []


def fields(text: str) -> Any:
    parsed = parse(text.encode(), "a.yml")
    assert isinstance(parsed, Document)
    return json.loads(json.dumps(parsed.data))


def test_what_is_written_otherwise_is_read_alike_or_refused() -> None:
    for text, found in zip(ODD, read(list(ODD)), strict=True):
        if ODD[text] is None:
            assert "line" in found, text
        else:
            assert found["fields"] == ODD[text] == fields(text)
