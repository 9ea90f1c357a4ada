"""What charts say in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.charts.chart import Called, Chart, Cited, Known, Stretch
from generator.facts.exactness import bounded, ranged
from generator.facts.marks import Marks
from generator.facts.written import marked
from generator.records.schema import Schema, value_label
from generator.site.settings import Site
from generator.text import countries, date_format
from generator.text.catalogues import SITE, Catalogue
from generator.text.languages import address
from generator.text.texts import plain

CATALOGUE = Catalogue(Path(__file__).parent)
SCALED = ("krw", "usd", "usd_100m", "consortia")
"""Units of records that charts name in another way, or in larger ones; the catalogue says how."""
ALOUD = ("planned", "inferred")
"""Marks that stand behind a figure; the others are part of how it is written."""
SOURCES = 5  # that are named; the page has all


@dataclass(frozen=True)
class ChartWords:
    """The words and numbers of charts."""

    language: str
    schemas: Mapping[str, Schema]
    site: Site
    near: Callable[[str], str] | None = None
    """How a page leads to another; files of their own have full addresses."""

    def say(self, context: str, id: str, /, **values: object) -> str:
        """A message with its values."""
        return CATALOGUE.say(self.language, context, id, **values)

    def plain(self, value: Any) -> str:
        """A text of a record."""
        return plain(value, self.language)

    def called(self, its: Called) -> str:
        """What something is called."""
        if its.word:
            return self.say("title", its.word)
        if its.text is not None:
            return self.plain(its.text)
        return countries.country(its.country or "", self.language)

    def link(self, path: str) -> str:
        """The address of a page: from the page that is drawn, or in full for a file."""
        if self.near:
            return self.near(path)
        return f"{self.site.url}{address(path, self.language)}"

    def unit(self, unit: str) -> str:
        """What figures are written in."""
        if unit in SCALED:
            return self.say("unit", unit)
        node = self.schemas["statistics"].field(("unit",))
        assert node is not None
        return value_label(node, unit, self.language)

    def number(self, value: float, unit: str) -> str:
        """A figure in the unit that it is written in; nothing is rounded."""
        size = float(self.say("size", unit)) if unit in SCALED else 1
        return f"{value / size:,.10g}"

    def figure(self, known: Known, unit: str) -> str:
        """A figure with its marks."""
        said = {"value": known.value, "to": known.to}
        whole = bounded(
            ranged(said, lambda value: self.number(value, unit), self.language),
            known.marks,
            self.language,
        )
        marks = [self.say("mark", name) for name in self._aloud(known.marks)]
        return f"{whole} ({', '.join(marks)})" if marks else whole

    def _aloud(self, marks: Marks) -> tuple[str, ...]:
        return tuple(name for name in marks.names if name in ALOUD)

    def day(self, day: str) -> str:
        """A day, month or year."""
        return date_format.day(day, self.language)

    def period(self, period: str) -> str:
        """A year or a part of one."""
        year, _, part = period.partition("-")
        if not part:
            return self.say("period", "year", year=year)
        if part[0] in "HQ":
            return self.say("period", part, year=year)
        return self.day(period)

    def month(self, number: int) -> str:
        """The short name of a month."""
        return date_format.month(number, self.language)

    def stretch(self, its: Stretch) -> str:
        """Days without their year, which the axis says, and their marks."""
        ends = [self._short(day) for day in dict.fromkeys((its.first, its.last)) if day]
        said = "–".join(ends)
        if not (its.first and its.last):
            said = SITE.say(self.language, "days", "from" if its.first else "until", day=said)
        return marked(said, its.marks, self.language)

    def _short(self, day: str) -> str:
        if len(day) == 4:
            return self.period(day)
        return date_format.short_day(day, self.language, year=False)

    def sources(self, cited: tuple[Cited, ...]) -> str:
        """Sources with their days, and how many more there are."""
        each = [self.plain(its.title) + (f" ({its.day})" if its.day else "") for its in cited]
        named, more = "; ".join(each[:SOURCES]), len(each) - SOURCES
        return self.say("chart", "more", names=named, n=more) if more > 0 else named

    def summary(self, chart: Chart) -> str:
        """What there is to see, for those who do not see it; the table has the figures."""
        if chart.courses:
            return self.say("summary", chart.form, n=len(chart.courses))
        spots = [spot for panel in chart.panels for spot in panel.spots]
        ends = {"first": self.called(spots[0].called), "last": self.called(spots[-1].called)}
        said = self.say("summary", chart.form, n=len(chart.figures), **ends)
        return f"{said} {self.missing(chart)}" if chart.missing else said

    def missing(self, chart: Chart) -> str:
        """What could be expected in a chart and is not there."""
        names = ", ".join(self.called(its) for its in chart.missing)
        return self.say("chart", "missing", names=names)

    def credits(self, chart: Chart) -> Iterator[str]:
        """Whose figures they are, where they stand and on what terms they may be used."""
        if chart.publisher:
            yield self.say("chart", "published", name=self.plain(chart.publisher))
        if chart.cited:
            yield self.say("chart", "sources", names=self.sources(chart.cited))
        here = f"{self.site.url}{address(chart.page, self.language)}"
        yield self.say("chart", "made", site=self.site.name(self.language), address=here)
        yield self.licence()

    def licence(self) -> str:
        """The licence of the data, by its short name."""
        return self.say("licence", self.site.licence)
