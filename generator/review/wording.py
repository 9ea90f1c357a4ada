"""Differences in words: rosters as counts of firms, money with what it rose or fell by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.records.differences import Difference
from generator.records.findings import FieldPath
from generator.records.model import Record
from generator.records.schema import Node, Schema, inner, label, value_label
from generator.review.change import Change
from generator.review.values import in_words
from generator.review.words import said, shown
from generator.text.figures import krw_in_words
from generator.text.texts import plain

MOST = 14  # lines a record


def lines(
    change: Change, schema: Schema | None, programme: Record | None, language: str
) -> list[str]:
    """What a change does to one record, a line a field; the roster in one line."""
    if schema is None or change.how == "deleted" or not change.record:
        return []
    roster = [d for d in change.differences if d.path[0] == "participants"]
    rest = [d for d in change.differences if d.path[0] != "participants"]
    told = [_roster(roster, language)] if roster else []
    told += [_line(d, change, schema, programme, language) for d in rest]
    left = len(told) - MOST
    return told if left < 2 else [*told[:MOST], said(language, "more-fields", count=left)]


def _roster(found: Sequence[Difference], language: str) -> str:
    """Firms added, left out and changed; never their names, which the report need not spread."""
    whole = [d for d in found if len(d.path) == 1]
    added = sum(d.before is None for d in found if len(d.path) == 2)
    removed = sum(d.after is None for d in found if len(d.path) == 2)
    changed = len({d.path[1] for d in found if len(d.path) > 2})
    added += sum(len(d.after or ()) for d in whole)
    removed += sum(len(d.before or ()) for d in whole)
    counts = (("firms-added", added), ("firms-removed", removed), ("firms-changed", changed))
    return ", ".join(said(language, id, count=count) for id, count in counts if count)


def _line(
    found: Difference, change: Change, schema: Schema, programme: Record | None, language: str
) -> str:
    node = schema.field(found.path) or {}
    name = _label(found, change, schema, programme, language)
    money = f"_{found.path[-1]}".endswith("_krw")
    numbers = [v for v in (found.before, found.after) if v is not None]
    if money and all(isinstance(v, int) for v in numbers):
        return f"{name} {_amounts(found, language)}"
    before, after = (in_words(v, node, language) for v in (found.before, found.after))
    if found.before is None:
        return said(language, "field-added", label=name, after=after)
    if found.after is None:
        return said(language, "field-removed", label=name, before=before)
    return said(language, "field-changed", label=name, before=before, after=after)


def _amounts(found: Difference, language: str) -> str:
    if found.before is None or found.after is None:
        one = krw_in_words(found.before if found.after is None else found.after, language)
        return said(language, "amount-removed" if found.after is None else "amount-new", amount=one)
    before, after = krw_in_words(found.before, language), krw_in_words(found.after, language)
    return f"{before} → {after} ({krw_in_words(found.after - found.before, language, signed=True)})"


def _label(
    found: Difference, change: Change, schema: Schema, programme: Record | None, language: str
) -> str:
    """The labels on the way to the field; a cost goes by its item, other entries by number."""
    steps: list[str] = []
    node: Node | None = schema.root
    for depth, step in enumerate(found.path):
        node = inner(node, step) if node is not None else None
        if isinstance(step, int):
            own = _entry_label(_entry(found, change, depth), node or {}, programme, language)
            steps[-1:] = [own or f"{steps[-1]} {step + 1}"]
        else:
            steps.append((label(node, language) if node is not None else None) or shown(step))
    if found.path[0] == "budget":  # the amount says the currency
        steps[-1] = steps[-1].partition("(")[0].rstrip()
    return " ".join(steps) if found.path[0] == "budget" else " › ".join(steps)


def _entry(found: Difference, change: Change, depth: int) -> Mapping[str, Any]:
    """The entry of a list on the way to the field."""
    source = change.before if found.after is None else change.after
    entry: Any = source.written if source else {}
    for step in found.path[: depth + 1]:
        entry = entry[step]
    return entry if isinstance(entry, Mapping) else {}


def _entry_label(
    entry: Mapping[str, Any], node: Node, programme: Record | None, language: str
) -> str:
    """What an entry goes by: a cost by its item, a share of it by who pays."""
    if "item" in entry:
        return _item_label(str(entry["item"]), programme, language)
    by = inner(node, "by") if "by" in entry else None
    return value_label(by, str(entry["by"]), language) if by else ""


def _item_label(item: str, programme: Record | None, language: str) -> str:
    items = (programme.written.get("subsidy") or {}).get("items") if programme else None
    named = (items or {}).get(item, {}).get("label", item)
    return shown(plain(named, language))


def path_words(path: FieldPath, schema: Schema | None, language: str) -> str:
    """The label of a top-level field; its name where the schema has none."""
    if not path:
        return ""
    return (schema.label(path[:1], language) if schema else None) or shown(str(path[0]))
