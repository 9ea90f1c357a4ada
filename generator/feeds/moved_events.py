"""A calendar in which some events change, come or go: each stands where a new one has it.

It is cut to its latest events, so that what was cut away is not there to come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.feeds.calendar_frame import END
from generator.feeds.calendars import LARGEST

EVENT = re.compile("^BEGIN:VEVENT\r\n(?:(?!(?:BEGIN|END):VEVENT).*\n)*END:VEVENT\r\n", re.M)
STARTS = re.compile("\r\nDTSTART;[^:\r]*:([0-9T]+)")


class NotTold(Exception):
    """What the calendar would have is not known by what it has."""


def with_events(content: bytes, gone: Iterable[str], come: Iterable[str]) -> bytes:
    """A calendar without some of its events, and with others."""
    text = content.decode()
    there = EVENT.findall(text)
    cut = len(there) == LARGEST
    left, new = [*there], [*come]
    for event in gone:
        if event in left:
            left.remove(event)
        elif not cut or _place(event) > _place(there[0]):
            raise NotTold
    if cut and sum(_place(one) > _place(there[0]) for one in new) < LARGEST - len(left):
        raise NotTold  # some that were cut away come back
    events = sorted([*left, *new], key=_place)[-LARGEST:]
    head = text[: text.index(there[0])] if there else text.removesuffix(END.decode())
    return "".join((head, *events)).encode() + END


def _place(event: str) -> tuple[str, str]:
    """By what the events of a calendar are sorted: the day, then the text."""
    found = STARTS.search(event)
    return found[1] if found else "", event
