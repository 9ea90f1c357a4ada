"""Consortia with rosters, written in a line each, for the tests of rules across records."""

from __future__ import annotations

import json
from typing import Any

from generator.check import Checked
from generator.records.findings import Finding


def consortium(id: str, *firms: str | dict[str, Any], **fields: Any) -> str:
    """A consortium; a firm is its name, or its fields.  Parts are joined by ``---``."""
    said: dict[str, Any] = {"scheme": "other", "editions": ["medica/2025"], **fields}
    if said["scheme"] == "export_consortium":
        said.setdefault("programme", "2025")
    if firms:
        said["roster_consent"] = "2025-01-01"
        said["participants"] = [{"name": f} if isinstance(f, str) else f for f in firms]
    return _record(f"consortia/{id}", said)


def programme(id: str, **fields: Any) -> str:
    """A programme year."""
    return _record(f"programmes/{id}", fields)


def found(checked: Checked, rule: str) -> list[Finding]:
    """What a rule has found, in order."""
    return [finding for finding in checked.findings if finding.rule == rule]


def points(findings: list[Finding]) -> list[tuple[str, Any]]:
    """Each finding as ``2025/alpha`` and its field path."""
    return [
        (f.place.file.removeprefix("data/consortia/").removesuffix(".yml"), f.problem.at)
        for f in findings
    ]


def _record(name: str, fields: dict[str, Any]) -> str:
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "\n".join([f"# {name}", *lines, "---", ""])
