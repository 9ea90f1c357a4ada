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
