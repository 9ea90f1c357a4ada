"""A terminal sees a bar after a while; all else sees nothing, unless it asks for the times."""

from __future__ import annotations

import io
import time

import pytest

from generator.text import shown_steps
from generator.text.shown_steps import piecewise, stage, steps, watched
from generator.text.stopwatch import Stopwatch


class Terminal(io.StringIO):
    """What a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that shows what the test says."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.delenv("CI", raising=False)
    return now


def work(clock: list[float], seconds: float, stream: io.StringIO) -> str:
    with watched(stream):
        for _ in steps("읽기 / reading", range(10)):
            clock[0] += seconds / 10
    return stream.getvalue()


def test_a_terminal_sees_a_bar_with_what_and_how_many_and_then_nothing(clock: list[float]) -> None:
    seen = work(clock, 5, Terminal())
    assert "[############------------] 5/10 읽기 / reading" in seen
    assert seen.endswith(shown_steps.CLEARED)
    assert "4/10" in seen
    assert "3/10" not in seen  # within the first two seconds


def test_pieces_that_others_take_too_are_told_by_their_number(clock: list[float]) -> None:
    stream = Terminal()
    times = Stopwatch()
    with watched(stream, times), piecewise("쓰기 / writing", 40) as reached:
        for number in (0, 3, 20, 39):
            clock[0] += 1
            reached(number)
    assert "] 20/40 쓰기 / writing" in stream.getvalue()
    assert times.stages.spent["쓰기 / writing"] == 4
    with piecewise("쓰기 / writing", 40) as reached:
        reached(1)


def test_what_is_quick_shows_none(clock: list[float]) -> None:
    assert work(clock, 1.9, Terminal()) == ""


def test_pipes_and_services_see_nothing(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert work(clock, 50, io.StringIO()) == ""
    monkeypatch.setenv("CI", "true")
    assert work(clock, 50, Terminal()) == ""


def test_without_anybody_it_is_a_plain_loop() -> None:
    assert list(steps("읽기 / reading", [3, 1])) == [3, 1]
    with stage("보기 / looking"), piecewise("쓰기 / writing", 2) as reached:
        reached(1)
