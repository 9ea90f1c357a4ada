"""The filters of one language's templates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.text import countries, days, figures, marked, texts


def filters(language: str) -> dict[str, Callable[..., Any]]:
    """Filters by name; dates break over lines only between two of them."""
    return {
        "text": lambda value: marked.text(value, language),
        "prose": lambda value: marked.prose(value, language),
        "plain": lambda value: texts.plain(value, language),
        "only": lambda value, language: texts.Text.of(value).only(language),
        "day": lambda value: marked.unbroken(days.day(value, language)),
        "period": lambda first, last=None: marked.unbroken(days.period(first, last, language)),
        "month": lambda number, wide=False: days.month(number, language, wide=wide),
        "krw": lambda value: figures.krw(value, language),
        "short_krw": lambda value: figures.short_krw(value, language),
        "grasped_krw": lambda value: figures.grasped_krw(value, language),
        "usd": lambda value: figures.usd(value, language),
        "number": figures.number,
        "country": lambda code: countries.country(code, language),
    }
