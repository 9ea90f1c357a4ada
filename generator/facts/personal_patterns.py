"""Patterns and words of personal data, out of ``personal.json``; the browser reads the same."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

DATA: dict[str, Any] = json.loads(Path(__file__).with_name("personal.json").read_text("utf-8"))
WORD = re.compile("<([a-z]+)>")
Sign: TypeAlias = tuple[str, str, int, str]
"""A kind, how it may be shown, where it is, and what tells it from others of its kind."""


def _spelled(pattern: str) -> str:
    """A pattern with its lists of words in it."""
    while WORD.search(pattern):
        pattern = WORD.sub(lambda word: DATA["words"][word[1]], pattern)
    return pattern


@cache
def found_by(name: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most texts need none but the short ones."""
    return re.compile(PATTERNS[name])


PATTERNS = {name: _spelled(pattern) for name, pattern in DATA["patterns"].items()}
NO_NAMES = frozenset(" ".join(DATA["no_names"]).split())
NOUNS = frozenset(" ".join(DATA["nouns"]).split())
ENDINGS: str = DATA["endings"]
NAMES: tuple[str, ...] = tuple(DATA["names"])
"""Patterns of names in Korean, each with what stands beside a name."""
SHOWN: dict[str, str] = DATA["shown"]
"""Patterns that need no second look, and how what they find is shown."""
MAIL_HOSTS = frozenset(" ".join(DATA["mail_hosts"]).split())
