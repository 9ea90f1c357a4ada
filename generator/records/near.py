"""The known name most like a given one, and a problem that offers it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from generator.records.findings import Offer, Problem

LIKENESS = 0.6
"""How alike two names have to be (0 to 1) for one to be offered for the other."""


def likest(name: str, known: Iterable[str], cutoff: float = LIKENESS) -> str | None:
    """The known name most like a given one; None if none is alike enough."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=cutoff)), None)


def offered(problem: Problem, offer: Offer) -> Problem:
    """The problem with the most similar name as its offer."""
    return replace(problem, values=without_near(problem), offer=offer)


def without_near(problem: Problem) -> dict[str, Any]:
    """The values of a problem without the most similar name."""
    return {name: value for name, value in problem.values.items() if name != "near"}
