"""Folds many similar findings in one file, to keep reports readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.records.findings import Finding

MOST = 20  # findings of one kind in one file that are told one by one


def folded(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """The findings to report; of many similar ones, the last stands for those left out."""
    found = list(findings)
    kinds = [*map(_kind, found)]
    each = Counter(kinds)
    seen: Counter[tuple[str, str]] = Counter()
    for finding, kind in zip(found, kinds, strict=True):
        seen[kind] += 1
        if seen[kind] <= MOST or each[kind] == MOST + 1:
            yield finding, 1
        elif seen[kind] == MOST + 1:
            yield finding, each[kind] - MOST


def _kind(finding: Finding) -> tuple[str, str]:
    return finding.place.file, finding.problem.id
