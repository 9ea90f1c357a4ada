"""The charts of a statistics series: over the years, by part, and parts over the years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.charts.chart import Break, Called, Chart, Form, Known, Panel, Spot, cited
from generator.facts.figures import REPORTED
from generator.facts.links import Link
from generator.facts.marks import Marks, inferred
from generator.records.model import Statistics
from generator.text.texts import plain
from generator.views.series_parts import SeriesPart, SeriesRow, Value, period_end


def charts(
    record: Statistics, parts: tuple[SeriesPart, ...], publisher: Link | None
) -> tuple[Chart, ...]:
    """Every chart that the figures of a series are enough for."""
    return tuple(_charts(record, parts, publisher.words if publisher else None))


def _charts(record: Statistics, parts: tuple[SeriesPart, ...], publisher: Any) -> Iterator[Chart]:
    def chart(form: Form, panels: Sequence[Panel], rows: list[SeriesRow], **more: Any) -> Chart:
        series = more.pop("id", record.id)
        drawn = [value for row in rows for value in _publications(row)]
        sources = [value["source"] for value in drawn if value["source"]]
        return Chart(
            series,
            form,
            Called(record.fields["series"]),
            f"{record.name}/",
            record.id,
            tuple(panels),
            publisher=publisher,
            cited=cited(iter(sources or record.fields["sources"] or ())),
            breaks=tuple(Break(its["from"], its["what"]) for its in record.fields["breaks"] or ()),
            **more,
        )

    unit = record.fields["unit"]
    if whole := next((part for part in parts if _whole(part) and len(_years(part)) > 2), None):
        yield chart("years", [Panel(_spots(record, whole), unit)], _years(whole))
    period = richest_period(parts)
    question, ranks = ranked(parts, period)
    if ranks:
        spots = tuple(Spot(_label(part), _known(record, row)) for part, row in ranks)
        shown = [part for part, _ in ranks]
        left = (part for part in parts if question_of(part) == question and part not in shown)
        yield chart(
            "ranks",
            [Panel(spots, unit)],
            [row for _, row in ranks],
            id=f"{record.id}-by-part",
            period=period,
            missing=tuple(_label(part) for part in left),
        )
    if (several := [part for part in parts if not _whole(part) and len(_years(part)) > 1])[1:]:
        rows = [row for part in several for row in _years(part)]
        years = [int(row.period) for row in rows]
        panels = [
            Panel(_spots(record, part, min(years), max(years)), unit, _label(part))
            for part in several
        ]
        yield chart("years", panels, rows, id=f"{record.id}-parts-by-year")


def _whole(part: SeriesPart) -> bool:
    return part.of is None and part.country is None


def _label(part: SeriesPart) -> Called:
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


def _publications(row: SeriesRow) -> list[Value]:
    return [value for values in row.by_vintage.values() for value in values]


def _known(record: Statistics, row: SeriesRow) -> Known:
    said = row.latest
    at = next(n for n, value in enumerate(record.fields["values"]) if value is said)
    marks = Marks(**{name: bool(said[name]) for name in REPORTED})
    published = [value["value"] for value in _publications(row)]
    differ = len(set(published)) > 1
    return Known(
        said["value"],
        marks | inferred(record, "values", at, "value"),
        said["to"],
        min(published) if differ else None,
        max(published) if differ else None,
    )


def richest_period(parts: tuple[SeriesPart, ...]) -> str:
    """The last period that has enough parts for a chart."""
    counts: dict[str, int] = {}
    for part in parts:
        for row in part.rows if not _whole(part) else ():
            counts[row.period] = counts.get(row.period, 0) + 1
    enough = [period for period, parts_of_it in counts.items() if parts_of_it > 2]
    return max(enough, key=period_end, default="")


def ranked(
    parts: tuple[SeriesPart, ...], period: str
) -> tuple[str, list[tuple[SeriesPart, SeriesRow]]]:
    """Of one period the parts that can be ranked, the largest first, and what they answer.

    A survey asks several things (``Obstacle: money``); the question with the most answers is drawn.
    """
    found: dict[str, list[tuple[SeriesPart, SeriesRow]]] = {}
    for part in parts:
        for row in part.rows if not _whole(part) else ():
            if row.period == period:
                found.setdefault(question_of(part), []).append((part, row))
    question, most = max(found.items(), key=lambda entry: len(entry[1]), default=("", []))
    most.sort(key=lambda entry: -entry[1].latest["value"])
    return (question, most) if len(most) > 2 else (question, [])


def question_of(part: SeriesPart) -> str:
    """The question that a part of a survey answers; empty where there is but one."""
    if part.of is None:
        return "" if part.country else "*"
    question, colon, _ = plain(part.of, "ko").partition(": ")
    return question if colon else ""
