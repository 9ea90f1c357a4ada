"""Independent readers: khal, and what RFC 5545 and RFC 4287 ask of every file, one by one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import icalendar
import pytest
from lxml import etree

from generator.records.schema import Schema
from tests.support.worlds import World, world

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")
IN_FEED = {"id", "title", "subtitle", "updated", "rights", "author", "link", "entry"}
IN_ENTRY = {"id", "title", "updated", "link", "category", "content"}
KHAL = """
[calendars]
[[portal]]
path = {folder}/calendar
[default]
default_calendar = portal
[sqlite]
path = {folder}/khal.db
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Asia/Seoul
default_timezone = Asia/Seoul
"""


@pytest.fixture(scope="module", params=["real", "rich"])
def made(request: pytest.FixtureRequest, schemas: dict[str, Schema]) -> World:
    return world(request.param, schemas)


def test_atom_has_what_rfc_4287_asks_for_and_nothing_else(made: World) -> None:
    feeds = {path: file for path, file in made.files.items() if path.startswith("feeds/")}
    assert len(feeds) > 5
    for path, content in feeds.items():
        feed = etree.fromstring(content)
        assert not feedparser.parse(content).bozo, path
        assert feed.tag == f"{ATOM}feed"
        assert names(feed) <= IN_FEED
        once(feed, "id", "title", "updated", "author")
        own = [link for link in feed.iter(f"{ATOM}link") if link.get("rel") == "self"]
        assert [link.get("href") for link in own] == [f"https://x.example/{path}"]
        entries = feed.findall(f"{ATOM}entry")
        for entry in entries:
            assert names(entry) <= IN_ENTRY
            once(entry, "id", "title", "updated", "link", "content")
        marks = [*feed.iter(f"{ATOM}updated")]
        assert all(MOMENT.match(mark.text or "") for mark in marks)
        assert all(urlsplit(id.text or "").scheme for id in feed.iter(f"{ATOM}id"))
        ids = Counter(entry.findtext(f"{ATOM}id") for entry in entries)
        assert max(ids.values(), default=1) == 1
        newest = max((e.findtext(f"{ATOM}updated") or "" for e in entries), default="")
        assert (feed.findtext(f"{ATOM}updated") or "") >= newest


def names(element: etree._Element) -> set[str]:
    return {str(child.tag).removeprefix(ATOM) for child in element}


def once(element: etree._Element, *wanted: str) -> None:
    for name in wanted:
        assert len(element.findall(f"{ATOM}{name}")) == 1, name


def test_calendars_have_what_rfc_5545_asks_for(made: World) -> None:
    checked = 0
    for path, content in made.files.items():
        if not path.endswith(".ics"):
            continue
        lines = content.split(b"\r\n")
        assert all(len(line) <= 75 for line in lines), path
        assert b"\n" not in content.replace(b"\r\n", b"")
        calendar = icalendar.Calendar.from_ical(content)
        assert calendar.errors == []
        assert {"VERSION", "PRODID"} <= calendar.keys()
        seen = Counter(str(event["uid"]) for event in calendar.walk("VEVENT"))
        assert max(seen.values(), default=1) == 1
        for event in calendar.walk("VEVENT"):
            checked += 1
            sound(event)
    assert checked > 30


def sound(event: icalendar.Event) -> None:
    """One entry: stamps in UTC, an end of the same kind as its start and after it."""
    assert event.errors == []
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS"} <= event.keys()
    for stamp in ("DTSTAMP", "LAST-MODIFIED"):
        assert event[stamp].to_ical().endswith(b"Z")
    timed = isinstance(event["dtstart"].dt, datetime)
    assert ("DURATION" in event, "DTEND" in event) == (timed, not timed)
    if not timed:
        assert not isinstance(event["dtend"].dt, datetime)
        assert event["dtend"].dt > event["dtstart"].dt
    for alarm in event.walk("VALARM"):
        assert {"ACTION", "TRIGGER", "DESCRIPTION"} <= alarm.keys()


def test_khal_shows_every_entry_and_a_timed_deadline_as_a_moment(
    made: World, tmp_path: Path
) -> None:
    file = tmp_path / "some.ics"
    file.write_bytes(some(made.files["calendar/all.ics"]))
    (tmp_path / "calendar").mkdir()
    (tmp_path / "khal.conf").write_text(KHAL.format(folder=tmp_path), "utf-8")
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    done = khal(tmp_path, "import", "--batch", str(file))
    assert "warning" not in done.stderr.lower(), done.stderr[-500:]
    shown = khal(tmp_path, "search", "--format", "{uid}|{start-long}|{end-long}", ":")
    rows = {}
    for line in shown.stdout.splitlines():
        if line.startswith("tag:"):
            uid, starts, ends = line.split("|")
            rows[uid] = starts, ends
    assert rows.keys() == {str(event["uid"]) for event in events}
    for event in events:
        start = event["dtstart"].dt
        if isinstance(start, datetime):
            assert rows[str(event["uid"])] == (f"{start:%Y-%m-%d %H:%M}",) * 2


def some(content: bytes) -> bytes:
    """Every timed entry and every tenth of the others: khal is slow."""
    calendar = icalendar.Calendar.from_ical(content)
    events = calendar.walk("VEVENT")
    kept = [e for i, e in enumerate(events) if isinstance(e["dtstart"].dt, datetime) or i % 10 == 0]
    others = [part for part in calendar.subcomponents if part.name != "VEVENT"]
    calendar.subcomponents = [*others, *kept]
    return bytes(calendar.to_ical())


def khal(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "khal", "-c", str(folder / "khal.conf"), *words]
    wide = os.environ | {"COLUMNS": "2000"}  # it would break lines
    return subprocess.run(command, capture_output=True, text=True, check=True, env=wide)
