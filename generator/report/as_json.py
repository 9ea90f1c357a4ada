"""Findings as JSON, as described by ``schemas/output/findings.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from generator.report.form import Form
from generator.report.worded_findings import Telling

VERSION = 1


def _part(tellings: Sequence[Telling], language: str) -> str:
    """An object for each finding, as they stand in the list of all."""
    listed = json.dumps([*map(_one, tellings)], ensure_ascii=False, indent=2)
    return listed.removeprefix("[\n").removesuffix("\n]").replace("\n", "\n  ")


def _whole(parts: Sequence[str], counts: Mapping[str, int], language: str) -> str:
    """One object with every finding."""
    content = {"version": VERSION, "language": language, "findings": []}
    empty = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    found = "[\n  " + ",\n  ".join(parts) + "\n  ]" if parts else "[]"
    return empty.replace("[]", found)


def _one(telling: Telling) -> dict[str, object]:
    fields = asdict(telling)
    place = fields.pop("place")
    fields.pop("line")
    fields.pop("count")
    return {**place, **fields}


FORM = Form(_part, _whole)
