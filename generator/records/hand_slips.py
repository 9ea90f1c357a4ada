"""What was probably meant by a mistyped date or number.

A year of last year's record, a nought too many, two digits changed about: the likelier come first,
and what is less likely is tried only where nothing likelier fits.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d)(.*))?")
LONGEST = 12  # digits of a number of which one may have been mistyped
UNITS = (10, 1000)  # a nought, or thousands of won
GUESSES = (1,)
"""Groups of days that are guesses: a year is mostly last year's, a month is any."""


def meant_for(value: object) -> tuple[tuple[object, ...], ...]:
    """Days or numbers that may have been meant, in groups; none for other values."""
    if isinstance(value, str) and (found := DAY.fullmatch(value)):
        return tuple(tuple(dict.fromkeys(each)) for each in (_years(found), _months(found)))
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        groups = (*(_noughts(value, by) for by in UNITS), _changed_about(value), _mistyped(value))
        return tuple(tuple(n for n in dict.fromkeys(each) if n != value) for each in groups)
    return ()


def _years(day: re.Match[str]) -> Iterator[str]:
    for by in (-1, 1):
        yield from _on(int(day[1]) + by, int(day[2]), day)


def _months(day: re.Match[str]) -> Iterator[str]:
    months = int(day[1]) * 12 + int(day[2]) - 1
    for by in (-1, 1):
        yield from _on((months + by) // 12, (months + by) % 12 + 1, day)


def _on(year: int, month: int, day: re.Match[str]) -> Iterator[str]:
    """The day in another month, as far as that has it; the last one for the last one."""
    if not day[3]:
        yield f"{year:04}-{month:02}"
        return
    last, was_last = monthrange(year, month)[1], monthrange(int(day[1]), int(day[2]))[1]
    number = last if int(day[3]) == was_last else min(int(day[3]), last)
    yield f"{year:04}-{month:02}-{number:02}{day[4]}"


def _noughts(number: int, unit: int) -> Iterator[int]:
    yield number * unit
    if number % unit == 0:
        yield number // unit


def _changed_about(number: int) -> Iterator[int]:
    """Two digits beside each other the other way round."""
    digits = str(number)
    for at in range(len(digits) - 1):
        turned = f"{digits[:at]}{digits[at + 1]}{digits[at]}{digits[at + 2 :]}"
        if not turned.startswith("0"):
            yield int(turned)


def _mistyped(number: int) -> Iterator[int]:
    """Another digit in one place."""
    digits = str(number)
    for at in range(len(digits) if len(digits) <= LONGEST else 0):
        for digit in "0123456789":
            if at or digit != "0":
                yield int(f"{digits[:at]}{digit}{digits[at + 1 :]}")
