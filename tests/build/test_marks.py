"""Marks travel with the value: what records call inferred or planned is so on pages, in calendars,
feeds, structured data and exports.  The oracle reads the raw records and knows none of our facts.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.build.test_parity import TAG, records
from tests.support.raw import tree
from tests.support.worlds import World

pytestmark = pytest.mark.slow


Raw = Mapping[str, Any]


def marked(raw: Raw, *path: str) -> bool:
    """Whether a record names a field, or a group around it, among its inferred ones."""
    dotted = ".".join(path)
    named = [said.partition(":")[0] for said in raw.get("inferred", ())]
    return any(dotted == p or dotted.startswith(f"{p}.") for p in named)


def guessed(raw: Raw, fairs: Mapping[str, Raw]) -> bool:
    """Whether the days of a consortium's event were worked out, wherever that is written."""
    if "starts" in raw.get("stages", {}).get("dispatch", {}):
        return marked(raw, "stages", "dispatch", "starts") or marked(
            raw, "stages", "dispatch", "ends"
        )
    stops = raw.get("stops", ())
    if any("starts" in stop for stop in stops):
        names = [("stops", str(n), end) for n in range(1, len(stops) + 1) for end in ENDS]
        return any(marked(raw, *name) for name in names)
    for number, reference in enumerate(raw.get("editions", ()), 1):
        series, _, key = reference.partition("/")
        edition = fairs.get(series, {}).get("editions", {}).get(key, {})
        if not edition.keys().isdisjoint(ENDS) and (
            marked(raw, "editions", str(number))
            or any(marked(fairs[series], "editions", key, end) for end in ENDS)
        ):
            return True
    return False


ENDS = ("starts", "ends")


def consortia(made: World) -> dict[str, bool]:
    """The consortia with a day, and whether it is guessed."""
    fairs = {its["id"]: its for its in records(made, "exhibitions")}
    return {
        its["id"]: guessed(its, fairs)
        for its in records(made, "consortia")
        if its["computed"].get("event_starts") or its["computed"].get("event_ends")
    }


def tentative(made: World) -> dict[str, bool]:
    """Every occasion that may be in a calendar, and whether it is inferred or planned."""
    plans = {its["id"] for its in records(made, "consortia") if its.get("planned_only")}
    found = {
        f"consortia/{id}#dispatch": guess or id in plans for id, guess in consortia(made).items()
    }
    for fair in records(made, "exhibitions"):
        for key, edition in fair.get("editions", {}).items():
            guess = any(marked(fair, "editions", key, end) for end in ENDS if end in edition)
            found[f"exhibitions/{fair['id']}#edition-{key}"] = guess
    for call in records(made, "calls"):
        told = "announced" in call.get("result", {})
        found[f"calls/{call['id']}#result"] = not told or marked(call, "result", "announced")
        for what in ("opens", "closes"):
            found[f"calls/{call['id']}#{what}"] = marked(call, what)
    return found


@pytest.mark.parametrize(("language", "mark"), [("ko", "추정"), ("en", "inferred")])
def test_the_page_marks_days_that_were_worked_out(made: World, language: str, mark: str) -> None:
    pages = made.pages if language == "ko" else made.english
    label = {"ko": "기간", "en": "Dates"}[language]
    for id, guess in consortia(made).items():
        drawn = tree(pages[f"consortia/{id}"])
        (days,) = drawn.xpath(f"//dl[@class='facts']/div[dt='{label}']/dd")
        assert (mark in days.text_content()) is guess, id


@pytest.mark.parametrize(
    ("path", "marks"), [("", ("추정", "예정")), ("en/", ("inferred", "planned"))]
)
def test_the_calendar_holds_nothing_for_certain_that_is_not(
    made: World, path: str, marks: tuple[str, ...]
) -> None:
    entries = made.entries(f"{path}calendar/all.ics")
    expected, seen = tentative(made), 0
    for entry in entries:
        id = str(entry["uid"]).removeprefix(TAG)
        if entry["status"] != "CANCELLED" and id in expected:
            assert (entry["status"] == "TENTATIVE") is expected[id], id
            if expected[id] and not id.endswith("#result"):
                assert any(mark in entry["summary"] for mark in marks), id
            seen += 1
    assert seen > 20


def test_a_result_to_come_says_so_in_words(made: World) -> None:
    entries = made.entries("calendar/all.ics")
    planned = {f"calls/{c['id']}#result" for c in records(made, "calls")
               if "announced" not in c.get("result", {})}  # fmt: skip
    for entry in entries:
        if str(entry["uid"]).removeprefix(TAG) in planned and entry["status"] != "CANCELLED":
            assert "(예정" in entry["summary"] and "예정된 날짜" in entry["description"]


@pytest.mark.parametrize(("path", "mark"), [("", "추정)"), ("en/", "inferred)")])
def test_feeds_say_what_was_worked_out(made: World, path: str, mark: str) -> None:
    feed = made.feed(f"{path}feeds/all.xml")
    expected = {f"consortia/{id}": guess for id, guess in consortia(made).items()}
    for entry in feed.entries:
        id = entry.id.removeprefix(TAG)
        if id in expected:
            days = entry.content[0].value.splitlines()[0]
            assert (mark in days) is expected[id], id


def gave_up(its: Raw) -> bool:
    """Whether a record says that its event was given up before it began."""
    ended, starts = its.get("ended"), its["computed"].get("event_starts")
    if ended is None or starts is None:
        return False
    return bool(ended["date"] <= starts if "date" in ended else ended["kind"] != "suspended")


def test_exports_have_the_marks_in_a_column(made: World) -> None:
    text = made.files["data/v1/csv/consortia.csv"].decode("utf-8-sig")
    rows = {row["id"]: row["event_days_marks"] for row in csv.DictReader(io.StringIO(text))}
    for its in records(made, "consortia"):
        written = rows[its["id"]]
        assert written == its["computed"].get("event_days_marks", "")
        assert ("inferred" in written) is bool(consortia(made).get(its["id"])), its["id"]
        planned = its.get("planned_only") or gave_up(its)
        assert ("planned" in written) is bool(planned), its["id"]


def test_search_engines_are_told_nothing_that_was_worked_out(made: World) -> None:
    told = 0
    for id, guess in consortia(made).items():
        drawn = tree(made.pages[f"consortia/{id}"])
        for script in drawn.xpath("//script[@type='application/ld+json']/text()"):
            assert not guess and "추정" not in json.loads(script).get("description", ""), id
            told += 1
    assert told > 5
