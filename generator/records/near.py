"""What was probably meant by a mistyped field, value or number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from generator.records.schema import Node, label
from generator.text.countries import country_code
from generator.text.languages import LANGUAGES

NUMBER = re.compile(
    r"(?P<digits>[0-9]+(\.[0-9]+)?)(?P<unit>조|억|천만|백만|만|천)?(원|달러|개|개사|%)?\Z"
)
HANGUL_UNITS = {
    "": 1,
    "천": 10**3,
    "만": 10**4,
    "백만": 10**6,
    "천만": 10**7,
    "억": 10**8,
    "조": 10**12,
}


def near_field(node: Node, name: str) -> str | None:
    """The field that a mistyped name probably means; its Korean or English label counts too."""
    known: Mapping[str, Node] = node.get("properties", {})
    words = {
        label(below, language): field for field, below in known.items() for language in LANGUAGES
    }
    if name in words:
        return words[name]
    return next(iter(get_close_matches(name, known, n=1)), None)


def near_value(node: Node, found: Any) -> str | None:
    """The value of a closed list that was probably meant; a label counts as its value."""
    if not isinstance(found, str):
        return None
    for value, labels in node.get("x-labels", {}).items():
        if found in labels.values():
            return str(value)
    if "KR" in node.get("enum", ()):
        return country_code(found)  # no code is nearly another one: UK is not VU
    choices = {str(choice).lower(): str(choice) for choice in node.get("enum", ())}
    near = get_close_matches(found.lower(), choices, n=1, cutoff=0.5)
    return choices[near[0]] if near else None


def near_number(node: Node, found: Any) -> int | None:
    """The whole number that a text or fraction probably means: ``198억원``, ``1,200``, ``0.7``."""
    if node.get("type") != "integer":
        return None
    if isinstance(found, float):
        return round(found * 100) if 0 < found < 1 and node.get("maximum") == 100 else None
    written = (
        NUMBER.match(found.replace(",", "").replace(" ", "")) if isinstance(found, str) else None
    )
    if written is None:
        return None
    value = Decimal(written["digits"]) * HANGUL_UNITS[written["unit"] or ""]
    return int(value) if value == int(value) else None
