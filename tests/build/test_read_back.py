"""What the built pages say, held against the raw records: names, places, days, firms, results.

Pages are read as a program of a visitor reads them, records as they are written; nothing is shared
with what draws pages.  Every kind of value counts how many it held, so that none is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.support.raw import (
    LANGUAGES,
    MARKS,
    TODAY,
    Raw,
    Told,
    bound,
    called,
    day_of,
    drawn,
    edition,
    fact,
    first,
    is_marked,
    last,
    name_at,
    name_in,
    of_kind,
    says,
    text,
    title,
    words,
)
from tests.support.worlds import World

pytestmark = pytest.mark.slow


EVERY = pytest.mark.parametrize("language", LANGUAGES)
PLACE = {"ko": "장소", "en": "Place"}
NOW = {"ko": "현 ", "en": "now "}


def fairs(made: World) -> Mapping[str, Raw]:
    return dict(of_kind(made, "exhibitions"))


def bodies(made: World) -> Mapping[str, Raw]:
    return dict(of_kind(made, "organizations"))


def hold_names(
    told: Told, page: str, where: str, records: list[Raw], day: str, language: str
) -> None:
    """The name of that day stands there, and today's beside it only as what it is called now."""
    for record in records:
        then = name_in(name_at(record["names"], day), language)
        now = name_in(record["names"][0]["name"], language)
        beside = says(where, NOW[language] + now) if then != now else True
        told.hold(page, f"{then} on {day}: {where}", right=says(where, then) and beside)


@EVERY
def test_bodies_are_called_as_they_were_called_then(made: World, language: str) -> None:
    told, known, held = Told(), bodies(made), fairs(made)
    for name, raw in of_kind(made, "consortia"):
        page, day = drawn(made, name, language), day_of(raw, name, held)
        partners = [partner["organization"] for partner in raw.get("partners", ())]
        ids = {
            "hosts": raw.get("hosts", ()),
            "funders": raw.get("funders", ()),
            "partners": partners,
        }
        for field, its in ids.items():
            where = fact(page, title("consortium", language, field))
            hold_names(told, name, where, [known[f"organizations/{i}"] for i in its], day, language)
    for name, raw in of_kind(made, "calls"):
        known_day = raw.get("announced") or raw.get("opens") or raw.get("closes")
        day = known_day or raw.get("programmes", [TODAY])[0][:4]
        where = fact(drawn(made, name, language), title("call", language, "organizers"))
        its = [known[f"organizations/{i}"] for i in raw.get("organizers", ())]
        hold_names(told, name, where, its, day, language)
    for name, raw in of_kind(made, "programmes"):
        for field in ("ministry", "managing_body"):
            its = [known[f"organizations/{raw[field]}"]] if field in raw else []
            where = fact(drawn(made, name, language), title("programme", language, field))
            hold_names(
                told, name, where, its, raw.get("starts") or name.split("/")[1][:4], language
            )
    told.check(20)


@EVERY
def test_exhibitions_are_called_as_that_edition_was(made: World, language: str) -> None:
    told, held = Told(), fairs(made)
    for name, raw in of_kind(made, "consortia"):
        where = fact(drawn(made, name, language), title("consortium", language, "editions"))
        for reference in raw.get("editions", ()):
            series, its = held[f"exhibitions/{reference.split('/')[0]}"], edition(reference, held)
            day = its.get("starts") or reference.split("/")[1][:4]
            then = text(its.get("name") or name_at(series["names"], day), language)
            told.hold(name, f"{then}: {where}", right=says(where, then))
    told.check(5)


@EVERY
def test_places_are_those_of_the_stops_and_editions_themselves(made: World, language: str) -> None:
    told, held = Told(), fairs(made)
    for name, raw in of_kind(made, "consortia"):
        where = fact(drawn(made, name, language), PLACE[language])
        editions = [edition(reference, held) for reference in raw.get("editions", ())]
        its = [*raw.get("stops", ()), *editions]
        for place in its:
            for field in ("city", "venue"):
                if field in place:
                    said = text(place[field], language)
                    told.hold(name, f"{said}: {where}", right=says(where, said))
        own = {text(place["venue"], language) for place in its if "venue" in place}
        for reference in raw.get("editions", ()):
            usual = held[f"exhibitions/{reference.split('/')[0]}"].get("usual_venue")
            if usual and text(usual, language) not in own:
                right = not says(where, text(usual, language))
                told.hold(name, f"usual venue: {where}", right=right)
    told.check(20)


@EVERY
def test_each_edition_stands_on_the_page_of_its_exhibition(made: World, language: str) -> None:
    told = Told()
    for name, raw in fairs(made).items():
        for key, its in raw.get("editions", {}).items():
            row = drawn(made, name, language).xpath(f"//*[@id='edition-{key}']")[0]
            said = words(row)
            for field in ("city", "venue", "name", "note"):
                if field in its:
                    its_text = text(its[field], language)
                    told.hold(name, f"{key} {its_text}", right=says(said, its_text))
            then = text(name_at(raw["names"], its.get("starts") or key[:4]), language)
            if "name" not in its and then != text(raw["names"][0]["name"], language):
                told.hold(name, f"{key} {then}: {said}", right=says(said, then))
            usual = raw.get("usual_venue")
            if usual and text(usual, language) not in text(its.get("venue", ""), language):
                told.hold(name, f"{key} usual", right=not says(said, text(usual, language)))
    told.check(5)


def marks_of(said: Mapping[str, Any], guessed: bool) -> dict[str, bool]:
    return {
        "inferred": guessed,
        "planned": bool(said.get("planned")),
        **{name: bound(said) == name for name in ("approximate", "over", "at_least")},
    }


def bears(where: str, marks: Mapping[str, bool], language: str) -> bool:
    """Whether a cell says each mark that holds, and none that does not."""
    return all((MARKS[m][language] in where) is holds for m, holds in marks.items())


@EVERY
def test_reported_figures_stand_with_their_marks(made: World, language: str) -> None:
    told = Told()
    for name, raw in of_kind(made, "consortia"):
        page, listed = drawn(made, name, language), raw.get("participants")
        where = fact(page, title("consortium", language, "firms"))
        for number, said in enumerate(raw.get("firms", ()) if not listed else (), 1):
            marks = marks_of(said, is_marked(raw, "firms", str(number)))
            each = page.xpath("//dl[@class='facts']//dd//ul[@class='plain-list']/li")
            row = next((words(li) for li in each if f"{said['value']:,}" in words(li)), where)
            value = words(page.xpath("//h1")[0]) and f"{said['value']:,}" in row
            own = row.partition(text(said["note"], language))[0] if "note" in said else row
            right = value and bears(own, marks, language)
            told.hold(
                name, f"firms {number} {marks}: {row}", right=right, marks=sum(marks.values())
            )
        rows = page.xpath("//section[@aria-labelledby='results-caption']//tbody/tr")
        told.hold(name, "as many results", right=len(rows) == len(raw.get("results", ())))
        for number, (said, row) in enumerate(zip(raw.get("results", ()), rows, strict=False), 1):
            hold_result(told, name, raw, said, number, row, language)
    told.check(20)


def hold_result(
    told: Told, name: str, raw: Raw, said: Raw, number: int, row: Any, language: str
) -> None:
    measure = called("consortium", language, said["measure"], "results", "0", "measure")
    cell, whole = words(row.xpath("td[@class='number']")[0]), words(row)
    marks = marks_of(said, is_marked(raw, "results", str(number)))
    right = f"{said['value']:,}" in cell and bears(cell, marks, language)
    told.hold(name, f"result {number} {marks}: {cell}", right=right, marks=sum(marks.values()))
    told.hold(name, measure, right=says(whole, measure.replace(" (USD)", "").replace("(USD)", "")))
    for field in ("reporter", "note"):
        if field in said:
            wanted = (name_in if field == "reporter" else text)(said[field], language)
            told.hold(name, whole, right=says(whole, wanted))
    stops = raw.get("stops", ())
    for at, stop in enumerate(stops, 1):
        city = text(stop["city"], language) if "city" in stop else None
        if city and "stop" in said and city not in text(said.get("note", ""), language):
            told.hold(
                name,
                f"stop {said['stop']}: {whole}",
                right=says(whole, city) is (at == said["stop"]),
            )


@EVERY
def test_the_days_of_an_event_have_their_marks(made: World, language: str) -> None:
    told, held = Told(), fairs(made)
    label = {"ko": "기간", "en": "Dates"}[language]
    for name, raw in of_kind(made, "consortia"):
        day, where = day_of(raw, name, held), fact(drawn(made, name, language), label)
        if day != TODAY and len(day) > 4:
            number = str(int(first(day)[8:10])) if len(day) >= 10 else str(int(last(day)[5:7]))
            right = (
                day[:4] in where and (number in where or len(day) < 10) if where else len(day) == 4
            )
            told.hold(name, f"{day}: {where}", right=right)
    told.check(5)
