"""Problems that only repeat another one."""

from __future__ import annotations

from generator.records.findings import Problem


def without_echoes(found: list[Problem]) -> list[Problem]:
    """Drop what only repeats another fault.

    A number is no member of a list of words either, a misspelt field is missing as well, and a date
    whose month is 16 has no form of a date.
    """
    wrong_type = {p.at for p in found if _is_wrong_type(p)}
    misspelt = {(*p.at[:-1], p.values["near"]) for p in found if p.id == "schema.unknown-field"}
    no_day = {p.at for p in found if p.id == "schema.no-such-day"}
    kept = [
        p
        for p in found
        if not (p.id == "schema.date-form" and p.at in no_day)
        and (p.at not in wrong_type or _is_wrong_type(p))
        and (p.at not in misspelt or not p.id.startswith("schema.required"))
    ]
    return list({(p.id, p.at): p for p in kept}.values())


def without_offered(told: list[Problem]) -> list[Problem]:
    """Drop a missing field that the offer for another field of its group writes too."""
    offers = [(p.at[:-1], p.offer.beside) for p in told if p.offer and not p.offer.renames]
    offered = {(*group, name) for group, beside in offers for name in beside}
    return [p for p in told if p.at not in offered or not p.id.startswith("schema.required")]


def _is_wrong_type(problem: Problem) -> bool:
    return problem.id.startswith("schema.type-") or problem.id == "schema.empty"
