"""The country and the city that a text names where only a country belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.records.meant_choices import country_names
from generator.records.meant_words import LONGEST, WORDS, plain_word

PARTS = re.compile(r"[\s,/()·-]+")


@dataclass(frozen=True)
class MeantCity:
    """A city with its country, and whether both are surely meant."""

    country: str
    city: str | dict[str, str]
    sure: bool


def meant_city(found: Any) -> MeantCity | None:
    """The city that a text names; None where it names none, or a country alone."""
    if not isinstance(found, str) or len(found) > LONGEST or plain_word(found) in country_names():
        return None
    if known := city_names().get(plain_word(found)):
        return MeantCity(known[0], dict(known[1]), sure=True)
    parts = [part for part in PARTS.split(found) if part]
    for cut in range(1, len(parts)):
        for country, city in (
            (" ".join(parts[:cut]), " ".join(parts[cut:])),
            (" ".join(parts[cut:]), " ".join(parts[:cut])),
        ):
            if code := country_names().get(plain_word(country)):
                return _of(code, city)
    return None


def _of(code: str, city: str) -> MeantCity | None:
    """A city of a country; None where the rest is another country, or no name at all."""
    word = plain_word(city)
    known = city_names().get(word)
    if word in country_names() or not any(c.isalpha() for c in word):
        return None
    if known and known[0] == code:
        return MeantCity(code, dict(known[1]), sure=True)
    return MeantCity(code, city, sure=False)


@cache
def city_names() -> Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]:
    """Countries and names in both languages, by every name that a city is written with."""
    found = {}
    for code, cities in WORDS["cities"].items():
        for korean, english, *more in cities:
            for name in (korean, english, *more):
                found[plain_word(name)] = code, (("ko", korean), ("en", english))
    return found
