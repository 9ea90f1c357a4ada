"""What changed between two programme years: their two files compared, field by field.

A field or entry that only one of the two files has is told apart from a change: the other year's
sources may merely be silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

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
class Difference:
    """One field that two programme years give differently; a side without it is None."""

    steps: tuple[Step, ...]
    before: Any
    after: Any

    @property
    def path(self) -> str:
        """The field's path in the schema, with ``*`` for keys that a file chooses."""
        return self.steps[-1][0]

    @property
    def known(self) -> bool:
        """Whether both years say something, so that this is a change for certain."""
        return self.before is not None and self.after is not None


def differences(before: Programme, after: Programme) -> tuple[Difference, ...]:
    """Every field in which two programme years differ, in the order of the schema."""
    fields = [name for name in after.fields if name not in ASIDE]
    return tuple(
        found
        for name in fields
        for found in _compare(((name, None),), before.written.get(name), after.written.get(name))
    )


def _compare(steps: tuple[Step, ...], before: Any, after: Any) -> Iterator[Difference]:
    if before == after:
        return
    if _is_map(before) and _is_map(after):
        yield from _inside(steps, before or {}, after or {})
    else:
        yield Difference(steps, before, after)


def _inside(
    steps: tuple[Step, ...], before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Difference]:
    path = steps[-1][0]
    for key in {**before, **after}:
        old, new = before.get(key), after.get(key)
        if path in NAMED:
            label = {**(old or {}), **(new or {})}["label"]
            if old is None or new is None:
                whole = (*steps, (f"{path}.*", label))
                yield Difference(whole, old and label, new and label)
            else:
                yield from _compare((*steps, (f"{path}.*", label)), old, new)
        elif key != "label":
            yield from _compare((*steps, (f"{path}.{key}", None)), old, new)


def _is_map(value: Any) -> bool:
    """Whether a value has fields of its own (a text in two languages has none); absent ones may."""
    return value is None or (is_group(value))
