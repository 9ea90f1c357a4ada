"""The destinations of consortia as a map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.charts.chart import Called, Chart, Known, Panel, Spot
from generator.charts.citing import cited
from generator.records.model import Consortium, Record
from generator.views.destinations import Destinations


def chart_of_destinations(found: Destinations) -> Chart | None:
    """A circle for each country; None where no record tells one."""
    if not found.countries:
        return None
    spots = tuple(Spot(Called(country=code), Known(count)) for code, count in found.countries)
    return Chart(
        "destinations",
        "map",
        Called(word="destinations"),
        "statistics/",
        "destinations",
        (Panel(spots, "consortia"),),
        cited=cited(_sources(found.inputs)),
        unplaced=found.unknown,
        inferred=found.inferred,
    )


def _sources(inputs: tuple[Record, ...]) -> Iterator[Mapping[str, Any]]:
    for record in inputs:
        if isinstance(record, Consortium):
            yield from record.fields["sources"] or ()
