"""What firms receive over a year and over all years, against the caps of subsidy-over-cap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts.firms import firms
from generator.facts.rosters import Participation
from generator.records.findings import Problem
from generator.records.model import Consortium, Programme
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN

GOES_BY = (
    "subsidy.caps.per_firm_year_krw",
    "subsidy.caps.per_firm_total_krw",
    "subsidy.connected_firms_together",
)
"""The fields of a programme year that are read here."""


def over_the_years(record: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say each firm that receives more than its year, or all years up to it, allow."""
    programme = registry.find(Programme, record.fields["programme"])
    if programme is None or not record.counted:
        return
    subsidy = programme.terms(record.fields["kind"])["subsidy"]
    caps = subsidy.get("caps") or {}
    year, ever = caps.get("per_firm_year_krw"), caps.get("per_firm_total_krw")
    if year is None and ever is None:
        return
    found = firms(registry)
    for own, firm in found.on(record):
        tied: Iterable[Participation] = firm.participations
        if subsidy.get("connected_firms_together"):
            tied = found.connected(firm)
        if _counts(own):
            aided = [one for one in tied if _counts(one)]
            yield from _over(own, year, _same_year(aided, programme), "firm-year")
            yield from _over(own, ever, _until(aided, programme, registry), "firm-total")


def _counts(one: Participation) -> bool:
    """Whether it is surely this firm's, and surely money of the programme."""
    fields = one.fields
    sure = bool(one.keys or fields["group"]) and one.holds
    return sure and one.consortium.counted and fields["subsidy_krw"] is not None


def _same_year(aided: Iterable[Participation], programme: Programme) -> list[Participation]:
    return [one for one in aided if one.consortium.fields["programme"] == programme.id]


def _until(
    aided: Iterable[Participation], programme: Programme, registry: Registry
) -> list[Participation]:
    """What was received in this year or an earlier one."""
    years = {p.id: p.fields["year"] for p in registry.all(Programme)}
    this = programme.fields["year"]
    return [o for o in aided if years.get(o.consortium.fields["programme"], this + 1) <= this]


def _over(
    own: Participation, cap: int | None, aided: list[Participation], variant: str
) -> Iterator[Problem]:
    total = sum(one.fields["subsidy_krw"] for one in aided)
    if cap is not None and total > cap:
        others = tuple(one.place for one in aided if one is not own)[:MOST_SEEN]
        values = {"subsidy": total, "cap": cap, "events": len(aided)}
        at = ("participants", own.index, "subsidy_krw")
        yield Problem(f"subsidy-over-cap.{variant}", at, values, others)
