"""Characters allowed in a text, and whether a text is visible.

Left out are control characters, those that turn the reading direction round, those that show
nothing (zero width, fillers, variation selectors, tags), private ones and those that are none.
They hide what a reader should see, and feeds, tables and terminals break on some of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\uffff\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U0010ffff"
)
IN_FILE = re.compile(f"[{HIDDEN}]|\r(?!\n)")
IN_VALUE = re.compile(f"[{HIDDEN}\t\r]")

SEEN = "LNPS"  # first letters of the categories that show something
BLANK = "\u2800"  # a symbol by its category, yet nothing is printed


def named(character: str) -> dict[str, str]:
    """How a message names a character that nobody sees."""
    name = unicodedata.name(character, "control character")
    return {"code": f"U+{ord(character):04X}", "name": name}


def hidden_names() -> Iterator[tuple[str, str]]:
    """The name of each character that is left out and has one, by its code: ``200B``."""
    for code in range(0x20000):
        if IN_VALUE.match(chr(code)) and (name := unicodedata.name(chr(code), "")):
            yield f"{code:04X}", name


def shows(text: str) -> bool:
    """Whether a text shows anything to a reader."""
    return any(unicodedata.category(c)[0] in SEEN and c not in BLANK for c in text)
