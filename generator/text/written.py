"""How values are written on pages: texts with their language, dates, amounts and counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from generator.text.dates import exact
from generator.text.words import territories

WEEKDAYS = {"ko": "월화수목금토일", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DASH = re.compile("( [~–] )")
TAG = re.compile("(<[^>]*>)")
KOREAN = re.compile("([가-힣ㄱ-ㅣ](?:[가-힣ㄱ-ㅣ0-9 ·(),]*[가-힣ㄱ-ㅣ])?)")
COUNTRIES = {
    "en": {"AE": "UAE", "HK": "Hong Kong", "MO": "Macao"},
    "ko": {"HK": "홍콩", "MO": "마카오"},
}


def filters(language: str) -> dict[str, Callable[..., Any]]:
    """The filters of one language's templates; dates break over lines only between two of them."""
    return {
        "text": lambda value: text(value, language),
        "prose": lambda value: prose(value, language),
        "plain": lambda value: plain(value, language),
        "day": lambda value: unbroken(day(value, language)),
        "period": lambda first, last=None: unbroken(period(first, last, language)),
        "krw": lambda value: krw(value, language),
        "usd": lambda value: usd(value, language),
        "short_krw": lambda value: short_krw(value, language),
        "number": number,
        "country": lambda code: country(code, language),
    }


def unbroken(dates: str) -> Markup:
    """One or two dates for a page: a line may end between them, never inside one."""
    first, dash, last = DASH.split(dates, 1) if DASH.search(dates) else (dates, "", "")
    if first.isdigit() and len(first) < 3:  # only a day, as in "5 – 8 Mar 2026"
        return _whole(dates)
    return _whole(first) + dash + _whole(last)


def _whole(date: str) -> Markup:
    return Markup('<span class="date">{}</span>').format(date) if " " in date else Markup(date)


def plain(value: Any, language: str) -> str:
    """A text in the page's language, else in Korean; for titles and attributes."""
    if isinstance(value, Mapping):
        return str(value.get(language) or value["ko"])
    return "" if value is None else str(value)


def text(value: Any, language: str) -> Markup:
    """A text for the page; Korean on an English page is marked as Korean."""
    said = plain(value, language)
    if language == "ko" or not KOREAN.search(said):
        return Markup.escape(said)
    translated = isinstance(value, Mapping) and value.get(language)
    return prose(said, language) if translated else _korean(said)


def prose(said: str, language: str) -> Markup:
    """A text of the page's own language; the Korean words that English quotes are marked."""
    if language == "ko":
        return Markup.escape(said)
    parts = KOREAN.split(said)  # every second one is Korean
    marked = (
        _korean(part) if place % 2 else Markup.escape(part) for place, part in enumerate(parts)
    )
    return Markup().join(marked)


def quoting(html: str) -> str:
    """Drawn English text, with the Korean words that it quotes marked as such."""
    parts = TAG.split(html)  # every second one is a tag
    for place in range(0, len(parts), 2):
        parts[place] = KOREAN.sub(_korean(r"\1"), parts[place])
    return "".join(parts)


def _korean(said: str) -> Markup:
    return Markup('<span lang="ko">{}</span>').format(said)


def day(written: str | None, language: str) -> str:
    """A date as exact as it is known, with its hour: ``2026. 3. 5.(목) 18:00``, ``2026. 3.``."""
    if not written:
        return ""
    known = exact(written)
    hour = written.partition("T")[2]
    if known is None:
        return _coarse(written, language)
    weekday = WEEKDAYS[language][known.weekday()]
    if language == "ko":
        said = f"{known.year}. {known.month}. {known.day}.({weekday})"
    else:
        said = f"{weekday} {known.day} {MONTHS[known.month - 1]} {known.year}"
    return f"{said} {hour}" if hour else said


def period(first: str | None, last: str | None, language: str) -> str:
    """Two dates as a span, without saying the same year or month twice."""
    if not first or not last or first == last:
        return day(first or last, language)
    start, end = exact(first), exact(last)
    if start and end:
        return _span(start, end, language)
    dash = " ~ " if language == "ko" else " – "
    return day(first, language) + dash + day(last, language)


def _span(start: date, end: date, language: str) -> str:
    weekdays = WEEKDAYS[language]
    if language == "ko":
        last = f"{end.month}. {end.day}.({weekdays[end.weekday()]})"
        last = last if start.year == end.year else f"{end.year}. {last}"
        return f"{day(start.isoformat(), language)} ~ {last}"
    first = f"{start.day} {MONTHS[start.month - 1]}"
    if start.year == end.year:
        first = str(start.day) if start.month == end.month else first
    else:
        first = f"{first} {start.year}"
    return f"{first} – {end.day} {MONTHS[end.month - 1]} {end.year}"


def _coarse(written: str, language: str) -> str:
    year, _, month = written.partition("-")
    if not month:
        return f"{year}년" if language == "ko" else year
    return f"{year}. {int(month)}." if language == "ko" else f"{MONTHS[int(month) - 1]} {year}"


def number(value: float | None) -> str:
    """A number with thousands marked; nothing for none."""
    return "" if value is None else f"{value:,}"


def krw(value: int | None, language: str) -> str:
    """An amount in won, exact."""
    if value is None:
        return ""
    return f"{value:,}원" if language == "ko" else f"KRW {value:,}"


def short_krw(value: int | None, language: str) -> str:
    """An amount in won as people say it: ``1억 2,300만 원``, ``KRW 123 million``."""
    if value is None:
        return ""
    if value < 1_000_000 and value % 10_000:
        return krw(value, language)
    if language == "en":
        size, name = (
            (1_000_000_000, "billion") if value >= 1_000_000_000 else (1_000_000, "million")
        )
        return (
            f"KRW {round(value / size, 2):,.10g} {name}" if value >= size else krw(value, language)
        )
    hundred_millions, ten_thousands = divmod(round(value / 10_000), 10_000)
    said = [f"{hundred_millions:,}억"] * bool(hundred_millions)
    said += [f"{ten_thousands:,}만"] * bool(ten_thousands)
    return " ".join(said) + " 원" if said else krw(value, language)


def usd(value: float | None, language: str) -> str:
    """An amount in US dollars, exact."""
    if value is None:
        return ""
    return f"{value:,}달러" if language == "ko" else f"USD {value:,}"


def place(city: Any, code: str | None, language: str) -> str:
    """City and country in the order of the language; Hong Kong and the like only once."""
    land = country(code, language) if code else ""
    named = dict.fromkeys(name for name in (plain(city, language), land) if name)
    return " ".join(reversed(named)) if language == "ko" else ", ".join(named)


def country(code: str, language: str) -> str:
    """A country's usual short name."""
    return COUNTRIES[language].get(code) or territories(language).get(code, code)
