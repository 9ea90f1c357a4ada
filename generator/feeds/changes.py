"""What differs between two versions of a record, and which kind of news that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.records.findings import FieldPath
from generator.records.model import Record
from generator.text.texts import is_group

KINDS = ("deadline", "money", "eligibility", "result", "text")
"""The kinds of news that one can subscribe to; ``added`` and ``removed`` are told on pages."""
DEADLINE = {"opens", "closes", "closing_rule", "cancelled", "due", "starts", "ends", "ended"} | {
    *("schedule", "stages", "stops", "editions", "withdrawn", "carry_over_until"),
}
MONEY = {"fee", "support", "subsidy", "budget", "settlement", "supplements", "funding"}
ELIGIBILITY = {"eligibility", "exclusions", "host_types", "documents", "participants", "limits"} | {
    *("criteria", "bonus", "target", "host_documents", "participant_documents"),
}
RESULT = {"result", "results", "evaluation", "selected", "values", "turnover"}
ASIDE = {"sources", "notes", "waivers", "accounts"}
"""What is said of the record and not of what it is about: text, and not told in detail."""
NO_NEWS = {"checked", "inferred", "formerly"}
"""What is kept for the records' own sake."""


@dataclass(frozen=True)
class Change:
    """One field that differs; None stands for a field that is not there."""

    path: FieldPath
    before: Any
    after: Any
    measure: str = ""
    """Of a reported result, what was measured."""

    @property
    def kind(self) -> str:
        """The kind of news that it is, by the names on its path."""
        names = [str(step) for step in self.path]
        last = names[-1]
        if names[0] in ASIDE:
            return "text"
        if names[0] in RESULT:
            return "result"
        if last.endswith(("krw", "percent")) and names[0] != "results":
            return "money"
        if last in DEADLINE or names[0] in DEADLINE:
            return "deadline" if self._dated else "text"
        if names[0] in MONEY:
            return "money"
        return "eligibility" if names[0] in ELIGIBILITY else "text"

    @property
    def _dated(self) -> bool:
        """Whether a date is in it; a note of a stop is none."""
        last = self.path[-1]
        whole = isinstance(self.before, dict | list) or isinstance(self.after, dict | list)
        return whole or last in DEADLINE or self.path[0] in ("schedule", "ended")


def changes(before: Record, after: Record) -> tuple[Change, ...]:
    """Every field that differs, in the order of the later version."""
    return tuple(
        change
        for name in dict.fromkeys((*after.written, *before.written))
        if name not in NO_NEWS
        for change in _of_field(name, before.written.get(name), after.written.get(name))
    )


def _of_field(name: str, before: Any, after: Any) -> Iterator[Change]:
    if name not in ASIDE:
        yield from _differing(before, after, (name,))
    elif before != after:
        yield Change((name,), before, after)


def _differing(before: Any, after: Any, path: FieldPath, measure: str = "") -> Iterator[Change]:
    """As deep as groups go; a list is compared entry by entry only where none came or went."""
    if before == after and type(before) is type(after):
        return
    if is_group(after) and (before is None or is_group(before)):
        old = before or {}
        for name in dict.fromkeys((*after, *old)):
            yield from _differing(
                old.get(name), after.get(name), (*path, name), after.get("measure", "")
            )
    elif _same_length(before, after):
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from _differing(old, new, (*path, index))
    else:
        yield Change(path, before, after, measure)


def _same_length(before: Any, after: Any) -> bool:
    both = isinstance(before, list) and isinstance(after, list) and len(before) == len(after)
    return both and all(is_group(entry) for entry in (*before, *after))
