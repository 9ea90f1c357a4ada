"""Which of a fair's edition numbers is the odd one, where they are out of order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.records.findings import Offer, Problem
from generator.text.dates import earliest

FEWEST = 2
"""Others that agree, without which any of them may be the odd one."""


@dataclass(frozen=True)
class _Numbered:
    """An edition with its number."""

    key: str
    number: int
    nth: int
    """Its place among the numbered editions, by their days."""
    year: int


def odd_number(problem: Problem, editions: Mapping[str, Any]) -> Problem:
    """The problem at the one number without which all others count on, with the right one."""
    numbered = _in_order(editions)
    found = [
        (one, number)
        for one in numbered
        if (number := _by_the_others(one, numbered)) is not None and number != one.number
    ]
    if len(found) != 1:
        return problem
    odd, right = found[0]
    others = [one for one in numbered if one is not odd]
    near = min(others, key=lambda one: abs(one.nth - odd.nth))
    values = {"number": odd.number, "edition": near.key, "other": near.number}
    at = ("editions", odd.key, "number")
    return Problem("edition-number-out-of-order.odd", at, values, problem.see, Offer(right))


def _in_order(editions: Mapping[str, Any]) -> list[_Numbered]:
    """The editions that have a number and a day, in the order of their days."""
    known = {key: one for key, one in editions.items() if "number" in one and "starts" in one}
    days = {key: earliest(one["starts"]) for key, one in known.items()}
    return [
        _Numbered(key, known[key]["number"], nth, days[key].year)
        for nth, key in enumerate(sorted(known, key=lambda key: days[key]))
    ]


def _by_the_others(one: _Numbered, numbered: Sequence[_Numbered]) -> int | None:
    """The number that an edition has where all others count on by one, else by their years."""
    others = [other for other in numbered if other is not one]
    if len(others) < FEWEST:
        return None
    for step in ("nth", "year"):
        begins = {other.number - getattr(other, step) for other in others}
        if len(begins) == 1:
            number: int = begins.pop() + getattr(one, step)
            return None if number in {other.number for other in others} else number
    return None
