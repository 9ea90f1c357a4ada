"""How languages write dates: Korean and English by hand, others as CLDR has it."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from generator.text.cldr import Cldr

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Manner(Protocol):
    """Date format of one language."""

    @property
    def zone(self) -> str:
        """The time zone behind an hour, for readers elsewhere."""
        ...

    @property
    def dash(self) -> str:
        """What stands between two dates."""
        ...

    def year(self, year: int) -> str:
        """A year alone: ``2026년``."""
        ...

    def month(self, year: int, month: int) -> str:
        """A month (1 to 12) with its year: ``2026년 3월``."""
        ...

    def month_name(self, month: int, *, wide: bool) -> str:
        """A month (1 to 12) without its year, written out where it is ``wide``: ``Mar``."""
        ...

    def day(self, day: date) -> str:
        """A day with its year and weekday: ``2026. 3. 5.(목)``."""
        ...

    def short(self, day: date, hour: str, *, year: bool) -> str:
        """A day inside a sentence; ``hour`` is ``18:00``, or empty: ``3. 5. 18시``."""
        ...

    def span(self, first: date, last: date) -> str:
        """Two days, the second without what both share."""
        ...


class Korean:
    """``2026. 3. 5.(목) ~ 3. 8.(일)``."""

    zone = ""
    dash = " ~ "

    def year(self, year: int) -> str:
        return f"{year}년"

    def month(self, year: int, month: int) -> str:
        return f"{year}년 {month}월"

    def month_name(self, month: int, *, wide: bool) -> str:
        return f"{month}월"

    def day(self, day: date) -> str:
        return f"{day.year}. {_korean(day)}"

    def short(self, day: date, hour: str, *, year: bool) -> str:
        hours, _, minutes = hour.partition(":")
        clock = f" {int(hours)}시" + (f" {int(minutes)}분" if int(minutes) else "") if hour else ""
        return f"{f'{day.year}. ' if year else ''}{day.month}. {day.day}.{clock}"

    def span(self, first: date, last: date) -> str:
        end = _korean(last) if first.year == last.year else self.day(last)
        return f"{self.day(first)} ~ {end}"


class English:
    """``5 – 8 Mar 2026``."""

    zone = " KST"
    dash = " – "

    def year(self, year: int) -> str:
        return str(year)

    def month(self, year: int, month: int) -> str:
        return f"{self.month_name(month)} {year}"

    def month_name(self, month: int, *, wide: bool = False) -> str:
        return MONTHS[month - 1] if wide else MONTHS[month - 1][:3]

    def day(self, day: date) -> str:
        return f"{WEEKDAYS[day.weekday()]} {self.short(day, '', year=True)}"

    def short(self, day: date, hour: str, *, year: bool) -> str:
        written = f"{day.day} {self.month_name(day.month)}"
        return written + (f" {day.year}" if year else "") + (f" {hour}{self.zone}" if hour else "")

    def span(self, first: date, last: date) -> str:
        start = self.short(first, "", year=first.year != last.year)
        if (first.year, first.month) == (last.year, last.month):
            start = str(first.day)
        return f"{start} – {self.short(last, '', year=True)}"


MANNERS: dict[str, Manner] = {"ko": Korean(), "en": English()}


def manner(language: str) -> Manner:
    """How a language writes dates."""
    return MANNERS.get(language) or Cldr(language)


def _korean(day: date) -> str:
    return f"{day.month}. {day.day}.({'월화수목금토일'[day.weekday()]})"
