"""The words by which values are recognized that were written in another form, as data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from unicodedata import normalize

WORDS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
LONGEST = 60  # letters; what is longer is no date, number or place
UNKNOWN = frozenset(WORDS["unknown"])
COMMA = ",(?![0-9]{3}(?![0-9]))"  # between entries, and not the one in 1,000
SEVERAL = re.compile(WORDS["several"])
"""What stands between several values in one text."""
SUMS = frozenset(WORDS["sums"])
"""Words, as ``plain_word`` has them, of rows of a table that are sums and no entries."""


def plain_word(text: str) -> str:
    """A word without case, blanks, quotes and marks."""
    text = normalize("NFKC", text).casefold()
    return "".join(c for c in text if c.isalnum()) or text.strip()


QUOTES = "\"'“”‘’„«»「」『』`"
LETTER_O = re.compile(
    "(?<![A-Za-z0-9])(?<![0-9.,/-][.,/-])[0-9][0-9.,/-]*[Oo][0-9Oo.,/-]*(?![A-Za-z0-9])"
)


def unquoted(found: str) -> str:
    """A text without quotation marks around it, with one blank between its words.

    A letter O among digits is a nought: ``2O26-O3-O5``.
    """
    text = " ".join(normalize("NFKC", found).strip().strip(QUOTES).split())
    return LETTER_O.sub(lambda found: re.sub("[Oo]", "0", found.group()), text)
