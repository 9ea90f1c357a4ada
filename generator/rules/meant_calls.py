"""Calls that were probably meant, where a reference leads to another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.model import Call, Consortium
from generator.records.registry import Registry

OF_CONSORTIUM = ("wrong-audience.firms", "call-of-another-year")
OF_CALL = ("follows-another-consortium",)


def meant_call(
    problem: Problem, data: Mapping[str, Any], registry: Registry, own: str
) -> Problem | None:
    """The problem of a reference to a call, with those that fit; None where it is of no call."""
    if problem.id in OF_CONSORTIUM:
        found = [*_listing(own.partition("/")[2], registry)]
    elif problem.id in OF_CALL:
        found = [*_first(data.get("consortium"), own, registry)]
    else:
        return None
    if not found:
        return problem
    likely = tuple((call.id, call.fields["title"]) for call in found)
    values = {**problem.values, "likely": likely}
    return replace(problem, values=values, offer=Offer(found[0].id))


def _listing(id: str, registry: Registry) -> Iterator[Call]:
    """The calls for hosts that list a consortium as selected or in reserve."""
    for call in registry.all(Call):
        if id in (*(call.result.get("records") or ()), *(call.result.get("reserves") or ())):
            yield call


def _first(consortium: str | None, own: str, registry: Registry) -> Iterator[Call]:
    """The first calls of a consortium."""
    group = registry.find(Consortium, consortium) if consortium else None
    for call in registry.pointing_at(group, Call, "consortium") if group else ():
        if call.fields["round"] == "new" and call.name != own:
            yield call
