"""What stands below a chart, so that nobody reads more in it than its figures say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts.chart import Break, Chart
from generator.charts.chart_words import ChartWords


def caveats(chart: Chart, words: ChartWords) -> Iterator[str]:
    """What is missing, worked out, not to be compared or of a part of its year."""
    if chart.missing:
        yield words.missing(chart)
    for name in ("unplaced", "inferred"):
        if number := getattr(chart, name):
            yield words.say("chart", name, n=number)
    for its in chart.breaks:
        yield _parted(its, words)
    if chart.dated:
        yield _dated(chart, words)


def _parted(its: Break, words: ChartWords) -> str:
    period = words.period(its.period)
    if its.what is None:
        return words.say("chart", "programme", period=period)
    return words.say("chart", "break", period=period, what=words.plain(its.what))


def _dated(chart: Chart, words: ChartWords) -> str:
    each = []
    for its in chart.dated:
        said = {"name": words.called(its.called), "year": its.year, "day": words.day(its.day)}
        each.append(words.say("chart", "counted", **said))
    return words.say("chart", "dated", names="; ".join(each))
