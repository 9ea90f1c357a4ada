"""The timeline of a programme year: days measured off the drawing are those of the raw records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from generator.charts.chart_words import ChartWords
from generator.charts.drawn_charts import drawn, file
from generator.charts.sheet import NARROW
from generator.charts.svg import written
from generator.records.model import Programme
from generator.records.schema import Schema
from generator.views.year_timeline import timeline
from tests.charts.reader import SVG, parsed, texts
from tests.support.bare import registry
from tests.support.raw import LANGUAGES, of_kind
from tests.support.worlds import SITE, World

CALL = "# calls/%s\naudience: hosts\nprogrammes: [%s]\nopens: '%s'\ncloses: '%s'"
SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = {
    **{f"{n}월": n for n in range(1, 13)},
    **{name: n for n, name in enumerate(SHORT, 1)},
}


def signs(root: Any) -> Iterator[tuple[str, str, float, float]]:
    """What is drawn in the rows: the page that a row leads to, its class, its begin and end."""
    page = ""
    for its in root.iter(f"{SVG}a", f"{SVG}rect", f"{SVG}path"):
        if its.tag == f"{SVG}a":
            page = its.get("href")
        elif len(its) and its[0].tag == f"{SVG}title":
            if its.tag == f"{SVG}rect":
                begin = float(its.get("x"))
                yield page, its.get("class"), begin, begin + float(its.get("width"))
            else:
                middle = float(its.get("d")[1:].split(" ")[0])
                yield page, its.get("class"), middle, middle


def axis(root: Any) -> tuple[date, float, float]:
    """The first day of a month, where it stands, and how long a day is."""
    years = {float(its.get("x")): int(its.text) for its in _texts(root, "year")}
    label = _texts(root, "month")[0]
    x = float(label.get("x"))
    named = date(max(year for at, year in years.items() if at <= x), MONTHS[label.text], 1)
    lines = {its.get("class"): its for its in root.iter(f"{SVG}line")}
    rules = sorted(float(i.get("x1")) for i in root.iter(f"{SVG}line") if i.get("class") == "grid")
    ends = [*rules, float(lines["axis"].get("x2"))]
    at = min(range(len(rules)), key=lambda n: abs(rules[n] - x))
    after = named
    for _ in rules[at:]:
        after = (after + timedelta(days=32)).replace(day=1)
    return named, rules[at], (ends[-1] - rules[at]) / (after - named).days


def _texts(root: Any, kind: str) -> list[Any]:
    return [its for its in root.iter(f"{SVG}text") if kind in its.get("class").split()]


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_days_stand_where_the_records_have_them(made: World, language: str) -> None:
    folder = "" if language == "ko" else "en/"
    held = 0
    records = {kind: dict(of_kind(made, kind)) for kind in ("calls", "consortia", "exhibitions")}
    for name, _ in of_kind(made, "programmes"):
        year = name.partition("/")[2]
        content = made.files.get(f"{folder}charts/programme-{year}-timeline.svg")
        if content is None:
            continue
        root = parsed(content)
        first, zero, step = axis(root)
        for page, kind, begin, end in signs(root):
            said = days(records, page.removeprefix(f"{SITE.url}{folder}").strip("/"))
            day = first + timedelta(days=round((begin - zero) / step))
            last = first + timedelta(days=round((end - zero) / step))
            close = [a for a, b in said if abs((a - day).days) <= 2 and abs((b - last).days) <= 11]
            assert close, (page, kind, day, last)
            held += 1
    assert held > 10


def days(records: dict[str, dict[str, Any]], name: str) -> list[tuple[date, date]]:
    """The first and last days that a record and its editions date, in the plainest reading."""
    raw = records[name.partition("/")[0]][name]
    found = pairs(raw)
    for edition in raw.get("editions", ()):
        fair, _, year = edition.partition("/")
        found += pairs(records["exhibitions"][f"exhibitions/{fair}"]["editions"][year])
    return [(_first(a), _last(b)) for a, b in found]


def pairs(raw: Any) -> list[tuple[str, str]]:
    """Every first and last day in a record, however deep, and every single one."""
    if isinstance(raw, list):
        return [pair for its in raw for pair in pairs(its)]
    if not isinstance(raw, dict):
        return []
    found = [pair for its in raw.values() for pair in pairs(its)]
    single = [its for its in raw.values() if isinstance(its, str) and its[:2] in {"19", "20"}]
    found += [(its, its) for its in single]
    for a, b in (("opens", "closes"), ("starts", "ends")):
        if a in raw and b in raw:
            found.append((str(raw[a]), str(raw[b])))
    return [(a[:10], b[:10]) for a, b in found if _is_day(a) and _is_day(b)]


def _is_day(said: str) -> bool:
    return said[:10].replace("-", "").isdigit() and len(said[:10]) in {4, 7, 10}


def _first(said: str) -> date:
    return date.fromisoformat(said + "-01-01"[len(said) - 4 :])


def _last(said: str) -> date:
    if len(said) == 10:
        return date.fromisoformat(said)
    if len(said) == 4:
        return date(int(said), 12, 31)
    return (date.fromisoformat(f"{said}-01") + timedelta(days=32)).replace(day=1) - timedelta(1)


def year(text: str) -> Any:
    world = registry(f"# programmes/2026\n---\n{text}")
    return timeline(world.all(Programme)[0], world)


def test_calls_of_another_year_and_what_was_given_up_stand_in_none() -> None:
    calls = "\n---\n".join(
        (
            CALL % ("a", "'2026'", "2025-10-10", "2025-10-24"),
            CALL % ("b", "'2025', '2026'", "2022-06-27", "2022-07-15"),
            CALL % ("c", "'2026'", "2026-03-01", "2026-03-05") + "\ncancelled: '2026-02-01'",
            CALL % ("d", "'2026'", "2026-05-01", "2026-05-05"),
        )
    )
    found = year(calls)
    assert [its.page for its in found.courses] == ["calls/a/", "calls/d/"]


def test_a_year_with_one_day_or_with_years_alone_has_no_timeline() -> None:
    assert year(CALL % ("a", "'2026'", "2025-10-10", "2025-10-24")) is None
    coarse = (CALL % ("a", "'2026'", "2025", "2025"), CALL % ("b", "'2026'", "2026", "2026"))
    assert year("\n---\n".join(coarse)) is None


@pytest.mark.parametrize("wide", [True, False])
def test_a_month_alone_is_hatched_over_the_month_and_every_row_leads_on(
    schemas: dict[str, Schema], wide: bool
) -> None:
    chart = year(
        f"{CALL % ('a', repr('2026'), '2026-01-05', '2026-01-31')}\n---\n"
        f"{CALL % ('b', repr('2026'), '2026-03', '2026-03')}"
    )
    words = ChartWords("ko", schemas, SITE, near=lambda path: f"../{path}")
    root = parsed(written(drawn(chart, words, 720 if wide else NARROW)).encode())
    (_, *exact), (_, *rough) = signs(root)
    assert (exact[0], rough[0]) == ("bar window", "bar rough window")
    first, zero, step = axis(root)
    assert first == date(2026, 1, 1)
    assert round((rough[1] - zero) / step) == 59 and round((rough[2] - zero) / step) == 90
    assert [its.get("href") for its in root.iter(f"{SVG}a")] == ["../calls/a/", "../calls/b/"]
    assert "달이나 해만 알거나 추정한 날" in texts(root)
    assert b"https://x.example/calls/a/" in file(chart, ChartWords("ko", schemas, SITE))


def test_an_end_that_no_source_gives_is_said_and_no_file_tells_another_day() -> None:
    calls = "\n---\n".join(
        (
            CALL % ("a", "'2026'", "2026-05-04", "2026-05-08"),
            "# calls/b\naudience: hosts\nprogrammes: ['2026']\ncloses: '2026-06-05'",
            "# calls/c\naudience: hosts\nprogrammes: ['2026']\nopens: '2026-07-06'",
            CALL % ("d", "'2026'", "2026-08-03", "2026-08-07") + "\ninferred: ['closes:month']",
        )
    )
    chart = year(calls)
    told = [(its.first, its.last) for course in chart.courses for its in course.stretches]
    assert told[1:3] == [("", "2026-06-05"), ("2026-07-06", "")]
    words = {
        language: [
            ChartWords(language, {}, SITE).stretch(its.stretches[0]) for its in chart.courses
        ]
        for language in LANGUAGES
    }
    assert words["ko"] == ["5. 4.–5. 8.", "6. 5.까지", "7. 6.부터", "8. 3.–8. 7. (달 추정)"]
    assert words["en"][1:3] == ["until 5 Jun", "from 6 Jul"]
    assert words["en"][3] == "3 Aug–7 Aug (month inferred)"
