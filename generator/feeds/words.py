"""The words of feeds, from their own catalogues; ``{day:으로/로}`` takes the particle that fits."""

from __future__ import annotations

from pathlib import Path

from generator.text.words import Word, catalogue

HERE = Path(__file__).parent


def words(language: str, context: str, id: str, **values: str) -> str:
    """A text of the catalogue with values put in."""
    said = catalogue(HERE / f"{language}.po").pgettext(context, id)
    return said.format_map({name: Word(value) for name, value in values.items()})
