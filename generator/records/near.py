"""Which field a mistyped name probably means."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from generator.records.schema import Node, label
from generator.text.languages import LANGUAGES


def near_field(node: Node, name: str) -> str | None:
    """The field that a mistyped name probably means; its Korean or English label counts too."""
    known: Mapping[str, Node] = node.get("properties", {})
    words = {
        label(below, language): field for field, below in known.items() for language in LANGUAGES
    }
    if name in words:
        return words[name]
    return next(iter(get_close_matches(name, known, n=1)), None)
