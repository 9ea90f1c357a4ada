"""The theme's scripts under Node, and what ties them to Python."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.facts.track import Step, Track
from tests.support.engine import NODE

HERE = Path(__file__).parent
CLOCK: list[dict[str, Any]] = json.loads((HERE / "clock.json").read_text("utf-8"))


def test_the_scripts_do_what_their_tests_say() -> None:
    """In one process of Node, since starting one takes longer than most of its tests."""
    files = sorted(HERE.glob("scripts/*.test.js"))
    words = [NODE, "--test", "--test-isolation=none", "--test-reporter=spec", *files]
    result = subprocess.run(words, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout.partition("failing tests:")[2] or result.stdout


@pytest.mark.parametrize("case", CLOCK, ids=lambda case: f"{case['now']}-{case['state']}")
def test_states_and_days_are_the_same_in_python(case: dict[str, Any]) -> None:
    steps = (Step(since or None, state, until or None) for since, state, until in case["steps"])
    track = Track(tuple(steps))
    step = track.at(case["now"])
    assert (step.state if step else None) == case["state"]
    assert (track.days_left(step, case["now"]) if step else None) == case["left"]
