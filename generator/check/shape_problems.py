"""Whether what a file has is of the shape that its schema asks for, and what is not."""

from __future__ import annotations

from typing import Any

from generator.records import gate
from generator.records.findings import Problem
from generator.records.schema import Schema
from generator.records.sound import sound


def shape_problems(schema: Schema, data: Any) -> list[Problem]:
    """All violations of the schema and the gate."""
    if fits_shape(schema, data):
        return []
    from generator.records import shape  # its library takes a while to load, and is seldom needed

    held = gate.problems(schema, data)
    gated = {problem.at for problem in held}
    found = held + [p for p in shape.problems(schema, data) if p.at not in gated]
    return found or [Problem("schema.other")]  # where the two libraries differ, it is not sound


def fits_shape(schema: Schema, data: Any) -> bool:
    """Whether there is no violation."""
    return not gate.problems(schema, data) and sound(schema, data)
