"""One programme year in figures: budget, calls, consortia and firms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.competition import ratio
from generator.facts.figures import figures
from generator.facts.marks import Fact, Marks, inferred
from generator.facts.money import budget
from generator.facts.schemes import own, year_of_programme
from generator.records.model import Call, Consortium, Programme, Record
from generator.records.registry import Registry


@dataclass(frozen=True)
class Selection:
    """The outcome of one call for hosts."""

    record: Call
    result: Mapping[str, Any]
    ratio: float | None

    @property
    def marks(self) -> Marks:
        """What limits the number selected."""
        said = {name: bool(self.result[name]) for name in ("approximate", "at_least", "at_most")}
        return Marks(**said) | inferred(self.record, "result", "selected")


@dataclass(frozen=True)
class YearTotals:
    """One programme year in figures."""

    record: Programme
    year: int
    budget_krw: int | None
    selections: tuple[Selection, ...]
    consortia: Mapping[str, Any] | None
    """The last number of consortia that was reported."""
    firms: Mapping[str, Any] | None
    recorded: int
    """How many consortia of the year this portal holds."""

    def reported(self, measure: str) -> Fact[Mapping[str, Any]] | None:
        """The last reported number of consortia or firms, with its marks."""
        said = getattr(self, measure)
        return next((its for its in figures(self.record, "results") if its.value is said), None)


def year_totals(programme: Programme, registry: Registry) -> tuple[YearTotals, tuple[Record, ...]]:
    """The figures of one year, and the records that they were read in."""
    calls = [c for c in registry.pointing_at(programme, Call, "programmes") if _own(c, programme)]
    members = registry.pointing_at(programme, Consortium, "programme")
    return _year(programme, calls, len(members)), (programme, *calls, *members)


def _own(call: Call, programme: Programme) -> bool:
    """Whether a call for hosts is counted under this year: the first that it names."""
    fields = call.fields
    first = fields["programmes"][0] == programme.id
    return not call.for_firms and first and own(call)


def _year(programme: Programme, calls: list[Call], recorded: int) -> YearTotals:
    selections = [
        Selection(call, result, ratio(result))
        for call in calls
        if (result := call.fields["result"]) and (result["selected"] or result["applied"])
    ]
    return YearTotals(
        programme,
        year_of_programme(programme),
        budget(programme),
        tuple(selections),
        _reported(programme, "consortia"),
        _reported(programme, "firms"),
        recorded,
    )


def _reported(programme: Programme, measure: str) -> Mapping[str, Any] | None:
    """The last reported figure of a whole year; a plan only where nothing else is known."""
    found: list[Mapping[str, Any]] = [
        result
        for result in programme.fields["results"] or ()
        if result["measure"] == measure and not result["of"]
    ]
    return max(found, key=lambda r: (not r["planned"], r["as_of"] or ""), default=None)
