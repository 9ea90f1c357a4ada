"""Differences as text: rosters as counts of firms, money with its increase or decrease."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.records.differences import Difference
from generator.records.model import Consortium
from generator.records.schema import Schema
from generator.review.change import Change
from generator.review.difference_labels import difference_label
from generator.review.known_ids import KnownIds
from generator.review.messages import clean, cut_apart, say, say_whole
from generator.review.values import ValueText, is_won
from generator.text.number_format import krw_in_words

MOST = 14  # lines a record
PLAIN = "100644"  # the mode of a file that nobody runs


@dataclass(frozen=True, slots=True)
class FormattedChange:
    """What a change does to one record: the lines that a report shows, and those it folds away."""

    lines: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    left: int = 0


def lines(change: Change, schema: Schema | None, ids: KnownIds, language: str) -> FormattedChange:
    """A line a field; the roster in one line.  What is left out or cut is folded, never lost."""
    if change.new and change.after is None and change.before is not None:
        return FormattedChange((say(language, "unreadable"),))
    if schema is None or not change.record:
        return FormattedChange(_of_file(change, language))
    roster = [d for d in change.differences if _of_roster(d, change)]
    rest = [d for d in change.differences if d not in roster]
    short = [_line(d, change, schema, ids, language) for d in rest]
    whole = [_line(d, change, schema, ids, language, whole=True) for d in (*roster, *rest)]
    if change.how == "deleted":
        return FormattedChange((), tuple(whole))
    shown_roster = [_roster(roster, language)] if roster else []
    fields = [*shown_roster, *short]
    most = MOST if len(fields) > MOST + 1 else len(fields)
    folded = [line for line in whole if line not in fields[:most]]
    left = len(fields) - most
    more = [say(language, "more-fields", count=left)] if left else []
    shown = (*_of_file(change, language), *fields[:most], *more)
    return FormattedChange(shown, tuple(folded), left)


def _of_file(change: Change, language: str) -> tuple[str, ...]:
    """What changes of the file itself: whether it may be run; nothing but its form."""
    before, after = change.modes
    if change.new and after not in (None, PLAIN) and before != after:
        return (say(language, "mode", before=before or "–", after=str(after)),)
    if change.how == "changed" and change.before and change.after and not change.differences:
        return (say(language, "form-only"),)
    return ()


def _of_roster(found: Difference, change: Change) -> bool:
    return found.path[0] == "participants" and isinstance(change.record, Consortium)


def _roster(found: Sequence[Difference], language: str) -> str:
    """Firms added, left out and changed; never their names, which the report need not spread."""
    whole = [d for d in found if len(d.path) == 1]
    added = sum(d.before is None for d in found if len(d.path) == 2)
    removed = sum(d.after is None for d in found if len(d.path) == 2)
    changed = len({d.path[1] for d in found if len(d.path) > 2})
    added += sum(len(d.after or ()) for d in whole)
    removed += sum(len(d.before or ()) for d in whole)
    counts = (("firms-added", added), ("firms-removed", removed), ("firms-changed", changed))
    return ", ".join(say(language, id, count=count) for id, count in counts if count)


def _line(
    found: Difference,
    change: Change,
    schema: Schema,
    ids: KnownIds,
    language: str,
    *,
    whole: bool = False,
) -> str:
    node = schema.field(found.path) or {}
    name = difference_label(found, change, schema, ids, language)
    money = is_won(str(found.path[-1]))
    numbers = [v for v in (found.before, found.after) if v is not None]
    if money and all(isinstance(v, int) for v in numbers):
        return f"{name} {_amounts(found, language)}"
    text, step = ValueText(ids, language, whole), str(found.path[-1])
    before, after = (text.of(v, node, step) for v in (found.before, found.after))
    phrase = say_whole if whole else say
    if found.before is None:
        return phrase(language, "field-added", label=name, after=after)
    if found.after is None:
        return phrase(language, "field-removed", label=name, before=before)
    if not whole:
        before, after = cut_apart(clean(before), clean(after))
    return phrase(language, "field-changed", label=name, before=before, after=after)


def _amounts(found: Difference, language: str) -> str:
    if found.before is None or found.after is None:
        one = krw_in_words(found.before if found.after is None else found.after, language)
        return say(language, "amount-removed" if found.after is None else "amount-new", amount=one)
    before, after = krw_in_words(found.before, language), krw_in_words(found.after, language)
    return f"{before} → {after} ({krw_in_words(found.after - found.before, language, signed=True)})"
