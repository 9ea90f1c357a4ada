"""Alerts: the page's addresses lead to files that are there, and each tells what it promises."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from lxml import html

from generator.facts.occasions import occasions
from generator.feeds.calendar_frame import END, head
from generator.feeds.source import Feeds
from generator.feeds.topics import Facet
from generator.history.publications import NO_PAST
from generator.records.model import Call
from tests.support.bare import registry
from tests.support.worlds import SITE, Worlds


@pytest.fixture(params=["ko", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.slow
def test_every_choice_of_the_form_has_a_calendar_and_a_feed(worlds: Worlds, language: str) -> None:
    world = worlds("real")
    page = html.fromstring(world.page("alerts/", language))
    above = "" if language == "ko" else "en/"
    chosen = {
        name: [key for key in page.xpath(f"//select[@name='{name}']/option/@value") if key]
        for name in ("audience", "sector", "country")
    }
    assert all(chosen.values())
    parts = [f"{name}/{key}" for name, keys in chosen.items() for key in keys]
    parts += [f"calls/{part}" for part in parts if not part.startswith("audience/")]
    wanted = {f"{above}{f}" for p in parts for f in (f"calendar/{p}.ics", f"feeds/{p}.xml")}
    assert wanted - world.files.keys() == set()


@pytest.mark.slow
def test_the_buttons_work_without_a_script(worlds: Worlds, language: str) -> None:
    world = worlds("real")
    page = html.fromstring(world.page("alerts/", language))
    ways = {way.get("data-way"): way.get("href") for way in page.xpath("//*[@data-way]")}
    google = parse_qs(urlsplit(ways["google"]).query)["cid"][0]
    outlook = parse_qs(urlsplit(ways["outlook"]).query)["url"][0]
    assert {urlsplit(google).path, urlsplit(ways["webcal"]).path} == {urlsplit(outlook).path}
    assert outlook == ways["ics"]
    for address in (ways["ics"], ways["feed"]):
        assert address.removeprefix(SITE.url) in world.files


def test_a_record_has_a_calendar_of_its_own(worlds: Worlds) -> None:
    world = worlds("real")
    for record in world.registry:
        known = [o for o in occasions(record, world.registry) if o.known]
        path = f"calendar/{record.name}.ics"
        assert (path in world.files) == bool(known)
        if known:
            uids = {str(entry["uid"]) for entry in world.entries(path)}
            assert uids == {SITE.tag(occasion.id) for occasion in known}


def test_a_call_offers_the_entry_that_its_calendar_holds(worlds: Worlds) -> None:
    """The page says the days that the calendar says, read by another library."""
    world, seen = worlds("real"), 0
    for call in world.registry.all(Call):
        for way in html.fromstring(world.page(f"{call.name}/", "ko")).xpath("//*[@data-keep]"):
            first, end = (_compact(way.get(f"data-{name}")) for name in ("starts", "ends"))
            entries = world.entries(f"calendar/{call.name}.ics")
            assert (first, end) in {days(entry) for entry in entries}
            seen += 1
    assert seen


def _compact(moment: str) -> str:
    return re.sub("[-:]", "", moment.removesuffix("+09:00"))


def days(entry: icalendar.Event) -> tuple[str, str]:
    written = entry["dtstart"].to_ical().decode()
    end = entry.get("dtend")
    return written, end.to_ical().decode() if end else written


def test_a_call_that_names_no_sector_is_for_firms_of_every_sector() -> None:
    world = registry("""
# calls/any
audience: participants
closes: '2026-05-01'
---
# calls/food
audience: participants
closes: '2026-05-02'
consortium: 2026/food
---
# consortia/2026/food
sectors: [food]
---
# consortia/2026/toys
sectors: [toys]
stages: {dispatch: {starts: '2026-06-01'}}
""")
    parts = Feeds(world, SITE, {}, NO_PAST).answering
    named = {key: {r.id for r in parts[Facet("calls/sector", key)]} for key in ("food", "toys")}
    assert named == {"food": {"any", "food"}, "toys": {"any"}}


def test_a_title_of_several_lines_names_a_calendar_on_one(language: str) -> None:
    made = head(
        Feeds(registry("# consortia/2026/any\nsectors: [food]"), SITE, {}, NO_PAST),
        "가\nATTENDEE:x\r\n나",
        language,
    )
    assert icalendar.Calendar.from_ical(made + END)["X-WR-CALNAME"] == "가 ATTENDEE:x 나"
