"""Texts to be repeated, with a veil over those that speak of a person."""

from __future__ import annotations

from generator.facts.personal import personal
from generator.facts.titles import title
from generator.records.model import Record
from generator.text.texts import Text

VEIL = "○○○○"
REPEATED = 5_000  # letters; no sound text has more, and reports print far fewer


def veiled(text: str) -> str:
    """The beginning of a text to be repeated, or a veil where it says something about a person."""
    start = text[:REPEATED]
    return VEIL if personal(start) else start


def title_speaks(record: Record) -> bool:
    """Whether a record's title says something about a person."""
    return any(personal(text) for text in Text.of(title(record)).every())


def withheld(text: str) -> str:
    """A text that no longer stands in any record, or a veil where it speaks of a person."""
    return VEIL if personal(text) else text
