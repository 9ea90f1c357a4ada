"""Offers that write fields beside their own, where those stand there already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.partial import at as value_at


def beside_city(problem: Problem, data: Any) -> Problem:
    """The problem of a city in the field of a country, where a city stands beside it already."""
    group = value_at(data, problem.at[:-1])
    if problem.id != "schema.city" or problem.offer is None or "city" not in group:
        return problem
    city, there = (_names(one) for one in (problem.offer.beside["city"], group["city"]))
    offer = Offer(problem.offer.value, sure=problem.offer.sure and bool({*city} & {*there}))
    values = {**problem.values, "city": ", ".join(city)}
    return replace(problem, id="schema.city-beside", values=values, offer=offer)


def beside_there(problem: Problem, data: Any) -> Problem:
    """The problem of a value with what belongs beside it, where that stands there already."""
    offer, group = problem.offer, value_at(data, problem.at[:-1])
    if offer is None or not offer.beside or offer.renames or not isinstance(group, Mapping):
        return problem
    if not all(_stands(group.get(name), value) for name, value in offer.beside.items()):
        return problem
    values = {"found": problem.values.get("found"), "inside": ", ".join(offer.beside)}
    return Problem("schema.beside-there", problem.at, values, offer=replace(offer, beside={}))


def _stands(there: Any, value: Any) -> bool:
    """Whether a value is there, a day also with its hour."""
    day = isinstance(there, str) and isinstance(value, str) and there.startswith(f"{value}T")
    return bool(there == value or day)


def _names(text: Any) -> list[str]:
    """A text in every language that it is written in."""
    return [*map(str, text.values())] if isinstance(text, Mapping) else [str(text)]
