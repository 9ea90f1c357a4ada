"""Country names and codes, and place names in each language's order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.text.texts import plain

SHORT: Mapping[str, Mapping[str, str]] = {
    "en": {"AE": "UAE", "HK": "Hong Kong", "MO": "Macao"},
    "ko": {"HK": "홍콩", "MO": "마카오"},
}
"""Names that are shorter than CLDR's."""


@cache
def territories(language: str) -> Mapping[str, str]:
    """Countries' names by their codes."""
    from babel import Locale  # loading Babel takes longer than most commands

    return dict(Locale(language).territories)


@cache
def three_letters() -> Mapping[str, str]:
    """Countries' codes by the three letters that ISO 3166 has for them: ``THA`` is ``TH``."""
    from babel.core import get_global

    aliases = get_global("territory_aliases").items()
    return {
        long: codes[0]
        for long, codes in aliases
        if len(long) == 3 and long.isalpha() and len(codes) == 1 and len(codes[0]) == 2
    }


@cache
def country(code: str, language: str) -> str:
    """A country's usual short name."""
    return SHORT.get(language, {}).get(code) or territories(language).get(code, code)


def place(city: Any, code: str | None, language: str, state: Any = None) -> str:
    """City, state and country in the order of the language; Hong Kong and the like only once."""
    land = country(code, language) if code else ""
    named = dict.fromkeys(
        name for name in (plain(city, language), plain(state, language), land) if name
    )
    return " ".join(reversed(named)) if language == "ko" else ", ".join(named)
