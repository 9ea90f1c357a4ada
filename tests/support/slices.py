"""What of many alike cases is asked in every run; the others take their turn in `make long`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from random import Random
from typing import Any

import pytest


def chosen(cases: Iterable[str], count: int) -> list[str]:
    """Some of the cases, in each run the same."""
    return Random(26).sample(sorted(cases), count)


def sliced(cases: Iterable[Any], kept: Collection[Any]) -> list[Any]:
    """All cases, those that are not kept marked as long."""
    every = list(cases)
    gone = [one for one in kept if one not in every]
    if gone:
        raise ValueError(f"{gone} would be asked in no run: there is no such case")
    return [case if case in kept else pytest.param(case, marks=pytest.mark.long) for case in every]
