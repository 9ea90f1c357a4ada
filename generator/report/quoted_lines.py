"""The line of a file that a message quotes, unless it speaks of a person."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import lru_cache

from generator.facts.personal import personal
from generator.rules import rulebook
from generator.text.unseen import without_unseen


def may_be_quoted(rule: str) -> bool:
    """Whether the line may be repeated; faults of reading have no rule, and may be."""
    known = rulebook().get(rule)
    return known is None or known.quoted


@lru_cache(maxsize=2)  # findings come file by file
def _lines(text: str) -> list[str]:
    return text.splitlines()


def quoted_line(
    texts: Mapping[str, str], silent: Container[tuple[str, int]], file: str, number: int
) -> str:
    """A line as it can be printed; empty where it may not be repeated."""
    if (file, number) in silent:
        return ""
    lines = _lines(texts.get(file, ""))
    line = lines[number - 1] if number <= len(lines) else ""
    if personal(line):
        return ""
    if line.isprintable():
        return line
    return without_unseen(line.replace("\t", "→"))
