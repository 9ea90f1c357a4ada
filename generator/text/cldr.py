"""Date formats from CLDR, for languages without their own format here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Cldr:
    """One language's dates; Babel is loaded only when such a language is asked for."""

    language: str
    dash: str = " – "
    zone: str = " KST"

    def year(self, year: int) -> str:
        return self._as("y", date(year, 1, 1))

    def month(self, year: int, month: int) -> str:
        return self._as("yMMM", date(year, month, 1))

    def month_name(self, month: int, *, wide: bool) -> str:
        return _month_names(self.language, wide)[month]

    def day(self, day: date) -> str:
        return self._as("yMMMEd", day)

    def short(self, day: date, hour: str, *, year: bool) -> str:
        written = self._as("yMMMd" if year else "MMMd", day)
        return f"{written} {hour}{self.zone}" if hour else written

    def span(self, first: date, last: date) -> str:
        from babel.dates import format_interval

        return format_interval(first, last, "yMMMd", locale=self.language)

    def _as(self, skeleton: str, day: Any) -> str:
        from babel.dates import format_skeleton

        return format_skeleton(skeleton, day, locale=self.language)


@cache
def _month_names(language: str, wide: bool) -> Mapping[int, str]:
    from babel import Locale

    names: Mapping[str, Mapping[int, str]] = Locale(language).months["stand-alone"]
    return names["wide" if wide else "abbreviated"]
