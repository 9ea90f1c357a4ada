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
    return [case if case in kept else pytest.param(case, marks=pytest.mark.long) for case in cases]
