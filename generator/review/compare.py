"""Compares findings of two versions: new, already there, or fixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.records.findings import Finding, Severity

HINTS = {"near", "example"}  # what a message suggests, not what it found
Key: TypeAlias = tuple[str, str, tuple[str, ...]]
"""A file, a message and a field."""
Exact: TypeAlias = tuple[Key, str]
"""The same with the values of the message."""


@dataclass(frozen=True)
class Compared:
    """Findings by their relation to the change."""

    caused: tuple[Finding, ...] = ()
    before: tuple[Finding, ...] = ()
    """Those of the changed records that were there already."""
    mended: tuple[Finding, ...] = ()
    elsewhere: tuple[Finding, ...] = ()
    """Those caused in records that the proposal does not touch."""

    @property
    def broken(self) -> bool:
        """Whether the change causes an error anywhere."""
        return any(f.severity is Severity.ERROR for f in (*self.caused, *self.elsewhere))


def compare(
    old: Iterable[Finding],
    new: Iterable[Finding],
    renamed: Mapping[str, str],
    touched: Collection[str],
    unread: frozenset[str] = frozenset(),
) -> Compared:
    """Sort the findings by their relation to the change; ``renamed`` maps old files to new ones.

    Lines and positions in lists do not tell findings apart, since any change moves them. In a
    record that the proposal touches the values of the message do: an old fault made worse is caused
    by the change, and is not fixed by it as well. In other records a fault that was there stays an
    old one.
    """
    there = [(finding, _exactly(finding, renamed, touched)) for finding in old]
    known = Counter(exactly for _, exactly in there)
    caused, before = _told_apart(new, known, touched)
    there.sort(key=lambda entry: unread.isdisjoint(_files(entry[0], renamed)))  # gone, not mended
    mended = _mended(there, known, caused)
    return Compared(
        caused=tuple(f for f in caused if f.place.file in touched),
        before=tuple(f for f in before if f.place.file in touched),
        mended=tuple(f for f in mended if unread.isdisjoint(_files(f, renamed))),
        elsewhere=tuple(f for f in caused if f.place.file not in touched),
    )


def _told_apart(
    new: Iterable[Finding], left: Counter[Exact], touched: Collection[str]
) -> tuple[list[Finding], list[Finding]]:
    """Findings caused by the change, and old ones, which are ``left`` no more."""
    caused: list[Finding] = []
    before: list[Finding] = []
    for finding in new:
        exactly = _exactly(finding, {}, touched)
        seen = left[exactly] > 0
        left[exactly] -= seen
        (before if seen else caused).append(finding)
    return caused, before


def _mended(
    there: Iterable[tuple[Finding, Exact]], left: Counter[Exact], caused: Iterable[Finding]
) -> Iterator[Finding]:
    """Findings fixed by the change: ``there`` before, counted in ``left``, and not worse."""
    worse = Counter(_key(finding, {}) for finding in caused)
    for finding, exactly in there:
        if not left[exactly]:
            continue  # it is there still
        left[exactly] -= 1
        if worse[exactly[0]]:
            worse[exactly[0]] -= 1
        else:
            yield finding


def _files(finding: Finding, renamed: Mapping[str, str]) -> Iterator[str]:
    """The files that a finding is about, by their new names: its own, and those it points to."""
    for place in (finding.place, *finding.see):
        yield renamed.get(place.file, place.file)


def _key(finding: Finding, renamed: Mapping[str, str]) -> Key:
    file = finding.place.file
    steps = tuple(step for step in finding.problem.at if isinstance(step, str))
    return renamed.get(file, file), finding.problem.id, steps


def _exactly(finding: Finding, renamed: Mapping[str, str], touched: Collection[str]) -> Exact:
    key = _key(finding, renamed)
    if key[0] not in touched:
        return key, ""
    values = {k: v for k, v in finding.problem.values.items() if k not in HINTS}
    return key, repr(sorted(values.items()))
