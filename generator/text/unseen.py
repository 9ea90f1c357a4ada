"""Characters that nobody sees, in what others named or wrote and a terminal is to show."""

from __future__ import annotations

UNSEEN = "\N{REPLACEMENT CHARACTER}"


def without_unseen(text: str, beside: str = "") -> str:
    """A text in which nothing moves the cursor, colours, or turns the direction of reading.

    What is ``beside`` stays, such as the ends of lines.
    """
    return "".join(c if c.isprintable() or c in beside else UNSEEN for c in text)
