"""Lines of an iCalendar file, as RFC 5545 has them written.

Calendars here have a dozen properties of four types; a test holds them against icalendar's.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from generator.text.dates import SEOUL

LONGEST = 74
"""Bytes of a line; the space that begins the next one is one more, and 75 are allowed."""
ESCAPES = b"\\^"
"""What begins an escape, which programs cannot read in two parts."""
Line = tuple[str, str]
"""A property, with its parameters if it has any, and its value as it is written."""


def written(lines: Iterable[Line]) -> bytes:
    """Lines of a file, those that are too long folded."""
    return b"".join(_folded(f"{name}:{value}".encode()) + b"\r\n" for name, value in lines)


def text(words: str) -> str:
    """A value of the type TEXT."""
    for letter in "\\;,":
        words = words.replace(letter, f"\\{letter}")
    return words.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def stamp(moment: datetime) -> str:
    """A moment, wherever it was told."""
    return f"{_digits(moment.astimezone(UTC))}Z"


def at(name: str, when: date) -> Line:
    """A property that is a day, or a moment in Seoul."""
    if isinstance(when, datetime):
        return f"{name};TZID={SEOUL.key}", _digits(when)
    return f"{name};VALUE=DATE", _digits(when)


def _digits(when: date) -> str:
    return when.isoformat()[:19].replace("-", "").replace(":", "")


def duration(length: timedelta) -> str:
    """How long something takes, to the minute; a negative one leads back."""
    sign, length = ("-", -length) if length < timedelta() else ("", length)
    minutes = length.seconds // 60
    hours = "".join(f"{n}{unit}" for n, unit in zip(divmod(minutes, 60), "HM", strict=True) if n)
    days = f"{length.days}D" if length.days or not hours else ""
    return f"{sign}P{days}" + (f"T{hours}" if hours else "")


def _folded(line: bytes) -> bytes:
    """A line over several: letters and escapes stay whole."""
    parts, start = [], 0
    while len(line) - start > LONGEST:
        end = start + LONGEST
        while line[end] & 0xC0 == 0x80:  # inside a letter
            end -= 1
        if line[end - 1] in ESCAPES and end - start > 1:
            end -= 1
        parts.append(line[start:end])
        start = end
    return b"\r\n ".join((*parts, line[start:]))
