"""Characters allowed in a text, and whether a text is visible.

Left out are control characters, those that turn the reading direction round, those that show
nothing (zero width, fillers, variation selectors, tags), private ones and those that are none.
They hide what a reader should see, and feeds, tables and terminals break on some of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\uffff\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U0010ffff"
)
IN_FILE = re.compile(f"[{HIDDEN}]|\r(?!\n)")
IN_VALUE = re.compile(f"[{HIDDEN}\t\r]")


MOST_MARKS = 5
"""Marks on one letter; Vietnamese and Hebrew take three.  More of them print over other lines,
and composing the letters of a text with n of them takes n² steps."""
WITH_MARKS = (  # where marks stand; Hangul, kanji and Latin letters are left out
    "\u0300-\u10ff\u1200-\u2fff\u302a-\u302f\u3099\u309a\ua000-\uabff\ufb00-\ufeff"
    "\U00010000-\U000effff"
)
UNUSUAL = re.compile(f"[{WITH_MARKS}]{{{MOST_MARKS + 1},}}")

ASCII = b"\n" + bytes(range(0x20, 0x7F))
PASSED = "surrogatepass"
SEEN = "LNPS"  # first letters of the categories that show something
BLANK = "\u2800"  # a symbol by its category, yet nothing is printed


def hidden_in(text: str) -> re.Match[str] | None:
    """The first character that a file may not have."""
    return IN_FILE.search(text) if IN_FILE.search(beyond_ascii(text)) else None


@lru_cache(maxsize=1)  # a file is looked through for several things, one after another
def beyond_ascii(text: str) -> str:
    """A text without its plain ASCII, which is most of a file: the rest is soon looked through."""
    return text.encode("utf-8", PASSED).translate(None, ASCII).decode(errors=PASSED)


def named(character: str) -> dict[str, str]:
    """How a message names a character that nobody sees."""
    name = unicodedata.name(character, "control character")
    return {"code": f"U+{ord(character):04X}", "name": name}


@cache
def hidden_names() -> dict[str, str]:
    """The name of each character that is left out and has one, by its code: ``200B``."""
    left_out = (chr(code) for code in range(0x20000) if IN_VALUE.match(chr(code)))
    return {f"{ord(c):04X}": name for c in left_out if (name := unicodedata.name(c, ""))}


def stacked(text: str) -> int | None:
    """Where a letter of a text has more marks than any language writes; None if none has."""
    if text.isascii() or not UNUSUAL.search(beyond_ascii(text)):
        return None
    return next(_stacks(text), None)


def thinned(text: str) -> str:
    """A text without the marks that are too many."""
    places = set(_stacks(text)) if stacked(text) is not None else ()
    return "".join(c for at, c in enumerate(text) if at not in places) if places else text


def _stacks(text: str) -> Iterator[int]:
    """The place of each mark that follows as many as a letter may have."""
    for run in UNUSUAL.finditer(text):
        marks = 0
        for at, character in enumerate(run.group(), run.start()):
            marks = marks + 1 if unicodedata.category(character)[0] == "M" else 0
            if marks > MOST_MARKS:
                yield at


def shows(text: str) -> bool:
    """Whether a text shows anything to a reader."""
    return any(unicodedata.category(c)[0] in SEEN and c not in BLANK for c in text)
