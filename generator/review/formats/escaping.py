"""Foreign text in a Markdown comment: whatever it holds, it stays the letters that it is.

Markdown, HTML, mentions, links and references to issues are escaped.
"""

from __future__ import annotations

import html
import re

PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#!|~$:@^=]|^[-+]|(?<=^[0-9])[.)])")
SPACES = re.compile(r"[^\S\xa0]+")  # an amount keeps the space that holds it together
JOINER = "\u2060"  # shows nothing, and keeps what a forge makes into a link apart
LINKED = re.compile(r"(@|#(?=[0-9])|GH-(?=[0-9])|\bwww(?=\.)|:(?=//))", re.IGNORECASE)


def escape(text: str) -> str:
    """Untrusted text that shows as itself, also where a forge reads folded text as HTML."""
    plain = html.escape(SPACES.sub(" ", text).strip(), quote=False)
    return PUNCTUATION.sub(r"\\\1", LINKED.sub(rf"\1{JOINER}", plain))
