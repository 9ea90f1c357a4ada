"""What the name of a file was meant to be: a copy's without what copying adds, in small letters."""

from __future__ import annotations

import re
from unicodedata import normalize

BEFORE = "(?:사본|복사본|copy(?: of)?)[ _-]+"
AFTER = (
    r"(?:(?:(?<![ _-])[ _-]+)?[(\[][0-9]{1,3}[)\]]"
    "|(?<![ _-])[ _-]+(?:복사본|사본|복사|수정본?|최종본?|final|copy|new|old|backup|v)[0-9]{0,3})"
)
COPIED = re.compile(f"^{BEFORE}|{AFTER}$", re.I)
"""What desktops, browsers and people add to the name of a copy."""
ENDED = re.compile(r"(?:[.](?:ya?ml|txt|json|bak))$", re.I)
YEAR = re.compile("(20[0-9]{2})[ ]?년도?")
BETWEEN = re.compile("[ _.-]+")
PLAIN = re.compile("[a-z0-9-]+")
LONGEST = 120  # letters of a name that is looked at


def meant_name(name: str) -> str:
    """A name as a record may have it; empty where its letters are of another script."""
    text = _without(ENDED, normalize("NFKC", name[:LONGEST]))
    text = YEAR.sub(r"\1", _without(COPIED, text)).casefold()
    meant = BETWEEN.sub("-", text).strip("-")
    return meant if PLAIN.fullmatch(meant) else ""


def _without(added: re.Pattern[str], text: str) -> str:
    """A text without what was added to it, however often: a copy of a copy has two ends."""
    while (shorter := added.sub("", text)) != text:
        text = shorter
    return text
