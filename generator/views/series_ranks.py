"""Which parts of a statistics series can be ranked, and in which period."""

from __future__ import annotations

from generator.text.texts import plain
from generator.views.series_parts import SeriesPart, SeriesRow, period_end


def whole(part: SeriesPart) -> bool:
    """Whether it is the whole of what the series counts."""
    return part.of is None and part.country is None


def richest_period(parts: tuple[SeriesPart, ...]) -> str:
    """The last period that has enough parts for a chart."""
    counts: dict[str, int] = {}
    for part in parts:
        for row in part.rows if not whole(part) else ():
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
        for row in part.rows if not whole(part) else ():
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
