"""A group that was written as one text with the names of its fields: ``starts: ..., ends: ...``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.records.findings import FieldPath
from generator.records.meant_fields import field_words, route_of
from generator.records.meant_numbers import meant_number
from generator.records.meant_words import plain_word
from generator.records.schema import Node

NAMED = re.compile(
    r"(?:^|[,;/]|(?<!\s)\s)\s*(?P<name>[A-Za-z_가-힣]{1,20})(?:\s?[:=]\s*|\s?(?=[0-9]))"
)
LONGEST = 400  # letters of such a text


def spelled_group(found: str, node: Node, at: FieldPath) -> dict[str, Any]:
    """The fields that a text names, with their values; empty where it names others as well."""
    known: Mapping[str, Node] = node.get("properties", {})
    if len(found) > LONGEST or not known:
        return {}
    try:
        read = json.loads(found)
    except ValueError:
        read = _by_names(found)
    if not isinstance(read, dict):
        return {}
    words = dict(field_words(known, route_of(at)))
    named = {words[plain_word(n)]: one for n, one in read.items() if plain_word(n) in words}
    return named if len(named) == len(read) else {}


def _by_names(found: str) -> dict[str, Any]:
    """What stands behind each name and its colon."""
    names = [*NAMED.finditer(found)]
    if not names or found[: names[0].start()].strip():
        return {}
    ends = [*(name.start() for name in names[1:]), len(found)]
    return {
        name["name"]: _value(found[name.end() : end].strip(" ,;/"))
        for name, end in zip(names, ends, strict=True)
    }


def _value(written: str) -> Any:
    """A number, an answer or a text in quotes as what it is, and all else as a text."""
    if (meant := meant_number(written)) and meant.cause == "form":
        return meant.value
    try:
        value = json.loads(written)
    except ValueError:
        return written
    return written if isinstance(value, dict | list) else value
