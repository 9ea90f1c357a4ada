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


@pytest.mark.parametrize("file", sorted(HERE.glob("scripts/*.test.js")), ids=lambda p: p.stem)
def test_a_script_does_what_its_tests_say(file: Path) -> None:
    result = subprocess.run(
        [NODE, "--test", "--test-reporter=spec", file], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("case", CLOCK, ids=lambda case: f"{case['now']}-{case['state']}")
def test_states_and_days_are_the_same_in_python(case: dict[str, Any]) -> None:
    steps = (Step(since or None, state, until or None) for since, state, until in case["steps"])
    track = Track(tuple(steps))
    step = track.at(case["now"])
    assert (step.state if step else None) == case["state"]
    assert (track.days_left(step, case["now"]) if step else None) == case["left"]
