"""What was meant by a text that speaks of a person is neither told nor offered.

A resident's number in a field for an amount would be told as a range from its first half to its
second, and written so into the file, where nothing finds it any more.
"""

from __future__ import annotations

from dataclasses import replace

from generator.facts.personal import personal
from generator.facts.veil import VEIL
from generator.records.findings import Problem

WORKED_OUT = ("number", "until", "beside", "shown")
"""Values of a message that come from the text that was found."""


def unguessed(problem: Problem) -> Problem:
    """A problem without what was worked out of people's data."""
    found, guessed = problem.values.get("found"), problem.values.keys() & {*WORKED_OUT}
    if not (guessed or problem.offer) or not isinstance(found, str) or not personal(found):
        return problem
    veiled = {name: VEIL for name in guessed if problem.values[name] is not None}
    return replace(problem, values={**problem.values, **veiled}, offer=None)
