"""Formats numbers and amounts of money.  Won are written in one of four ways:

- ``krw``: to the last won, ``1,234,567원``;
- ``krw_in_words``: in 만 and 억 where nothing is lost by it, ``1억 2,300만 원``, with a sign;
- ``short_krw``: rounded to 만, ``1억 2,346만 원``;
- ``grasped_krw``: in large units where nothing is lost by it, ``198억 원``, ``KRW 19.8 billion``.

Dollars are written to the last one, or in large units as won are.
"""

from __future__ import annotations

import re

BILLION, MILLION = 10**9, 10**6
UNIT = re.compile(r" ?\((?:원|달러|KRW|USD)\)")


def number(value: float | None) -> str:
    """A number with thousands marked; nothing for none."""
    return "" if value is None else f"{value:,}"


def unitless(label: str) -> str:
    """What a field is called, without the unit that its value names too; HTML stays HTML."""
    return UNIT.sub("", label) if "(" in label else label


def krw(value: int | None, language: str) -> str:
    """An amount in won, exact."""
    if value is None:
        return ""
    return f"{value:,}원" if language == "ko" else f"KRW {value:,}"


def krw_in_words(value: int, language: str, *, signed: bool = False) -> str:
    """An amount in won, in 만 and 억 where nothing is lost by it."""
    sign, amount = "-" if value < 0 else "+" if signed else "", abs(value)
    if language != "ko" or amount % 10_000 or not amount:
        return sign + krw(amount, language)
    return f"{sign}{_hangul(amount // 10_000)} 원"


def short_krw(value: int | None, language: str) -> str:
    """An amount in won as people say it: ``1억 2,300만 원``, ``KRW 123 million``."""
    if value is None:
        return ""
    if value < MILLION and value % 10_000:
        return krw(value, language)
    if language == "ko":
        written = _hangul(round(value / 10_000))
        return f"{written} 원" if written else krw(value, language)
    if language != "en" or value < MILLION:
        return krw(value, language)
    size, name = (BILLION, "billion") if value >= BILLION else (MILLION, "million")
    return f"KRW {round(value / size, 2):,.10g} {name}"


def grasped_krw(value: int | None, language: str) -> str:
    """An amount in won that can be grasped, and is exact."""
    return "" if value is None else _grasped(value, language) or krw(value, language)


def grasped_usd(value: int | None, language: str) -> str:
    """An amount in US dollars that can be grasped, and is exact."""
    if value is None:
        return ""
    large = _grasped(value, language).replace("원", "달러").replace("KRW", "USD")
    return large or usd(value, language)


def grasped_usd_100m(value: float | None, language: str) -> str:
    """What is written in hundreds of millions of dollars, as one amount."""
    return "" if value is None else grasped_usd(round(value * 10**8), language)


def _grasped(value: int, language: str) -> str:
    """An amount in large units; nothing where it has none, or would lose something."""
    if value % 10_000 or not value:
        return ""
    if language == "ko":
        return f"{_hangul(value // 10_000)} 원"
    if language != "en" or value < MILLION:
        return ""
    size, name = (BILLION, "billion") if value >= BILLION else (MILLION, "million")
    return f"KRW {value / size:,.12g} {name}"


def thousands_krw(value: int | None) -> str:
    """An amount in won by the thousand, exact, for a table that names its unit."""
    return "" if value is None else f"{value / 1000:,.10g}"


def decimals(written: str) -> int:
    """How many digits stand behind the point."""
    found = re.search(r"\.(\d+)$", written)
    return len(found[1]) if found else 0


def rest(written: str, places: int) -> str:
    """Padding for the decimals that a number lacks, so that the points of a column line up."""
    lacking = max(places - decimals(written), 0)
    return "." * (lacking == places > 0) + "0" * lacking


def usd(value: float | None, language: str) -> str:
    """An amount in US dollars, exact."""
    if value is None:
        return ""
    return f"{value:,}달러" if language == "ko" else f"USD {value:,}"


def _hangul(ten_thousands: int) -> str:
    """An amount in 억 and 만; nothing for none."""
    large, small = divmod(ten_thousands, 10_000)
    return " ".join([f"{large:,}억"] * bool(large) + [f"{small:,}만"] * bool(small))
