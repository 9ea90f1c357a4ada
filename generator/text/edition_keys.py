"""Which edition of an exhibition is meant, in words: ``2026-spring`` is 2026년 봄."""

from __future__ import annotations

from generator.text.catalogues import SITE

SEASONS = ("spring", "summer", "autumn", "fall", "winter", "ss", "fw")


def edition(key: str, language: str) -> str:
    """The key of an edition as people say it; what follows the year is a season or a number."""
    year, _, rest = key.partition("-")
    if rest in SEASONS:
        return SITE.say(language, "edition", rest, year=year)
    return SITE.say(language, "edition", "other", year=year, rest=rest) if rest else year
