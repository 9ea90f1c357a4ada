"""Template filters of one language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from generator.text import (
    countries,
    date_format,
    edition_keys,
    marked,
    number_format,
    partly_known,
    texts,
)
from generator.text.filled_columns import filled_columns


def filters(language: str) -> dict[str, Callable[..., Any]]:
    """Filters by name; dates break over lines only between two of them."""
    return {
        "text": lambda value: marked.text(value, language),
        "prose": lambda value: marked.prose(value, language),
        "plain": lambda value: texts.plain(value, language),
        "only": texts.only,
        "day": lambda value: _day(value, language),
        "period": lambda first, last=None: marked.unbroken(
            date_format.period(first, last, language)
        ),
        "month": lambda number, wide=False: date_format.month(number, language, wide=wide),
        "krw": lambda value: number_format.krw(value, language),
        "short_krw": lambda value: number_format.short_krw(value, language),
        "grasped_krw": lambda value: number_format.grasped_krw(value, language),
        "grasped_usd": lambda value: number_format.grasped_usd(value, language),
        "grasped_usd_100m": lambda value: number_format.grasped_usd_100m(value, language),
        "usd": lambda value: number_format.usd(value, language),
        "number": number_format.number,
        "thousands_krw": number_format.thousands_krw,
        "decimals": number_format.decimals,
        "rest": number_format.rest,
        "unitless": number_format.unitless,
        "edition": lambda key: edition_keys.edition(key, language),
        "filled_columns": filled_columns,
        "country": lambda code: countries.country(code, language),
    }


def _day(written: str | None, language: str) -> Markup:
    """A date; one that is known in part names what is not, and may break as a sentence does."""
    if written and partly_known.UNKNOWN in written:
        return escape(partly_known.period(written, "", language))
    return marked.unbroken(date_format.day(written, language))
