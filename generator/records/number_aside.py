"""A number with other words after it, which say something else."""

from __future__ import annotations

from generator.records.findings import Offer, Problem
from generator.records.meant_numbers import COUNTER, MeantNumber, currency_of, meant_number
from generator.records.near import without_near
from generator.records.schema import Node, fits
from generator.records.written_numbers import digits_of, first_amount, only_number


def with_aside(problem: Problem, node: Node) -> Problem | None:
    """A number with other words after it: ``486건(바이어 320명)``, ``50점(정량)``."""
    text = digits_of(problem.values["found"])
    before, bracket, _ = text.partition("(")
    meant = meant_number(before.strip()) if bracket else None
    if meant is None:
        meant = _counted(text)
    if meant is None or not fits(node, meant.value) or meant.currency == "other":
        return None
    if (currency_of(before) or meant.currency) == "krw" and problem.at[-1] == "value":
        return None
    values = {**without_near(problem), "number": meant.value}
    return Problem("schema.number-words", problem.at, values, offer=Offer(meant.value))


def _counted(text: str) -> MeantNumber | None:
    """The only number of a text, where it stands first or before what it counts."""
    value = only_number(text)
    amount = first_amount(text)
    if value is None or amount is None:
        return None
    counts = COUNTER.match(text[amount.end() :].lstrip())
    return MeantNumber(value) if counts or not amount.start() else None
