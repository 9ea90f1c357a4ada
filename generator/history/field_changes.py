"""Differences between two versions of a record, classified as kinds of news."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.records.differences import Depth, Difference, differences, whole
from generator.records.findings import FieldPath
from generator.records.model import Record
from generator.records.pairing import Pairs
from generator.text.texts import is_group

KINDS = ("deadline", "money", "eligibility", "result", "text")
"""The kinds of news that one can subscribe to; ``added`` and ``removed`` are told on pages."""
DEADLINE = {
    *("opens", "closes", "closing_rule", "other_closing_rules", "windows", "cancelled", "due"),
    *("starts", "ends", "ended", "schedule", "stages", "stops", "editions", "withdrawn"),
    "carry_over_until",
}
MONEY = {
    *("fee", "other_fees", "support", "subsidy", "budget", "settlement", "supplements", "funding"),
}
ELIGIBILITY = {
    *("eligibility", "exclusions", "host_types", "participants", "limits", "target", "quotas"),
    *("documents", "host_documents", "participant_documents"),
    *("criteria", "bonus", "minus", "priority", "events"),
}
RESULT = {"result", "results", "evaluation", "selected", "values", "turnover"}
ASIDE = {"sources", "notes", "waivers", "accounts"}
"""Fields about the record rather than its subject: their changes count as text, without detail."""
SOURCE = "source"
"""That of one value among others: no result is another because its source is cited otherwise."""
PARTLY = "_partly"
"""Ends the name of a day of which a part is not known: ``closes_partly`` is news as ``closes``."""
NO_NEWS = frozenset({"checked", "inferred", "formerly"})
"""What is kept for the records' own sake."""


@dataclass(frozen=True)
class FieldChange(Difference):
    """One field that differs; None stands for a field that is not there."""

    measure: str = ""
    """Of a reported result, what was measured."""

    @property
    def kind(self) -> str:
        """The kind of news that it is."""
        first = self.first_kind
        undated = first == "deadline" and not self._is_day and not self._has_date
        if SOURCE in self.path or undated:
            return "text"
        return "deadline" if first == "text" and len(self.path) == 1 and self._is_day else first

    @property
    def first_kind(self) -> str:
        """Its kind by the outermost name on its path, by which entries were once called."""
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
    def _is_day(self) -> bool:
        return str(self.path[-1]).removesuffix(PARTLY) in DEADLINE

    @property
    def _has_date(self) -> bool:
        """Whether one of the values is a date or has some; venues and activities are none."""
        if self.path[0] == "schedule" and self.path[-1] != "note":
            return True
        return self.path[0] == "ended" or any(map(_dates, (self.before, self.after)))

    @property
    def _dated(self) -> bool:
        """Whether a date is in it; a note of a stop is none."""
        last = self.path[-1]
        whole = isinstance(self.before, dict | list) or isinstance(self.after, dict | list)
        return whole or last in DEADLINE or self.path[0] in ("schedule", "ended")


def _dates(value: Any) -> bool:
    """Whether a whole group has a date; a text in two languages is a group of none."""
    if isinstance(value, list | tuple):
        return any(map(_dates, value))
    return is_group(value) and any(name in DEADLINE or _dates(its) for name, its in value.items())


def changes(
    before: Record, after: Record, aside: frozenset[str] = NO_NEWS
) -> tuple[FieldChange, ...]:
    """Every field that differs, in the order of the later version, but for some."""
    return tuple(
        FieldChange(found.path, found.before, found.after, _measure(after.written, found.path))
        for name in dict.fromkeys((*after.written, *before.written))
        if name not in aside
        for found in differences(
            before.written.get(name),
            after.written.get(name),
            (name,),
            IN_ONE if name in ASIDE else GROUPS,
        )
    )


def _measure(written: Any, path: FieldPath) -> str:
    """What was measured, where the field is one of a reported result."""
    *above, last = path
    for step in above:
        written = written[step]
    return str(written.get("measure") or "") if isinstance(last, str) else ""


def _opens(path: FieldPath, before: Any, after: Any) -> bool:
    """A group is told by its fields, also one that came; one that went is told whole."""
    return is_group(after) and (before is None or is_group(before))


def _by_place(before: list[Any], after: list[Any]) -> Pairs | None:
    """A list is compared entry by entry only where none came or went."""
    if len(before) != len(after) or not all(is_group(entry) for entry in (*before, *after)):
        return None
    return ((index, *pair) for index, pair in enumerate(zip(before, after, strict=True)))


GROUPS = Depth(_opens, _by_place, later_first=True)
IN_ONE = Depth(lambda path, before, after: False, whole)
