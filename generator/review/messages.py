"""The message catalogue of reviews, and safe printing of values."""

from __future__ import annotations

from pathlib import Path

from generator.facts.veil import veiled
from generator.text.catalogues import Catalogue
from generator.text.unseen import without_unseen

WORDS = Catalogue(Path(__file__).parent)
LONGEST = 120  # characters of a value that a line repeats
WHOLE = 2000  # of a value that is unfolded
LEAD = 30  # of these that stand before the place where two values differ


def say(language: str, id: str, context: str = "review", **values: object) -> str:
    """A message with its values filled in; the id itself where the catalogue has none."""
    return WORDS.say(language, context, id, **{n: _written(v) for n, v in values.items()})


def say_whole(language: str, id: str, **values: str) -> str:
    """A message whose values are cut only where the report has no room for them."""
    return WORDS.say(language, "review", id, **{n: _whole(v) for n, v in values.items()})


def _whole(value: str) -> str:
    text = clean(value)
    return text if len(text) <= WHOLE else f"{text[:WHOLE]}… (+{len(value) - WHOLE:,})"


def _written(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else printable(str(value))


def printable(value: str) -> str:
    """A value on one line, cut, without personal data and invisible characters."""
    return cut(clean(value))


def clean(value: str) -> str:
    """A value on one line, without personal data and invisible characters."""
    text = without_unseen(veiled(value))
    return text.replace("##[", "# #[")  # a command of runners, wherever it stands in a line


def cut(text: str) -> str:
    """The beginning of a long text."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def cut_apart(before: str, after: str) -> tuple[str, str]:
    """Two long texts, cut so that the place where they begin to differ stays visible."""
    pairs = enumerate(zip(before, after, strict=False))
    same = next((at for at, (old, new) in pairs if old != new), min(len(before), len(after)))
    start = same - LEAD
    if start <= LEAD or max(len(before), len(after)) <= LONGEST:
        return cut(before), cut(after)
    return cut(f"…{before[start:]}"), cut(f"…{after[start:]}")
