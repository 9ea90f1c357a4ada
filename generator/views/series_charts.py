"""What the charts of a statistics series draw."""

from __future__ import annotations

from typing import Any

from generator.facts.marks import Fact
from generator.text.texts import plain
from generator.views.chart import figure
from generator.views.series_parts import SeriesPart, period_end


def over_years(parts: tuple[SeriesPart, ...]) -> list[tuple[Any, Fact[float] | None]]:
    """The whole by year, where the series has three years or more; else nothing."""
    for part in parts:
        years = {row.period: figure(row.latest) for row in part.rows if len(row.period) == 4}
        if part.of is None and part.country is None and len(years) > 2:
            first, last = int(min(years)), int(max(years))
            return [(str(year), years.get(str(year))) for year in range(first, last + 1)]
    return []


def richest_period(parts: tuple[SeriesPart, ...]) -> str:
    """The last period that has enough parts for a chart."""
    counts: dict[str, int] = {}
    for part in parts:
        for row in part.rows if part.of or part.country else ():
            counts[row.period] = counts.get(row.period, 0) + 1
    enough = [period for period, parts_of_it in counts.items() if parts_of_it > 2]
    return max(enough, key=period_end, default="")


def ranked(
    parts: tuple[SeriesPart, ...], period: str
) -> tuple[str, list[tuple[SeriesPart, Fact[float]]]]:
    """Of one period the parts that can be ranked, the largest first, and what they answer.

    A survey asks several things (``Obstacle: money``); the question with the most answers is drawn.
    """
    found: dict[str, list[tuple[SeriesPart, Fact[float]]]] = {}
    for part in parts:
        for row in part.rows if part.of or part.country else ():
            if row.period == period and (known := figure(row.latest)):
                found.setdefault(question_of(part), []).append((part, known))
    question, most = max(found.items(), key=lambda entry: len(entry[1]), default=("", []))
    most.sort(key=lambda bar: -bar[1].value)
    return (question, most) if len(most) > 2 else (question, [])


def question_of(part: SeriesPart) -> str:
    """The question that a part of a survey answers; empty where there is but one."""
    if part.of is None:
        return "" if part.country else "*"
    question, colon, _ = plain(part.of, "ko").partition(": ")
    return question if colon else ""
