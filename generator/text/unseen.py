"""Invisible characters in other people's text, before a terminal shows it."""

from __future__ import annotations

UNSEEN = "\N{REPLACEMENT CHARACTER}"


def without_unseen(text: str, beside: str = "") -> str:
    """A text that cannot move the cursor, change colours or turn the direction of reading.

    Characters in ``beside`` stay, such as line ends.
    """
    return "".join(c if c.isprintable() or c in beside else UNSEEN for c in text)
