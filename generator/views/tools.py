"""What the two tools of firms are built from: the newest programme years that tell each term."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.call_days import call_days
from generator.facts.links import Link, read, to
from generator.facts.schemes import year_of_programme
from generator.records.model import Call, Programme, Record
from generator.records.registry import Registry


@dataclass(frozen=True)
class Question:
    """One thing to ask a firm: the condition, the answer that meets it, and what says so."""

    name: str
    """``eligibility``, ``exclusions``, or a limit such as ``joins_per_year``."""
    words: Any
    """The condition as the programme has it: a text, or a limit's value."""
    met_by: str
    programme: Link
    field: str
    rule: str = ""


@dataclass(frozen=True)
class ToolsPage:
    """Everything that the page of tools shows."""

    questions: tuple[Question, ...]
    programme: Link | None
    """The year whose subsidy terms the calculation takes."""
    subsidy: Mapping[str, Any]
    participants: Mapping[str, Any]
    typical: tuple[Call, ...]
    """The latest calls that state what a firm pays."""
    inputs: tuple[Record, ...]

    @property
    def terms(self) -> Mapping[str, Any]:
        """What the calculation needs, for tools.js; only what the programme tells."""
        rounding = self.subsidy.get("rounding") or {}
        return {
            "percent": self.subsidy.get("max_percent"),
            "unit": rounding.get("unit_krw", 1),
            "mode": rounding.get("mode", "down"),
            "caps": self.subsidy.get("caps") or {},
            "items": {
                name: {"percent": terms["max_percent"], "cap": terms["cap_krw"]}
                for name, terms in (self.subsidy.get("items") or {}).items()
            },
            "minimum": self.participants.get("minimum"),
            "maximum": self.participants.get("maximum"),
        }


MOST = 6
LIMITS = {
    "joins_per_year": "over-participation-limit",
    "same_exhibition": "over-participation-limit",
    "exclusive_with": "funded-twice",
}


def tools(registry: Registry) -> ToolsPage:
    """The page of tools."""
    years = sorted(
        registry.all(Programme), key=lambda p: (year_of_programme(p), p.id), reverse=True
    )
    own = [p for p in years if p.counted]
    paying = next((p for p in own if (p.fields["subsidy"] or {}).get("max_percent")), None)
    typical = tuple(sorted(filter(_states_fee, registry.all(Call)), key=_closes)[-MOST:])
    return ToolsPage(
        tuple(_questions(own)),
        to(paying) if paying else None,
        (paying.fields["subsidy"] or {}) if paying else {},
        (paying.fields["participants"] or {}) if paying else {},
        typical,
        read(own, typical),
    )


def _states_fee(call: Call) -> bool:
    return call.for_firms and (call.fields["fee"] or {}).get("krw") is not None


def _closes(call: Call) -> tuple[str, str]:
    return call_days(call).closes, call.id


def _questions(years: list[Programme]) -> Iterable[Question]:
    for name, met_by in (("eligibility", "yes"), ("exclusions", "no")):
        year = next((p for p in years if p.fields[name]), None)
        for entry in year.fields[name] if year else ():
            yield Question(name, entry, met_by, to(year), name)  # type: ignore[arg-type]
    limited = next((p for p in years if p.fields["limits"]), None)
    for name, rule in LIMITS.items() if limited else ():
        value = limited.fields["limits"][name]  # type: ignore[union-attr]
        if value:
            yield Question(name, value, "no", to(limited), f"limits.{name}", rule)  # type: ignore[arg-type]
