"""The functions that CEL expressions of the rulebook may call, by name.

Their twins for the browser answer alike; both are held to the same vectors in the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.facts.amounts import share
from generator.facts.identity import business_number_holds, sole_trader
from generator.text.dates import earliest, latest, surely_before


def total(numbers: list[int]) -> int:
    """The sum of whole numbers; 0 for none."""
    return sum(numbers)


def names(choices: Mapping[str, Any]) -> list[str]:
    """The names in a map, in alphabetical order, for CEL keeps no order of its own."""
    return sorted(choices)


def fewest_days(since: str, until: str) -> int:
    """The days from one date to another, fewer than which they cannot be; below 0 when earlier."""
    return (earliest(until) - latest(since)).days


def year(written: str) -> int:
    """The year of a date."""
    return int(written[:4])


def most_days(since: str, until: str) -> int:
    """The days from one date to another, more than which they cannot be."""
    return (latest(until) - earliest(since)).days


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "before": surely_before,
    "total": total,
    "names": names,
    "share": share,
    "fewest_days": fewest_days,
    "most_days": most_days,
    "year": year,
    "business_number": business_number_holds,
    "sole_trader": sole_trader,
}
