"""What a reported figure covers: one stop of a journey or several, or a country."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.records.model import Record
from generator.text import countries, date_format
from generator.text.texts import plain

Given = Mapping[str, Any]


def covered(record: Record, figure: Given, language: str) -> list[str]:
    """The names of the places that a figure covers; stops are counted from 1."""
    stops = record.fields.get("stops") or ()
    numbers = [figure.get("stop"), *(figure.get("stops") or ())]
    told = [_named(stops, number, language) for number in numbers if number]
    if country := figure.get("country"):
        told.append(countries.country(country, language))
    return [name for name in told if name]


def _named(stops: tuple[Given, ...], number: int, language: str) -> str:
    """A stop by its city or country; with its days where another stop is called so too."""
    if number > len(stops):
        return ""
    stop, names = stops[number - 1], [_place(stop, language) for stop in stops]
    name = names[number - 1]
    days = date_format.period(stop["starts"] or "", stop["ends"] or "", language)
    return f"{name} ({days or number})" if names.count(name) > 1 else name


def _place(stop: Given, language: str) -> str:
    return plain(stop["city"], language) or countries.country(stop["country"], language)
