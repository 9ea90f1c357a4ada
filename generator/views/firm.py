"""The page of a firm: what it makes, and the fairs where it stood, as published rosters tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.facts.events import Event, event
from generator.facts.links import read
from generator.facts.rosters import Participation
from generator.records.model import Consortium, Record
from generator.records.registry import Registry
from generator.text.texts import plain


@dataclass(frozen=True)
class Stand:
    """One participation: with which group, when and where, on which stand."""

    record: Consortium
    event: Event
    fields: Mapping[str, Any]


@dataclass(frozen=True)
class FirmPage:
    """Everything that the page of a firm shows; the latest participation comes first."""

    name: Any
    region: str | None
    homepage: str | None
    products: tuple[Any, ...]
    hs_codes: tuple[str, ...]
    stands: tuple[Stand, ...]
    by_name: bool
    """Whether only its name ties its participations together."""
    inputs: tuple[Record, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """What its participations tell, each of its own; what all tell alike stands above them."""
        products = [stand.fields["products"] for stand in self.stands]
        booths = any(stand.fields["booth"] for stand in self.stands)
        alike = all(its == products[0] for its in products)
        return ("booth",) * booths + ("products",) * (not alike)


def firm_page(entries: Sequence[Participation], registry: Registry) -> FirmPage:
    """The page of one firm, from its participations that may be shown."""
    latest = entries[0].fields
    told = [entry.fields for entry in entries]
    stands = tuple(Stand(e.consortium, event(e.consortium, registry), e.fields) for e in entries)
    products = {plain(p, "ko"): p for fields in told for p in fields["products"] or ()}
    return FirmPage(
        name=latest["name"],
        region=_first(told, "region"),
        homepage=_first(told, "homepage"),
        products=tuple(products.values()),
        hs_codes=tuple(dict.fromkeys(c for fields in told for c in fields["hs_codes"] or ())),
        stands=stands,
        by_name=len(entries) > 1 and not all(entry.keys for entry in entries),
        inputs=read(*(e.consortium for e in entries), *(s.event.exhibitions for s in stands)),
    )


def _first(told: Sequence[Mapping[str, Any]], name: str) -> Any:
    """What the latest roster that tells it says."""
    return next((fields[name] for fields in told if fields[name]), None)
