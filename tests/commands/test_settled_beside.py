"""What a copy finds out is what the process itself would, and other work is done once."""

from __future__ import annotations

import os

import pytest

from generator.commands import settled_beside
from generator.records.findings import Finding, Offer, Place, Problem, Severity

FOUND = (Finding(Place("a", 3), Severity.ERROR, Problem("x", ("b", 1), {"c": 2}, offer=Offer(4))),)


@pytest.mark.parametrize("cores", [1, 2])
def test_work_is_done_once_whoever_settles(monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    monkeypatch.setattr(settled_beside, "cores", lambda: cores)
    done: list[int] = []
    left = settled_beside.settled_beside(lambda: FOUND, lambda: done.append(os.getpid()))
    assert (*left,) == FOUND
    assert done == [os.getpid()]


def test_what_a_copy_cannot_tell_is_settled_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settled_beside, "cores", lambda: 2)
    here = os.getpid()

    def settled() -> tuple[Finding, ...]:
        if os.getpid() != here:
            raise ZeroDivisionError
        return FOUND

    assert settled_beside.settled_beside(settled, lambda: None) == FOUND
