"""A programme year as a timeline: windows, results and events of each record, to scale in days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from xml.etree.ElementTree import Element

from generator.charts.chart import Chart, Course, Stretch
from generator.charts.chart_words import ChartWords
from generator.charts.days_axis import Days, next_month
from generator.charts.looks import look_of
from generator.charts.measure import width, wrapped
from generator.charts.sheet import MARGIN, WORDS, ChartSheet, legend
from generator.charts.svg import INK, element, line, text
from generator.text.dates import earliest, exact, latest

NAMES = 250  # the room of names beside their rows
THICK = 12
HATCHED = ("plan", "rough")
SMALL = 11
LEAST = 5  # how long a single day is drawn


def draw_timeline(sheet: ChartSheet, chart: Chart, words: ChartWords) -> None:
    """A row for each record, below its name on a phone and else beside it."""
    stretches = [its for course in chart.courses for its in course.stretches]
    left = 0 if sheet.narrow else NAMES
    first = min(earliest(its.begin) for its in stretches).replace(day=1)
    last = next_month(max(latest(its.end) for its in stretches))
    days = Days(first, last, MARGIN + left, sheet.room - left)
    _legend(sheet, chart, words)
    top = sheet.down(34)
    for course in chart.courses:
        _row(sheet, course, words, days)
    sheet.drawn[0:0] = [*_months(days, words, top, sheet.bottom)]


def _legend(sheet: ChartSheet, chart: Chart, words: ChartWords) -> None:
    stretches = [its for course in chart.courses for its in course.stretches]
    occurring = {its.what for its in stretches} | {_kind(its) for its in stretches}
    shown = [what for what in ("window", "result", "event", *HATCHED) if what in occurring]

    def sign(what: str, x: float, y: float) -> Element:
        named = ("", what) if what in HATCHED else (what, "")
        return _sign(sheet, *named, (x, x + 18), y)

    legend(sheet, {what: words.say("timeline", what) for what in shown}, sign)


def _months(days: Days, words: ChartWords, top: float, bottom: float) -> Iterator[Element]:
    months = list(days.months)
    room = days.width / max(1, len(months) - 1)
    every = next((n for n in (1, 2, 3, 6, 12) if room * n >= 34), 12)
    for number, month in enumerate(months[:-1]):
        x = days.x(month)
        yield line(x, top + 30, x, bottom)
        if number == 0 or month.month == 1:
            yield text(str(month.year), x + 1, top + 12, 11, kind="soft year")
        if (month.month - 1) % every == 0:
            yield text(words.month(month.month), x + 1, top + 26, 11, kind="soft month")
    yield line(days.left, top + 30, days.left + days.width, top + 30, "axis")


def _row(sheet: ChartSheet, course: Course, words: ChartWords, days: Days) -> None:
    room = sheet.room if sheet.narrow else NAMES - 12
    names = list(wrapped(words.called(course.called), WORDS, room))
    said = "; ".join(words.stretch(its) for its in course.stretches)
    below = list(wrapped(said, SMALL, room)) if sheet.narrow else []
    height = 16 * (len(names) + len(below))
    top = sheet.down(height + (22 if sheet.narrow else 8))
    lines = [text(part, MARGIN, top + 16 + 16 * n, kind="ink halo") for n, part in enumerate(names)]
    sheet.add(element("a", *lines, href=words.link(course.page)))
    for n, part in enumerate(below, len(names)):
        sheet.add(text(part, MARGIN, top + 16 + 16 * n, SMALL, kind="soft dates halo"))
    at = top + 6 + (height if sheet.narrow else 0)
    sheet.add(*(_drawn(sheet, its, words, days, at) for its in course.stretches))
    if not sheet.narrow:
        sheet.add(*_dates(course, said, days, at))


def _drawn(sheet: ChartSheet, its: Stretch, words: ChartWords, days: Days, top: float) -> Element:
    begin, end = days.x(earliest(its.begin)), days.x(latest(its.end) + timedelta(days=1))
    made = _sign(sheet, its.what, _kind(its), (begin, end), top)
    said = f"{words.say('timeline', its.what)}: {words.stretch(its)}"
    made.append(element("title", words=said))
    return made


def _kind(its: Stretch) -> str:
    """A plan is hatched, and so are days of which only the month or the year is known."""
    if its.marks.planned:
        return "plan"
    return "rough" if its.marks or not (exact(its.begin) and exact(its.end)) else ""


def _sign(
    sheet: ChartSheet, what: str, kind: str, ends: tuple[float, float], top: float
) -> Element:
    """A bar for days, a diamond for the day of a result."""
    look = dict(look_of(sheet.name, kind))
    look["class_"] = f"{look['class_']} {what}".strip()
    if what == "event" and not kind:
        look |= {"fill": "#fff", "stroke": INK, "stroke_width": 1.6}
    begin, end = ends
    if what == "result":
        way = f"M{(begin + end) / 2:.1f} {top + THICK / 2 - 7:.1f}l7 7-7 7-7-7z"
        return element("path", d=way, look=look)
    begin = min(begin, sheet.width - LEAST)
    return element("rect", x=begin, y=top, width=max(LEAST, end - begin), height=THICK, look=look)


def _dates(course: Course, said: str, days: Days, top: float) -> Iterator[Element]:
    """The days in words where nothing stands beside a row, on its one side or the other."""
    long = width(said, SMALL)
    begin = min(days.x(earliest(its.begin)) for its in course.stretches) - 10
    end = max(days.x(latest(its.end)) for its in course.stretches) + 14
    if end + long <= days.left + days.width:
        yield text(said, end, top + 10, SMALL, kind="soft dates halo")
    elif begin - long >= days.left:
        yield text(said, begin, top + 10, SMALL, "end", "soft dates halo")
