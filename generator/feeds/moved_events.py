"""A calendar in which some events change, come or go: each stands where a new one has it."""

from __future__ import annotations

import re

from generator.feeds.calendar_frame import END
from generator.feeds.calendars import LARGEST
from generator.feeds.cut_texts import Earlier, Moves, Place, with_moves

EVENT = re.compile("^BEGIN:VEVENT\r\n(?:(?!(?:BEGIN|END):VEVENT).*\n)*END:VEVENT\r\n", re.M)
STARTS = re.compile("\r\nDTSTART;[^:\r]*:([0-9T]+)")


def with_events(content: bytes, moves: Moves, earlier: Earlier, head: bytes | None = None) -> bytes:
    """A calendar without some of its events, and with others; it may have another head."""
    text = content.decode()
    there = events_in(text)
    events = with_moves(there, moves, place_of, LARGEST, earlier)
    known = text[: text.index(there[0])] if there else text.removesuffix(END.decode())
    return (head or known.encode()) + "".join(events).encode() + END


def events_in(text: str) -> list[str]:
    """The events of a calendar."""
    return EVENT.findall(text)


def place_of(event: str) -> Place:
    """By what the events of a calendar are sorted: the day, then the text."""
    found = STARTS.search(event)
    return found[1] if found else "", event
