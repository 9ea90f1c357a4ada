"""Findings as JSON, as described by ``schemas/output/findings.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from generator.report.telling import Telling

VERSION = 1


def render(tellings: Sequence[Telling], language: str) -> str:
    """One object with every finding."""
    findings = [_one(telling) for telling in tellings]
    content = {"version": VERSION, "language": language, "findings": findings}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _one(telling: Telling) -> dict[str, object]:
    fields = asdict(telling)
    place = fields.pop("place")
    fields.pop("line")
    fields.pop("count")
    return {**place, **fields}
