"""Which field a mistyped name probably means."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from generator.records.meant_words import plain_word
from generator.records.schema import Node, label
from generator.text.languages import LANGUAGES


def near_field(node: Node, name: str) -> str | None:
    """The field that a mistyped name probably means; its Korean or English label counts too."""
    known: Mapping[str, Node] = node.get("properties", {})
    words = {
        plain_word(label(below, language) or field): field
        for field, below in known.items()
        for language in LANGUAGES
    }
    if (plain := plain_word(name)) in words:
        return words[plain]
    return next(iter(get_close_matches(name, known, n=1)), None)
