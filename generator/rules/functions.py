"""The functions that CEL expressions of the rulebook may call, by name.

Their twins for the browser answer alike; both are held to the same vectors in the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.dates import surely_before


def total(numbers: list[int]) -> int:
    """The sum of whole numbers; 0 for none."""
    return sum(numbers)


FUNCTIONS: Mapping[str, Callable[..., Any]] = {"before": surely_before, "total": total}
