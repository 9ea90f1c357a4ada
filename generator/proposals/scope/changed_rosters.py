"""Which changes can matter to whoever shares a firm with a changed consortium: few do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from generator.records.model import Consortium, Record
from generator.review.change import Change

ROSTER = "participants"
SEEN = frozenset({ROSTER, "editions", "ended", "kind", "programme", "scheme"})
"""What rules read of a consortium to which the firms of another one lead them."""
FIELD = re.compile(r"[^ #-]")
"""The beginning of a line on which an outermost field begins, or ends in braces."""


def with_changed_rosters(changes: Iterable[Change]) -> Iterator[Record]:
    """The records before and after all changes but those that leave what is seen as it was."""
    for change in changes:
        if not _as_it_was(change):
            yield from (record for record in (change.before, change.after) if record)


def _as_it_was(change: Change) -> bool:
    """Whether a consortium says the same of its firms, in the same lines, which others point at."""
    before, after = change.before, change.after
    if not (isinstance(before, Consortium) and isinstance(after, Consortium)):
        return False
    if change.old != change.new:
        return False
    same = all(before.fields[name] == after.fields[name] for name in SEEN)
    return same and _lines(before) == _lines(after)


def _lines(consortium: Consortium) -> tuple[int, list[str]]:
    """The number of the line on which the roster begins, and the lines until another field does."""
    begins = consortium.place((ROSTER,)).line
    first, *others = consortium.document.text.split("\n")[begins - 1 :]
    return begins, [first, *takewhile(lambda line: not FIELD.match(line), others)]
