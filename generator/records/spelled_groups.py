"""A group that was written as one text with the names of its fields: ``starts: ..., ends: ...``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.records.meant_words import plain_word
from generator.records.schema import Node, label
from generator.text.languages import LANGUAGES

NAMED = re.compile(r"(?:^|[,;/]|\s)\s*(?P<name>[A-Za-z_가-힣]{1,20})\s?[:=]\s*")
LONGEST = 400  # letters of such a text


def spelled_group(found: str, node: Node) -> dict[str, Any]:
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
    named = _named(read, known)
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
    try:
        value = json.loads(written)
    except ValueError:
        return written
    return written if isinstance(value, dict | list) else value


def _named(read: Mapping[str, Any], known: Mapping[str, Node]) -> dict[str, Any]:
    """The values by the names of fields, which may be written as their labels."""
    words = {plain_word(name): name for name in known}
    for name, node in known.items():
        for language in LANGUAGES:
            words.setdefault(plain_word(label(node, language) or name), name)
    return {words[plain_word(n)]: one for n, one in read.items() if plain_word(n) in words}
