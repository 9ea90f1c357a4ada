"""The name of a list that another is most like, and the problem that says better what was meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from generator.records.findings import Offer, Problem

LIKENESS = 0.6
"""How much of two names is alike where one may be meant by the other."""


def likest(name: str, known: Iterable[str], cutoff: float = LIKENESS) -> str | None:
    """The known name that one is most like; None where none is like enough."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=cutoff)), None)


def offered(problem: Problem, offer: Offer) -> Problem:
    """A problem with what was meant, in the place of the name that is most like."""
    return replace(problem, values=without_near(problem), offer=offer)


def without_near(problem: Problem) -> dict[str, Any]:
    """What a problem says, but the name that is most like."""
    return {name: value for name, value in problem.values.items() if name != "near"}
