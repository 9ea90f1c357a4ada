"""The values that a line of plain YAML may hold: texts, numbers and a few words."""

from __future__ import annotations

import re
from json import loads
from sys import intern
from typing import Any
from unicodedata import is_normalized

from generator.records.characters import stacked

QUOTED = re.compile(r'"(?:[^"\\]|\\["\\nt]|\\u(?!d[89a-f])[0-9a-f]{4})*"\Z')
TEXT = re.compile(r"[^\W\d_][^#:\"'\[\]{}\\]*(?<! )\Z")
"""A text without quotes that is surely one: a letter first, and nothing that could mean more."""
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z")
DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
CONSTANTS: dict[str, Any] = {"null": None, "true": True, "false": False, "[]": [], "{}": {}}


class NotPlain(Exception):
    """A line that is not as plain as that."""


def _composed(text: str) -> bool:
    """Whether its letters are composed; one of many marks would take long to be looked at."""
    return stacked(text) is None and is_normalized("NFC", text)


def scalar(written: str) -> Any:
    """The value of what is written on one line; a text that many records have is held once."""
    if written[:1] == '"':
        if "\\" not in written and written.find('"', 1) == len(written) - 1 > 0:
            return intern(written[1:-1])
        if QUOTED.match(written) and _composed(text := loads(written)):
            return intern(text)
    elif written in CONSTANTS:
        constant = CONSTANTS[written]
        return constant if not isinstance(constant, list | dict) else type(constant)()
    elif TEXT.match(written):
        return intern(written)
    elif INTEGER.match(written):
        return int(written)
    elif DECIMAL.match(written):
        return float(written)
    raise NotPlain
