"""The charts of a statistics series: over the years, by part, and parts over the years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.charts.chart import Break, Called, Chart, Form, Known, Panel, Spot
from generator.charts.citing import cited
from generator.facts.figures import REPORTED
from generator.facts.links import Link
from generator.facts.marks import Marks, inferred
from generator.records.model import Statistics
from generator.views.series_parts import SeriesPart, SeriesRow
from generator.views.series_ranks import question_of, ranked, richest_period, whole


@dataclass(frozen=True)
class Drawn:
    """What one chart draws: its panels, and the rows that they are made of."""

    form: Form
    panels: tuple[Panel, ...]
    rows: tuple[SeriesRow, ...]
    ending: str = ""
    """What its id has behind that of the series."""
    period: str = ""
    missing: tuple[Called, ...] = ()


def charts(
    record: Statistics, parts: tuple[SeriesPart, ...], publisher: Link | None
) -> tuple[Chart, ...]:
    """Every chart that the figures of a series are enough for."""
    enough = (_over_years(record, parts), _by_part(record, parts), _parts_by_year(record, parts))
    words = publisher.words if publisher else None
    return tuple(_chart(record, drawn, words) for drawn in enough if drawn)


def _chart(record: Statistics, drawn: Drawn, publisher: Any) -> Chart:
    values = [value for row in drawn.rows for value in row.publications]
    sources = [value["source"] for value in values if value["source"]]
    return Chart(
        f"{record.id}{drawn.ending}",
        drawn.form,
        Called(record.fields["series"]),
        f"{record.name}/",
        record.id,
        drawn.panels,
        period=drawn.period,
        publisher=publisher,
        cited=cited(iter(sources or record.fields["sources"] or ())),
        breaks=tuple(Break(its["from"], its["what"]) for its in record.fields["breaks"] or ()),
        missing=drawn.missing,
    )


def _over_years(record: Statistics, parts: tuple[SeriesPart, ...]) -> Drawn | None:
    """The whole, where it has three years."""
    for part in parts:
        if whole(part) and len(_years(part)) > 2:
            panel = Panel(_spots(record, part), record.fields["unit"])
            return Drawn("years", (panel,), tuple(_years(part)))
    return None


def _by_part(record: Statistics, parts: tuple[SeriesPart, ...]) -> Drawn | None:
    """The parts of the last period that has several."""
    period = richest_period(parts)
    question, ranks = ranked(parts, period)
    if not ranks:
        return None
    shown = [part for part, _ in ranks]
    spots = tuple(Spot(_called(part), _known(record, row)) for part, row in ranks)
    return Drawn(
        "ranks",
        (Panel(spots, record.fields["unit"]),),
        tuple(row for _, row in ranks),
        "-by-part",
        period,
        tuple(_called(p) for p in parts if question_of(p) == question and p not in shown),
    )


def _parts_by_year(record: Statistics, parts: tuple[SeriesPart, ...]) -> Drawn | None:
    """Parts that have several years each, side by side."""
    several = [part for part in parts if not whole(part) and len(_years(part)) > 1]
    if len(several) < 2:
        return None
    rows = tuple(row for part in several for row in _years(part))
    years = [int(row.period) for row in rows]
    panels = tuple(
        Panel(_spots(record, part, min(years), max(years)), record.fields["unit"], _called(part))
        for part in several
    )
    return Drawn("years", panels, rows, "-parts-by-year")


def _called(part: SeriesPart) -> Called:
    return Called(part.of, part.country)


def _years(part: SeriesPart) -> list[SeriesRow]:
    return [row for row in part.rows if len(row.period) == 4]


def _spots(record: Statistics, part: SeriesPart, first: int = 0, last: int = 0) -> tuple[Spot, ...]:
    """Every year from the first to the last, those of the part where none are given."""
    rows = {row.period: row for row in _years(part)}
    years = range(first or int(min(rows)), (last or int(max(rows))) + 1)
    return tuple(
        Spot(Called(str(year)), _known(record, rows[str(year)]) if str(year) in rows else None)
        for year in years
    )


def _known(record: Statistics, row: SeriesRow) -> Known:
    said = row.latest
    at = next(n for n, value in enumerate(record.fields["values"]) if value is said)
    marks = Marks(**{name: bool(said[name]) for name in REPORTED})
    published = [value["value"] for value in row.publications]
    differ = len(set(published)) > 1
    return Known(
        said["value"],
        marks | inferred(record, "values", at, "value"),
        said["to"],
        min(published) if differ else None,
        max(published) if differ else None,
    )
