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

import icalendar
import pytest
from lxml import etree

from tests.support.slices import sliced
from tests.support.worlds import World, Worlds

pytestmark = pytest.mark.slow

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


def test_atom_has_what_rfc_4287_asks_for_and_nothing_else(made: World) -> None:
    feeds = {path: file for path, file in made.files.items() if path.startswith("feeds/")}
    assert len(feeds) > 5
    for path, content in feeds.items():
        feed = etree.fromstring(content)
        assert not made.feed(path).bozo, path
        assert feed.tag == f"{ATOM}feed"
        assert names(feed) <= IN_FEED
        once(feed, "id", "title", "updated", "author")
        own = [link for link in feed.iter(f"{ATOM}link") if link.get("rel") == "self"]
        assert [link.get("href") for link in own] == [f"https://x.example/{path}"]
        page = feed.xpath("a:link[@rel='alternate']/@href", namespaces={"a": ATOM.strip("{}")})
        wanted = "changes" if path.startswith("feeds/changes") else "calendar"
        assert page == [f"https://x.example/{wanted}/"]
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


@pytest.mark.parametrize("each", sliced([3, 1], [3]))
def test_calendars_have_what_rfc_5545_asks_for(made: World, each: int) -> None:
    """In every third calendar, and in all in `make long`."""
    checked = 0
    calendars = {path: file for path, file in made.files.items() if path.endswith(".ics")}
    for path, content in list(calendars.items())[::each]:
        lines = content.split(b"\r\n")
        assert all(len(line) <= 75 for line in lines), path
        assert b"\n" not in content.replace(b"\r\n", b"")
        calendar = made.calendar(path)
        assert calendar.to_ical() == content, path
        entries = calendar.walk("VEVENT")
        assert calendar.errors == []
        assert {"VERSION", "PRODID"} <= calendar.keys()
        seen = Counter(str(event["uid"]) for event in entries)
        assert max(seen.values(), default=1) == 1
        for event in entries:
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
    worlds: Worlds, tmp_path: Path
) -> None:
    events: dict[str, icalendar.Event] = {}
    for kind in ("rich", "real"):
        content, some = part(worlds(kind).calendar("calendar/all.ics"), set(events))
        (tmp_path / f"{kind}.ics").write_bytes(content)
        events |= some
    (tmp_path / "calendar").mkdir()
    (tmp_path / "khal.conf").write_text(KHAL.format(folder=tmp_path), "utf-8")
    done = khal(tmp_path, "import", "--batch", *(str(file) for file in tmp_path.glob("*.ics")))
    assert "warning" not in done.stderr.lower(), done.stderr[-500:]
    shown = khal(tmp_path, "search", "--format", "{uid}|{start-long}|{end-long}", ":")
    lines = [line.split("|") for line in shown.stdout.splitlines() if line.startswith("tag:")]
    rows = {uid: (starts, ends) for uid, starts, ends in lines}
    assert rows.keys() == events.keys() and len(events) > 30
    for uid, event in events.items():
        start = event["dtstart"].dt
        if isinstance(start, datetime):
            assert rows[uid] == (f"{start:%Y-%m-%d %H:%M}",) * 2


def part(whole: icalendar.Calendar, known: set[str]) -> tuple[bytes, dict[str, icalendar.Event]]:
    """Every timed entry that is not known yet, and every tenth of the others: khal is slow."""
    kept = {
        str(event["uid"]): event
        for number, event in enumerate(whole.walk("VEVENT"))
        if isinstance(event["dtstart"].dt, datetime) or number % 10 == 0
    }
    kept = {uid: event for uid, event in kept.items() if uid not in known}
    made = icalendar.Calendar(whole)
    others = [part for part in whole.subcomponents if part.name != "VEVENT"]
    made.subcomponents = [*others, *kept.values()]
    return bytes(made.to_ical()), kept


def khal(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "khal", "-c", str(folder / "khal.conf"), *words]
    wide = os.environ | {"COLUMNS": "2000"}  # it would break lines
    return subprocess.run(command, capture_output=True, text=True, check=True, env=wide)
