"""Findings of two versions: caused by the change, there before, or mended by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.records.findings import Finding

HINTS = {"near", "example"}  # what a message suggests, not what it found
Key: TypeAlias = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True)
class Compared:
    """Findings parted by what the change has to do with them."""

    caused: tuple[Finding, ...] = ()
    before: tuple[Finding, ...] = ()
    """Those of the changed records that were there already."""
    mended: tuple[Finding, ...] = ()
    elsewhere: tuple[Finding, ...] = ()
    """Those caused in records that the proposal does not touch."""


def compare(
    old: Iterable[Finding],
    new: Iterable[Finding],
    renamed: Mapping[str, str],
    touched: Collection[str],
) -> Compared:
    """Part the findings; ``renamed`` leads from old files to new ones.

    Lines and places in lists do not tell findings apart, for any change moves them.  In a record
    that the proposal touches the values of the message do: an old fault made worse is caused by the
    change, and not mended too.  In other records a fault that was there stays an old one.
    """
    known = Counter(_exactly(finding, renamed, touched) for finding in old)
    caused: list[Finding] = []
    before: list[Finding] = []
    for finding in new:
        exactly = _exactly(finding, {}, touched)
        seen = known[exactly] > 0
        known[exactly] -= seen
        (before if seen else caused).append(finding)
    left = {_key(finding, {}) for finding in new}
    return Compared(
        caused=tuple(f for f in caused if f.place.file in touched),
        before=tuple(f for f in before if f.place.file in touched),
        mended=tuple(f for f in old if _key(f, renamed) not in left),
        elsewhere=tuple(f for f in caused if f.place.file not in touched),
    )


def _key(finding: Finding, renamed: Mapping[str, str]) -> Key:
    file = finding.place.file
    steps = tuple(step for step in finding.problem.at if isinstance(step, str))
    return renamed.get(file, file), finding.problem.id, steps


def _exactly(
    finding: Finding, renamed: Mapping[str, str], touched: Collection[str]
) -> tuple[Key, str]:
    key = _key(finding, renamed)
    if key[0] not in touched:
        return key, ""
    values = {k: v for k, v in finding.problem.values.items() if k not in HINTS}
    return key, repr(sorted(values.items()))
