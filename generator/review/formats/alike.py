"""Remarks that say the same of several places of a file, so that it is told once."""

from __future__ import annotations

from collections.abc import Iterable

from generator.review.report_model import Remark

LEAST = 3  # fewer are told one by one


def alike(remarks: Iterable[Remark]) -> list[list[Remark]]:
    """The remarks in order; those alike stand together where the first of them was."""
    groups: dict[tuple[str, ...], list[Remark]] = {}
    for one in remarks:
        key = (one.severity, one.rule, one.says, one.fix, one.file)
        groups.setdefault(key, []).append(one)
    found: list[list[Remark]] = []
    for group in groups.values():
        found += [group] if len(group) >= LEAST else [[one] for one in group]
    return found
