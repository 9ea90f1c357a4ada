"""What happened to a field, as a word of the catalogue: extended, put off, called off, edited."""

from __future__ import annotations

from generator.history.field_changes import FieldChange
from generator.records.schema import Node
from generator.text.dates import earliest, latest

ENDINGS = ("closes", "ends", "due", "objection_until", "carry_over_until")
"""Dates that are extended; others are put off."""
STOPPED = ("cancelled", "withdrawn", "ended")
"""Fields by which something is called off: that it is, is the news, and not that a day was set."""


def stopped_how(change: FieldChange) -> str:
    """How to say that something was called off, or that this was taken back."""
    *above, last = change.path
    if change.before is None and above and above[-1] == "ended" and last in ("kind", "date"):
        return "ended" if last == "kind" else "decided"
    if last not in STOPPED or (change.before is not None and change.after is not None):
        return ""
    return str(last) if change.before is None else f"not-{last}"


def changed_how(change: FieldChange, node: Node) -> str:
    """What happened to a value that is repeated; a date is put off, extended or brought forward."""
    before, after = change.before, change.after
    if before is None:
        return "set"
    if after is None:
        return "gone"
    if not is_date(node):
        return "changed"
    ending = change.path[-1] in ENDINGS
    if _surely_earlier(before, after):
        return "extended" if ending else "later"
    if _surely_earlier(after, before):
        return "shortened" if ending else "earlier"
    return "changed"


def _surely_earlier(one: str, other: str) -> bool:
    """A day that only got its hour was not put off: whether it was midnight nobody knows."""
    hours = "T" in one and "T" in other
    return latest(one) < earliest(other) or (hours and one[:10] == other[:10] and one < other)


def long_how(change: FieldChange) -> str:
    """What happened to a value that is too long to be repeated."""
    if change.before is None:
        return "added-text"
    return "gone" if change.after is None else "edited"


def is_date(node: Node) -> bool:
    """Whether a field holds a date."""
    return node.get("format") == "known-date"
