"""Which firms of a changed consortium can matter to whoever shares them: few do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile, zip_longest
from typing import NamedTuple

from generator.proposals.scope.shared_firms import Firm, firms_of
from generator.records.model import Consortium, Record
from generator.review.change import Change

ROSTER = "participants"
SEEN = frozenset({ROSTER, "editions", "ended", "kind", "programme", "scheme"})
"""What rules read of a consortium to which the firms of another one lead them."""
FIELD = re.compile(r"[^ #-]")
"""The beginning of a line on which an outermost field begins, or ends in braces."""


class _Entry(NamedTuple):
    """A firm of a roster, and where it stands: others point at its lines."""

    firm: Firm
    first: int
    lines: tuple[str, ...]


def changed_firms(changes: Iterable[Change]) -> Iterator[Firm]:
    """The firms before and after all changes but those of which nothing that is seen changed."""
    for change in changes:
        if _of_the_same(change):
            pairs = zip_longest(_entries(change.before), _entries(change.after))
            yield from (one.firm for pair in pairs if pair[0] != pair[1] for one in pair if one)
        else:
            yield from (*firms_of(change.before), *firms_of(change.after))


def _of_the_same(change: Change) -> bool:
    """Whether it is a consortium of which no more is seen to change than its roster."""
    before, after = change.before, change.after
    if not (isinstance(before, Consortium) and isinstance(after, Consortium)):
        return False
    same = all(before.fields[name] == after.fields[name] for name in SEEN - {ROSTER})
    return same and change.old == change.new


def _entries(consortium: Record | None) -> Iterator[_Entry]:
    """The entries of a roster, each with the lines until the next one, or another field, begins."""
    firms = [*firms_of(consortium)]
    if consortium is None or not firms:
        return
    lines = consortium.document.text.split("\n")
    begins = [consortium.place((ROSTER, index)).line for index in range(len(firms))]
    last = takewhile(lambda line: not FIELD.match(line), lines[begins[-1] :])
    ends = [*begins[1:], begins[-1] + 1 + len([*last])]
    for firm, first, end in zip(firms, begins, ends, strict=True):
        yield _Entry(firm, first, tuple(lines[first - 1 : max(first, end - 1)]))
