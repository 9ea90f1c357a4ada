"""Each second of a command is told once, at the innermost of what went on."""

from __future__ import annotations

import time

import pytest

from generator.text.shown_steps import alone, kind, stage, steps, times, watched
from generator.text.stopwatch import ALL, REST, START, WORK, Stopwatch
from tests.text.test_shown_steps import Terminal


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds of the clock, and of the processor."""
    now = [0.0, 0.5]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(time, "process_time", lambda: now[1])
    monkeypatch.setenv("CI", "true")
    return now


@stage("찾기 / finding")
def found(clock: list[float]) -> int:
    clock[0] += 2
    return 7


def test_what_lies_in_a_stage_is_not_counted_twice(clock: list[float]) -> None:
    of = Stopwatch()
    with watched(Terminal(), of):
        clock[0] += 1
        with stage("읽기 / reading"):
            clock[0] += 4
            assert found(clock) == 7
            clock[0] += 8
        for _ in steps("쓰기 / writing", [1, 2]):
            clock[0] += 16
    assert [*of.lines()] == [
        f"    0.50 s  {START}\n",
        "   12.00 s  읽기 / reading\n",
        "    2.00 s  찾기 / finding\n",
        "   32.00 s  쓰기 / writing\n",
        f"    1.00 s  {REST}\n",
        f"   47.50 s  {ALL}\n",
    ]


def test_a_stage_that_breaks_off_is_over(clock: list[float]) -> None:
    of = Stopwatch()
    with watched(Terminal(), of):
        with pytest.raises(ValueError, match="so"), stage("읽기 / reading"):
            clock[0] += 2
            raise ValueError("so")
        for _ in steps("쓰기 / writing", [1, 2]):
            clock[0] += 4
            break
        clock[0] += 1
    assert of.stages.spent == {START: 0.5, REST: 1, "읽기 / reading": 2, "쓰기 / writing": 4}


def test_work_of_other_processes_stands_beside_it(clock: list[float]) -> None:
    """A copy shows nothing; what it spent is taken in where somebody waited for it."""
    of = Stopwatch()
    with watched(Terminal(), of):
        with kind("consortium.html"):
            clock[1] += 3
        alone()
        other = times()
        assert other and other is not of
        with kind("firm.html"):
            clock[1] += 4
    clock[0] += 9
    of.stages.waited({"읽기 / reading": 6})
    of.kinds.add(other.work)
    lines = [*of.lines()]
    assert f"    9.50 s  {ALL}\n" in lines
    assert f"    3.00 s  {REST}\n" in lines
    firm, consortium = "    4.00 s  firm.html\n", "    3.00 s  consortium.html\n"
    assert lines[-3:] == [f"\n{WORK}\n", firm, consortium]


def test_nobody_asks_and_nothing_is_told(clock: list[float]) -> None:
    with watched(Terminal()), kind("firm.html"):
        assert times() is None
        assert found(clock) == 7
