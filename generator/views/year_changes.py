"""What changed between two programme years: their two files compared, field by field.

A field or entry that only one of the two files has is told apart from a change: the other year's
sources may merely be silent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from generator.facts.marks import Fact, inferred
from generator.records.differences import Depth, whole
from generator.records.differences import differences as compared
from generator.records.findings import FieldPath
from generator.records.model import Programme
from generator.text.texts import is_group

Step: TypeAlias = tuple[str, Any]
"""The path of a field in the schema, and the words of an entry that a file names itself."""

ASIDE = {"title", "year", "starts", "ends", "results", "new", "purpose", "sources", "checked"} | {
    "inferred",
    "notes",
    "waivers",
    "formerly",
}
"""Fields that differ every year, or that say something of the record and not of the programme."""
NAMED = {"kinds", "compositions", "subsidy.items", "kinds.*.subsidy.items"}
"""Maps whose keys a file chooses; their entries have a label of their own."""


@dataclass(frozen=True)
class YearChange:
    """One field that two programme years give differently; a side without it is None."""

    steps: tuple[Step, ...]
    before: Any
    after: Any
    before_how: Fact[None] | None = None
    """How certain each side is."""
    after_how: Fact[None] | None = None

    @property
    def path(self) -> str:
        """The field's path in the schema, with ``*`` for keys that a file chooses."""
        return self.steps[-1][0]

    @property
    def known(self) -> bool:
        """Whether both years say something, so that this is a change for certain."""
        return self.before is not None and self.after is not None


def differences(before: Programme, after: Programme) -> tuple[YearChange, ...]:
    """Every field in which two programme years differ, in the order of the schema."""
    found = (
        one
        for name in after.fields
        if name not in ASIDE
        for one in compared(before.written.get(name), after.written.get(name), (name,), DEPTH)
    )
    return tuple(
        replace(
            _told(one.path, before.written, after.written, one.before, one.after),
            before_how=_how(before, one.path, one.before),
            after_how=_how(after, one.path, one.after),
        )
        for one in found
        if one.path[-1] != "label"
    )


def _how(record: Programme, path: FieldPath, said: Any) -> Fact[None] | None:
    return None if said is None else Fact(None, inferred(record, *path))


def _told(path: FieldPath, old: Any, new: Any, before: Any, after: Any) -> YearChange:
    """A difference with the words on its way; an entry that came or went is told by its label."""
    steps: list[Step] = []
    for depth, step in enumerate(path, 1):
        old, new = (old or {}).get(step), (new or {}).get(step)
        named = general(path[: depth - 1]) in NAMED
        label = {**(old or {}), **(new or {})}["label"] if named else None
        steps.append((general(path[:depth]), label))
    label = steps[-1][1]
    return YearChange(tuple(steps), before and (label or before), after and (label or after))


def general(path: FieldPath) -> str:
    """A path with ``*`` in the place of keys that a file chooses."""
    found = ""
    for step in path:
        found = f"{found}.*" if found in NAMED else f"{found}.{step}".lstrip(".")
    return found


def _opens(path: FieldPath, before: Any, after: Any) -> bool:
    """Groups are looked into, also where one year has none; of named entries both must be there."""
    entry = general(path[:-1]) in NAMED
    return _is_map(before, entry) and _is_map(after, entry)


def _is_map(value: Any, entry: bool) -> bool:
    return is_group(value) or (value is None and not entry)


DEPTH = Depth(_opens, whole)
