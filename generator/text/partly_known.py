"""Days of which a part is not known: ``XXXX-06-07`` is 7 June of some year.

Each language says what is known and names what is not.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from generator.text import date_format
from generator.text.date_format import month
from generator.text.date_manners import manner

UNKNOWN = "X"
DECADE = re.compile("[0-9]{3}X")
Parts: TypeAlias = tuple[int, int, int]
ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def period(first: str, last: str, language: str) -> str:
    """One partly known day, or the first and last of several."""
    told = [written for written in (first, last) if written]
    if any(map(DECADE.fullmatch, told)):
        return _with_decades(told, language)
    days = [_parts(written) for written in told if UNKNOWN in written]
    if not days:
        return date_format.period(first, last, language)
    if len(told) == 2 and (len(days) == 1 or not _alike(*days)):
        return manner(language).dash.join(period(it, "", language) for it in told)
    if language == "ko":
        return _korean(days)
    return _english(days) if language == "en" else _plain(first, last)


def _with_decades(told: list[str], language: str) -> str:
    """Decades as people say them: ``1990년대``, the 1990s."""
    if len(told) == 2:
        return manner(language).dash.join(period(it, "", language) for it in told)
    return f"{told[0][:3]}0" + ("년대" if language == "ko" else "s")


def _alike(one: Parts, other: Parts) -> bool:
    """Whether the same is unknown of two days, so that it can be said of both at once."""
    return one[0] == other[0] and bool(one[1]) == bool(other[1])


def _korean(days: list[Parts]) -> str:
    year, month_number, _ = days[0]
    above = [f"{year}년"] * bool(year) + [f"{month_number}월"] * bool(month_number)
    said = [f"{day}일" for _, _, day in days]
    if len(days) > 1 and days[1][1] not in (0, month_number):
        said[1] = f"{days[1][1]}월 {said[1]}"
    unknown = "과 ".join(["연도"] * (not year) + ["달"] * (not month_number)).replace(
        "도과", "도와"
    )
    return " ".join([*above, " ~ ".join(said), f"({unknown} 미상)"])


def _english(days: list[Parts]) -> str:
    year, month_number, _ = days[0]
    said = [_ordinal(day) if not number else str(day) for _, number, day in days]
    names = [month(number, "en") if number else "" for _, number, _ in days]
    if len(days) > 1 and names[0] != names[1]:
        said = [f"{day} {name}".strip() for day, name in zip(said, names, strict=True)]
        names = [""]
    unknown = " and ".join(["year"] * (not year) + ["month"] * (not month_number))
    above = [name for name in (names[0], str(year or "")) if name]
    days_said = " – ".join(said)
    whole = [" ".join([days_said, *above])] if month_number else [", ".join([days_said, *above])]
    return " ".join([*whole, f"({unknown} not known)"])


def _ordinal(day: int) -> str:
    ending = "th" if 10 < day < 14 else ORDINALS.get(day % 10, "th")
    return f"the {day}{ending}"


def _plain(first: str, last: str) -> str:
    return " – ".join(written.replace("X", "?") for written in (first, last) if written)


def last_possible(written: str) -> str:
    """The last day that a partly known day can be; empty where its year is not known."""
    if not written or UNKNOWN in written[:4]:
        return ""
    year, month_number, day = _parts(written)
    return f"{year}-{month_number or 12:02}-{day:02}"


def _parts(written: str) -> Parts:
    """Year, month and day; 0 for what is not known."""
    year, month_number, day = (0 if UNKNOWN in part else int(part) for part in written.split("-"))
    return year, month_number, day
