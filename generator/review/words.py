"""The review's own words, in two languages."""

from __future__ import annotations

from pathlib import Path

from generator.facts.personal import veiled
from generator.text.catalogues import Catalogue

WORDS = Catalogue(Path(__file__).parent)
LONGEST = 120  # characters of a value that a line repeats


def said(language: str, id: str, context: str = "review", **values: object) -> str:
    """A message with its values filled in; the id itself where the catalogue has none."""
    return WORDS.say(language, context, id, **{n: _written(v) for n, v in values.items()})


def _written(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else shown(str(value))


def shown(value: str) -> str:
    """A value on one line, cut, without what is personal and what moves a cursor or turns text."""
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in veiled(value))
    clean = clean.replace("##[", "# #[")  # a command of runners, wherever it stands in a line
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"
