"""A programme year as a timeline: its calls and consortia, as far as their dates are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.charts.chart import Called, Chart, Course, Stretch
from generator.charts.citing import cited
from generator.facts.call_days import call_days
from generator.facts.days import Span
from generator.facts.events import event
from generator.facts.once import once_in
from generator.facts.titles import title
from generator.records.model import Call, Consortium, Programme, Record
from generator.records.registry import Registry
from generator.text.dates import exact

LEAST = 2  # stretches that are worth a drawing


@once_in
def timeline(record: Programme, registry: Registry) -> Chart | None:
    """The timeline of one year; None where next to nothing is dated."""
    courses = sorted(_courses(record, registry), key=lambda its: its.stretches[0].begin)
    stretches = [its for course in courses for its in course.stretches]
    if len(stretches) < LEAST or not any(exact(its.begin) for its in stretches):
        return None
    there = {its.page.rstrip("/") for its in courses}
    return Chart(
        f"programme-{record.id}-timeline",
        "timeline",
        Called(record.fields["title"]),
        f"{record.name}/",
        f"programme-{record.id}-timeline",
        (),
        courses=tuple(courses),
        cited=cited(_sources(its for its in _records(record, registry) if its.name in there)),
    )


def _records(record: Programme, registry: Registry) -> Iterator[Record]:
    """The calls that name the year first, and its consortia that were not given up."""
    for call in registry.pointing_at(record, Call, "programmes"):
        if call.fields["programmes"][0] == record.id and not call.fields["cancelled"]:
            yield call
    for its in registry.pointing_at(record, Consortium, "programme"):
        if not its.fields["ended"]:
            yield its


def _courses(record: Programme, registry: Registry) -> Iterator[Course]:
    for its in _records(record, registry):
        found = tuple(_stretches(its, registry))
        if found:
            yield Course(Called(title(its)), f"{its.name}/", found)


def _stretches(its: Record, registry: Registry) -> Iterator[Stretch]:
    if isinstance(its, Consortium):
        yield from _of_span("event", event(its, registry).when)
    elif isinstance(its, Call):
        days = call_days(its)
        for window in days.windows or (days.window,):
            yield from _of_span("window", window)
        if days.result:
            value = _day(days.result.value)
            yield Stretch("result", value, value, days.result.marks)


def _of_span(what: str, span: Span) -> Iterator[Stretch]:
    first, last = _day(span.first), _day(span.last)
    if span.end_unknown or (what == "window" and not span.ends):
        last = ""  # a window is not over on the day on which it opens
    if first or last:
        yield Stretch(what, first, last, span.marks)


def _day(written: str) -> str:
    return written.partition("T")[0]


def _sources(records: Iterable[Record]) -> Iterator[Mapping[str, Any]]:
    for record in records:
        yield from record.fields["sources"] or ()
